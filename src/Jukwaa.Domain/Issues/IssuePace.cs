using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Issues;

/// <summary>Its concerns accuse these offices: oversight alone sees it.</summary>
public sealed record IssueSealed(IReadOnlyList<Office> Accused, IReadOnlyList<Office> Above) : Fact<Issue>
{
    public override Issue Apply(Issue state) =>
        state with
        {
            Accused = [.. state.Accused.Union(Accused)],
            Barred = [.. state.Barred.Union(Accused).Union(Above)],
        };
}

/// <summary>The office said that it has the issue.</summary>
public sealed record IssueAcknowledged(Office Office, DateOnly On) : Fact<Issue>
{
    public override Issue Apply(Issue state) => state with { AcknowledgedOn = On };
}

/// <summary>Life or liberty is at stake: the answer is due within 48 hours.</summary>
public sealed record IssueUrgent(WordsRef Reason, DateOnly On, DateOnly AnswerDue) : Fact<Issue>
{
    public override Issue Apply(Issue state) => state with { Urgent = true, AnswerDue = AnswerDue };
}

/// <summary>The clock stops until a day, for a lawful reason; the answer falls due as many days later.</summary>
/// <param name="ReasonCode">awaiting-citizen, awaiting-court or awaiting-safety.</param>
public sealed record ClockStopped(string ReasonCode, WordsRef Reason, DateOnly On, DateOnly Until, DateOnly AnswerDue) : Fact<Issue>
{
    public override Issue Apply(Issue state) =>
        state with
        {
            AnswerDue = AnswerDue,
            StoppedUntil = Until,
            StoppedDays = state.StoppedDays + StopClock.Days(state, On, Until),
        };
}

/// <summary>No answer came: the office above is told, and must see to it. The office that has the issue keeps it.</summary>
public sealed record IssueEscalated(Office Office, DateOnly On) : Fact<Issue>
{
    public override Issue Apply(Issue state) => state with { EscalatedTo = [.. state.EscalatedTo, Office], EscalatedOn = On };
}

/// <summary>An office says "we have it". Acknowledging again changes nothing.</summary>
public sealed record AcknowledgeIssue(Guid CommandId, string Id, Office Office, DateOnly On) : Command<Issue>(CommandId, Id)
{
    public override May Needs => May.AnswerIssue;

    public override Decision Decide(Issue state, Setting setting) =>
        PaceRules.OfOwner(this, state, Office, setting) is { } refusal ? refusal
        : state.AcknowledgedOn is not null ? Decision.Nothing
        : On > setting.Today ? IssueRules.InFuture()
        : On < state.Opened.From ? Refusal.Invalid("before-issue", "An office cannot have had an issue before there was one.")
        : new IssueAcknowledged(Office, On);
}

/// <summary>Says that life or liberty is at stake.</summary>
public sealed record MarkUrgent(Guid CommandId, string Id, Words Reason) : Command<Issue>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.RouteIssue;

    public override Decision Decide(Issue state, Setting setting) =>
        !state.Exists ? IssueRules.NotThere(Id)
        : state.Urgent ? Decision.Nothing
        : state.Response is not null ? Refusal.Conflict("issue-answered", "This issue has its answer: reopen it first.")
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say what is at stake.")
        : new IssueUrgent(Reason.Ref, setting.Today, Earlier(state.AnswerDue, IssueRules.UrgentDue(setting.Today, setting)));

    // What is late stays late: a new date would be a way out.
    private static DateOnly Earlier(DateOnly? due, DateOnly urgent) => due < urgent ? due.Value : urgent;
}

/// <summary>
/// Stops the clock until a day, because the law or the citizen keeps the office waiting; or a running stop until a later one. All stops of an issue together last at most
/// <see cref="Deadlines.StopDays"/> days, so that an issue cannot be parked.
/// </summary>
public sealed record StopClock(Guid CommandId, string Id, Office Office, string ReasonCode, Words Reason, DateOnly Until)
    : Command<Issue>(CommandId, Id)
{
    /// <summary>The reasons that count.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["awaiting-citizen", "awaiting-court", "awaiting-safety"];

    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.AnswerIssue;

    public override Decision Decide(Issue state, Setting setting) =>
        PaceRules.OfOwner(this, state, Office, setting)
        ?? Check(state, setting)
        ?? (Decision)
            new ClockStopped(
                ReasonCode,
                Reason.Ref,
                setting.Today,
                Until,
                setting.Reference.WorkingDays.OnOrAfter(state.AnswerDue!.Value.AddDays(Days(state, setting.Today, Until)))
            );

    /// <summary>Days that a stop adds: those of a stop that still runs were counted with that one.</summary>
    internal static int Days(Issue state, DateOnly from, DateOnly until) =>
        until.DayNumber - (state.StoppedUntil > from ? state.StoppedUntil.Value : from).DayNumber;

    private Refusal? Check(Issue state, Setting setting) =>
        state.Urgent ? Refusal.Forbidden("urgent", "Life or liberty is at stake: this clock does not stop.")
        : !Reasons.Contains(ReasonCode) ? Refusal.Invalid("reason-unknown", $"Give one of these reasons: {string.Join(", ", Reasons)}.")
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say what is waited for.")
        : state.AnswerDue is not { } due || due < setting.Today
            ? Refusal.Conflict("clock-ran-out", "The answer is due already; a clock that has run out cannot be stopped.")
        : Days(state, setting.Today, Until) <= 0
            ? Refusal.Invalid("stop-too-short", "Choose a day after today, and after the last day of a stop that still runs.")
        : state.StoppedDays + Days(state, setting.Today, Until) > setting.Reference.Deadlines.StopDays
            ? Refusal.Invalid("stop-too-long", $"All stops of an issue together may last {setting.Reference.Deadlines.StopDays} days.")
        : null;
}

/// <summary>
/// Moves a late issue one step up the ladder of its office: first when the answer is overdue, then each time <see cref="Deadlines.EscalateDays"/> more days
/// pass. At the top there is nobody left to tell, and nothing happens.
/// </summary>
public sealed record EscalateIssue(Guid CommandId, string Id) : Command<Issue>(CommandId, Id)
{
    public override Decision Decide(Issue state, Setting setting) =>
        !state.Exists ? IssueRules.NotThere(Id)
        : setting.Actor != Actor.System ? Refusal.Forbidden("rule-only", "Issues move up by rule, not by hand.")
        : state is { Office: { } office, Response: null, AnswerDue: { } due, MergedInto: null }
        && (state.EscalatedOn?.AddDays(setting.Reference.Deadlines.EscalateDays - 1) ?? due) < setting.Today
        && setting.Reference.Ladder.Superior(state.EscalatedTo is [.., var last] ? last : office) is { } above
        && IssueRules.MayAnswer(above, state, setting)
            ? new IssueEscalated(above, setting.Today)
        : Decision.Nothing;
}

internal static class PaceRules
{
    public static Refusal? OfOwner(Command command, Issue state, Office office, Setting setting) =>
        !state.Exists ? IssueRules.NotThere(command.Id)
        : state.Office != office || !setting.Actor.SpeaksFor(office)
            ? Refusal.Forbidden("not-your-issue", "Only the office that has the issue can do this.")
        : state.Response is not null ? Refusal.Conflict("issue-answered", "This issue has its answer.")
        : null;
}
