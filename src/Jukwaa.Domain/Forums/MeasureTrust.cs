using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>
/// Puts on record what people in a hall answered to three questions, in numbers alone: never per person, and never which answers were one person's. Measured again it
/// replaces what stood for that moment.
/// </summary>
/// <param name="Counts">Each question and way once, with an answer at least.</param>
public sealed record MeasureTrust(Guid CommandId, string Id, TrustMoment Moment, IReadOnlyList<TrustCount> Counts) : Command<Forum>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Forum state, Setting setting) =>
        !state.Exists ? ForumRules.NotThere(Id)
        : !IsTime(state.Phase) ? Refusal.Conflict("trust-not-yet", "This cannot have been asked yet: the forum has not come so far.")
        : TrustMeasured.Check(Moment, Counts) is { } malformed ? malformed
        : state.Trust.TryGetValue(Moment, out var stands) && stands.SequenceEqual(Counts) ? Decision.Nothing
        : new TrustMeasured(Moment, Counts);

    private bool IsTime(ForumPhase phase) =>
        phase is ForumPhase.Closed or ForumPhase.FollowedUp || (phase == ForumPhase.InSession && Moment != TrustMoment.Later);
}

/// <summary>What people in a hall answered at one moment, in numbers.</summary>
public sealed record TrustMeasured(TrustMoment Moment, IReadOnlyList<TrustCount> Counts) : Fact<Forum>
{
    /// <summary>Null, or count-malformed.</summary>
    public static Refusal? Check(TrustMoment moment, IReadOnlyList<TrustCount> counts) =>
        !Enum.IsDefined(moment) || counts.Count == 0 || counts.Any(c => !IsPossible(c)) ? ForumRules.MalformedCount("a number out of range")
        : counts.DistinctBy(c => (c.Question, c.Way)).Count() < counts.Count ? ForumRules.MalformedCount("one question twice")
        : moment == TrustMoment.Later && counts.Any(c => c.Way != TrustWay.Message)
            ? ForumRules.MalformedCount("only short messages ask three months later")
        : null;

    private static bool IsPossible(TrustCount count) =>
        Enum.IsDefined(count.Question)
        && Enum.IsDefined(count.Way)
        && ((int[])[count.Yes, count.Partly, count.No]).All(n => n is >= 0 and <= EntryFields.MostCounted)
        && count.All() > 0;

    public override Forum Apply(Forum state) =>
        state with
        {
            Trust = new Dictionary<TrustMoment, IReadOnlyList<TrustCount>>(state.Trust) { [Moment] = Counts },
        };
}
