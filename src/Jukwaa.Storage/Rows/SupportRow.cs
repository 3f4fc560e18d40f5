using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;

namespace Jukwaa.Storage;

/// <param name="Door">The channel by which it was last given: by telephone a person is one, on the web nobody can know.</param>
internal sealed record SupportRow(string Id, string Issue, string Door, bool Withdrawn, int Version, long Seq)
{
    public static SupportRow Of(Track track, Support support) =>
        new(
            track.Id,
            support.Issue!,
            new Actor(track.Steps.Last(s => s.Fact is SupportGiven).Row.Actor).Channel!,
            support.Withdrawn,
            track.Version,
            track.Seq
        );
}
