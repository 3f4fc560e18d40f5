using System.Text.Json;
using System.Text.Json.Nodes;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;

namespace Jukwaa.Storage;

/// <param name="Themes">Every theme that stands: with two that differ, the more careful one decides who reads it.</param>
/// <param name="Hands">Whoever edited it.</param>
/// <param name="Door">The channel by which it came; null = a person took it down.</param>
/// <param name="Unread">It came by a channel, and nobody has taken it over yet.</param>
internal sealed record EntryRow(
    string Id,
    string Forum,
    string Kind,
    string? About,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Accused,
    IReadOnlyList<string> Barred,
    bool Careful,
    bool Dropped,
    IReadOnlyList<Guid> Hands,
    long BegunSeq,
    int Version,
    long Seq,
    string? Door,
    bool Unread
)
{
    public static EntryRow Of(Track track, Entry entry) =>
        new(
            track.Id,
            entry.Forum!,
            entry.Kind.ToString(),
            entry.About,
            entry.Codes(EntryFields.Theme),
            entry.Accused.Ids(),
            entry.Barred.Ids(),
            entry.Careful,
            entry.Codes(EntryFields.Dropped).Count > 0,
            [.. track.Steps.Select(s => new Actor(s.Row.Actor).Person).OfType<Guid>().Distinct().Order()],
            track.Steps[0].Row.Seq,
            track.Version,
            track.Seq,
            new Actor(track.Steps[0].Row.Actor).Channel,
            track.Steps.All(s => new Actor(s.Row.Actor).Channel is not null)
        );
}

/// <summary>One edit of an entry, in the order in which this host took it.</summary>
internal sealed record EntryEditRow(string Entry, Guid Edit, int Position, Guid? Person, DateTime At, IReadOnlyList<Guid> After, JsonNode Fields)
{
    public static IEnumerable<EntryEditRow> Of(Track track) =>
        track.State is not Domain.Forums.Entry ? [] : track.Steps.Select((s, n) => (s, n)).Skip(track.Old).Select(p => Of(track, p.s, p.n + 1));

    private static EntryEditRow Of(Track track, Step step, int position)
    {
        var edited = (EntryEdited)step.Fact;
        return new(track.Id, edited.Edit, position, new Actor(step.Row.Actor).Person, step.Row.At, edited.After, FieldsOf(edited));
    }

    private static JsonObject FieldsOf(EntryEdited edited) =>
        new(
            edited.Fields.Select(f =>
                KeyValuePair.Create<string, JsonNode?>(
                    f.Key,
                    JsonSerializer.SerializeToNode(new { code = f.Value.Code, words = f.Value.Words.OrNull() })
                )
            )
        );
}
