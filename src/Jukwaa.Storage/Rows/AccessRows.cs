using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;

namespace Jukwaa.Storage;

internal sealed record PostRow(
    string Id,
    Guid Person,
    string Role,
    string Institution,
    string Place,
    string Office,
    string Clearance,
    IReadOnlyList<string> Above,
    DateOnly FromOn,
    DateOnly? UntilOn,
    DateOnly? EndedOn,
    string? Successor,
    string? Reason,
    int Version,
    long Seq
)
{
    public static PostRow Of(Track track, Post post)
    {
        var given = post.Details!;
        return new(
            track.Id,
            given.Person,
            given.Role.ToString(),
            given.Office.Institution,
            given.Office.Place,
            given.Office.Id,
            given.Clearance.ToString(),
            post.Above.Ids(),
            given.From,
            given.Until,
            post.EndedOn,
            post.Successor,
            track.Steps.Select(s => s.Fact).OfType<PostEnded>().LastOrDefault()?.Reason.OrNull(),
            track.Version,
            track.Seq
        );
    }
}

internal sealed record AccountRow(string Id, bool Forgotten, int Version, long Seq)
{
    public static AccountRow Of(Track track, Account account) => new(track.Id, account.Forgotten, track.Version, track.Seq);
}

/// <summary>A broken seal: one row each, for as long as the ledger stands.</summary>
internal sealed record GlassRow(long Seq, string Concern, Guid Person, string Reason, DateTime At)
{
    public static IEnumerable<GlassRow> Of(Track track) =>
        track
            .New.Where(s => s.Fact is SealBroken)
            .Select(s => (Step: s, Fact: (SealBroken)s.Fact))
            .Select(s => new GlassRow(s.Step.Row.Seq, track.Id, s.Fact.Person, s.Fact.Reason.OrNull() ?? "", s.Step.Row.At));
}
