using System.Text.Json;
using System.Text.Json.Nodes;
using Jukwaa.Domain.Forums;

namespace Jukwaa.Storage;

internal sealed record ForumRow(
    string Id,
    string Phase,
    string County,
    int? Number,
    bool NumberInferred,
    DateOnly? HeldOn,
    string HeldPrecision,
    string? DateNote,
    string? Venue,
    IReadOnlyList<string> Agenda,
    IReadOnlyList<string> Groups,
    IReadOnlyList<string> PresentNames,
    IReadOnlyList<string> PresentRoles,
    string? Note,
    IReadOnlyList<string> Sources,
    string? Place,
    DateOnly? AnnouncedOn,
    string? Reason,
    IReadOnlyList<string> Invited,
    IReadOnlyList<string> Confirmed,
    JsonNode? Hall,
    JsonNode? Supported,
    int Version,
    long Seq
)
{
    public static ForumRow Of(Track track, Forum forum)
    {
        var known = forum.Details!;
        return new(
            track.Id,
            forum.Phase.ToString(),
            known.County,
            known.Number,
            known.NumberInferred,
            known.Held.From,
            known.Held.Precision.Code(),
            known.DateNote.OrNull(),
            known.Venue.OrNull(),
            known.Agenda,
            known.Groups,
            [.. known.Present.Select(p => p.Name.Value ?? "")],
            [.. known.Present.Select(p => p.Role.Value ?? "")],
            known.Note.OrNull(),
            known.Sources.Values(),
            known.Place,
            forum.AnnouncedOn,
            forum.Reason.OrNull(),
            forum.Invited,
            forum.Confirmed,
            forum.Hall is { } hall ? JsonSerializer.SerializeToNode(hall, HallText.Options) : null,
            forum.Supported.Count > 0 ? JsonSerializer.SerializeToNode(forum.Supported, HallText.Options) : null,
            track.Version,
            track.Seq
        );
    }
}
