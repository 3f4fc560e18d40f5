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
        : !Enum.IsDefined(Moment) || Counts.Count == 0 || Counts.Any(c => !IsPossible(c)) ? Malformed("a number out of range")
        : Counts.DistinctBy(c => (c.Question, c.Way)).Count() < Counts.Count ? Malformed("one question twice")
        : Moment == TrustMoment.Later && Counts.Any(c => c.Way != TrustWay.Message) ? Malformed("only short messages ask three months later")
        : state.Trust.TryGetValue(Moment, out var stands) && stands.SequenceEqual(Counts) ? Decision.Nothing
        : new TrustMeasured(Moment, Counts);

    private bool IsTime(ForumPhase phase) =>
        phase is ForumPhase.Closed or ForumPhase.FollowedUp || (phase == ForumPhase.InSession && Moment != TrustMoment.Later);

    private static bool IsPossible(TrustCount count) =>
        Enum.IsDefined(count.Question)
        && Enum.IsDefined(count.Way)
        && ((int[])[count.Yes, count.Partly, count.No]).All(n => n is >= 0 and <= EntryFields.MostCounted)
        && count.All() > 0;

    private static Refusal Malformed(string what) => Refusal.Invalid("count-malformed", $"This count cannot be: {what}.");
}

/// <summary>What people in a hall answered at one moment, in numbers.</summary>
public sealed record TrustMeasured(TrustMoment Moment, IReadOnlyList<TrustCount> Counts) : Fact<Forum>
{
    public override Forum Apply(Forum state) =>
        state with
        {
            Trust = new Dictionary<TrustMoment, IReadOnlyList<TrustCount>>(state.Trust) { [Moment] = Counts },
        };
}
