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
    int Version,
    long Seq
)
{
    public static ConcernRow Of(Track track, Concern concern)
    {
        var said = concern.Details!;
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
            track.Version,
            track.Seq
        );
    }
}
