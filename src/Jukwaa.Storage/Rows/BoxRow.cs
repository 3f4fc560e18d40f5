using System.Text.Json;
using System.Text.Json.Nodes;
using Jukwaa.Domain.Boxes;

namespace Jukwaa.Storage;

internal sealed record BoxRow(
    string Id,
    string Key,
    string Place,
    IReadOnlyList<string> Forums,
    IReadOnlyList<Guid> People,
    long Upto,
    string Head,
    JsonNode? Refused,
    JsonNode? LastWords,
    JsonNode? Counts,
    bool GivenUp,
    DateTime RegisteredAt,
    DateTime? DeliveredAt,
    int Version,
    long Seq
)
{
    public static BoxRow Of(Track track, Box box) =>
        new(
            track.Id,
            box.Key!,
            box.Place,
            box.Forums,
            box.People,
            box.Upto,
            box.Head,
            JsonSerializer.SerializeToNode(box.Refused, BoxText.Options),
            JsonSerializer.SerializeToNode(box.LastWords, BoxText.Options),
            JsonSerializer.SerializeToNode(box.Counts, BoxText.Options),
            box.GivenUp,
            track.Steps[0].Row.At,
            track.Steps.LastOrDefault(s => s.Fact is BoxDelivered)?.Row.At,
            track.Version,
            track.Seq
        );
}

/// <summary>How what a box said stands in a row.</summary>
internal static class BoxText
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<T> Read<T>(string json) => JsonSerializer.Deserialize<IReadOnlyList<T>>(json, Options)!;
}
