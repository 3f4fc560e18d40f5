using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;

namespace Jukwaa.Storage;

internal sealed record ConcernRow(
    string Id,
    string? Forum,
    string? Issue,
    string Place,
    string? PlaceWords,
    string Theme,
    string? Summary,
    string? Experience,
    string? Proposal,
    IReadOnlyList<string> Groups,
    DateOnly? RaisedOn,
    IReadOnlyList<string> Sources,
    bool Disclosed,
    bool Corrected,
    IReadOnlyList<string> Accused,
    IReadOnlyList<string> Barred,
    string? Working,
    string? WorkingBy,
    string? Sensitivity,
    DateOnly? NotBefore,
    string? Withheld,
    Guid? RecordedBy,
    string? RecordedAs,
    DateTime RecordedAt,
    string? Shown,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Files,
    bool Forgotten,
    int Version,
    long Seq
)
{
    public static ConcernRow Of(Track track, Concern concern)
    {
        var said = concern.Details!;
        var (first, by) = (track.Steps[0].Row, new Actor(track.Steps[0].Row.Actor));
        return new(
            track.Id,
            said.Forum,
            concern.Issue,
            said.Place,
            said.PlaceWords.OrNull(),
            said.Theme,
            said.Summary.OrNull(),
            said.Experience.OrNull(),
            said.Proposal.OrNull(),
            said.Groups,
            said.Raised.From,
            said.Sources.Values(),
            concern.Disclosed,
            concern.Corrected,
            concern.Accused.Ids(),
            concern.Barred.Ids(),
            concern.Working.OrNull(),
            track.Steps.Select(s => s.Fact).OfType<WorkingTextWritten>().LastOrDefault()?.By,
            concern.Sensitivity,
            concern.NotBefore,
            concern.Withheld,
            by.Person,
            by.Office ?? by.Code,
            first.At,
            concern.Working.OrNull() ?? (concern.Published ? said.Summary.OrNull() : null),
            concern.Added.Values(),
            concern.Files.Values(),
            concern.Forgotten,
            track.Version,
            track.Seq
        );
    }
}
