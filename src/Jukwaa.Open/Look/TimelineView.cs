using Jukwaa.Open.Record;

namespace Jukwaa.Open.Look;

/// <summary>What happened to one thing. Where only the month of its beginning is known, that day is shown as a month.</summary>
/// <param name="Events">Its facts, oldest first.</param>
/// <param name="Began">The day it began; with precision month the first of that month.</param>
/// <param name="Precision">day or month.</param>
internal sealed record TimelineView(IReadOnlyList<Event> Events, DateOnly? Began = null, string Precision = "day")
{
    // These happened in the world, so an unknown day is worth saying; the rest happened in the record, on the day it was recorded.
    private static readonly string[] OfTheWorld = ["PastForumRecorded", "ForumAfterwardsReported", "ConcernRecorded", "CommitmentMade"];

    internal string PrecisionOf(DateOnly day) => day == Began ? Precision : "day";

    internal static bool SaysWhen(Event step) => step.HappenedOn is not null || OfTheWorld.Contains(step.Kind);

    /// <summary>Address of the other thing a fact joins this one with; null where it joins nothing.</summary>
    internal static string? Related(Event step) =>
        (step.Kind, step.SubjectKind, step.Detail) switch
        {
            (_, _, null) => null,
            ("ConcernMatched" or "MatchWithdrawn", "concern", var id) => Addresses.Commitment(id),
            ("ConcernMatched" or "MatchWithdrawn", "commitment", var id) => Addresses.Concern(id),
            ("ConcernGathered", "concern", var id) => Addresses.Issue(id),
            ("ConcernGathered", "issue", var id) => Addresses.Concern(id),
            ("ItemTakenUp" or "ItemDropped" or "ItemDecided", "commitment" or "issue", var id) => Addresses.Review(id),
            ("IssueRouted", _, var office) => Addresses.Institution(office.Split('@')[0]),
            _ => null,
        };
}
