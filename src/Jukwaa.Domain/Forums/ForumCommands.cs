using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>Closes a forum in session, with the stakeholder groups that were there.</summary>
/// <param name="Confirmed">Groups that heard the record read back and confirmed it.</param>
public sealed record CloseForum(Guid CommandId, string Id, DateOnly On, IReadOnlyList<string> Groups, IReadOnlyList<string>? Confirmed = null)
    : Command<Forum>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Forum state, Setting setting) =>
        ForumRules.Step(this, On, state, ForumPhase.InSession, setting)
        ?? ForumRules.UnknownGroup([.. Groups, .. Confirmed ?? []], setting)
        ?? (Decision)new ForumClosed(On, Groups, Confirmed);
}

/// <summary>Says that the follow-up session of a closed forum was held.</summary>
public sealed record FollowUpForum(Guid CommandId, string Id, DateOnly On) : Command<Forum>(CommandId, Id)
{
    public override Decision Decide(Forum state, Setting setting) =>
        ForumRules.Step(this, On, state, ForumPhase.Closed, setting) ?? (Decision)new ForumFollowedUp(On);
}

/// <summary>Records a forum that was held before the platform existed.</summary>
public sealed record RecordPastForum(Guid CommandId, string Id, ForumDetails Details, IReadOnlyList<Words?> Texts) : Command<Forum>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => Texts;

    public override Decision Decide(Forum state, Setting setting) =>
        state.Exists ? ForumRules.AlreadyThere(Id)
        : Details.Held.From > setting.Today ? ForumRules.InFuture()
        : ForumRules.Check(Details, setting) ?? (Decision)new PastForumRecorded(Details);
}

/// <summary>Puts right what is known of a forum.</summary>
public sealed record CorrectForum(Guid CommandId, string Id, ForumDetails Details, IReadOnlyList<Words?> Texts) : Command<Forum>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => Texts;

    public override Decision Decide(Forum state, Setting setting) =>
        !state.Exists ? ForumRules.NotThere(Id) : ForumRules.Check(Details, setting) ?? (Decision)new ForumCorrected(Details);
}

/// <summary>Records what was reported later about matters of a forum.</summary>
public sealed record ReportAfterwards(Guid CommandId, string Id, Period On, Words Report, Words Source) : Command<Forum>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Report, Source];

    public override Decision Decide(Forum state, Setting setting) =>
        !state.Exists ? ForumRules.NotThere(Id)
        : state.Phase is not (ForumPhase.Closed or ForumPhase.FollowedUp)
            ? Refusal.Conflict("forum-not-closed", "Record what came afterwards once the forum is closed.")
        : Report.Passages.Count == 0 ? Refusal.Invalid("words-missing", "Write down what was reported.")
        : On.From > setting.Today ? ForumRules.InFuture()
        : new ForumAfterwardsReported(On, Report.Ref, Source.Ref);
}
