using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Issues;

/// <summary>Shared rules of issues.</summary>
public static class IssueRules
{
    /// <summary>Calendar days to answer where the data says nothing else: Access to Information Act 2016, section 9(1).</summary>
    public const int AnswerDays = 21;

    /// <summary>Last day for the answer to what was opened on <paramref name="day"/>: a working day.</summary>
    internal static DateOnly AnswerDue(DateOnly day, Setting setting) =>
        setting.Reference.WorkingDays.OnOrAfter(day.AddDays(setting.Reference.Deadlines.AnswerDays));

    /// <summary>Last day for the answer where life or liberty is at stake: no weekend moves it.</summary>
    internal static DateOnly UrgentDue(DateOnly day, Setting setting) => day.AddDays(setting.Reference.Deadlines.UrgentDays);

    internal static Refusal InFuture() => Refusal.Invalid("date-in-future", "What happened cannot lie in the future.");

    internal static Refusal NotIndependent() =>
        Refusal.Forbidden(
            "not-independent",
            "What is said about the police or administrators goes to independent oversight only; name such an office."
        );

    internal static Refusal NotThere(string id) => Refusal.Missing("issue-missing", $"There is no issue '{id}'.");

    internal static Refusal UnknownOffice(Office office) => Refusal.Invalid("unknown-office", $"There is no office '{office.Id}'.");

    internal static Refusal? CheckResponse(GiveResponse command, Issue state, Setting setting) =>
        !state.Exists ? NotThere(command.Id)
        : state.Office != command.Office || !setting.Actor.SpeaksFor(command.Office)
            ? Refusal.Forbidden("not-your-issue", "Only the office that has the issue can answer it.")
        : command.On > setting.Today ? InFuture()
        : command.On < state.Opened.From ? Refusal.Invalid("before-issue", "An answer cannot be older than its issue.")
        : command.Response is ResponseKind.Refused or ResponseKind.NotOurs && command.Words.Passages.Count == 0
            ? Refusal.Invalid("reason-missing", "Say why: people are owed a reason.")
        : command.Response != ResponseKind.NotOurs ? null
        : state.Response is not null ? Refusal.Conflict("issue-answered", "This issue has its answer: reopen it before it is passed on.")
        : command.PassTo is null ? Refusal.Invalid("pass-to-missing", "Name the office that should answer instead.")
        : !setting.Reference.Has(command.PassTo) ? UnknownOffice(command.PassTo)
        : command.PassTo == command.Office || state.Passed.Contains(command.PassTo)
            ? Refusal.Conflict("office-declined", "That office has passed this on before; name another.")
        : !MayAnswer(command.PassTo, state, setting) ? NotIndependent()
        : null;

    /// <summary>Whether an office may be asked: oversight alone where police or administrators are spoken of, and never the chain of who is accused.</summary>
    public static bool MayAnswer(Office office, string theme, IReadOnlyList<Office> accused, Reference reference) =>
        reference.MayAnswer(office, theme)
        && (accused.Count == 0 || (reference.IsOversight(office) && !accused.Any(a => reference.Ladder.IsInChain(office, a))));

    internal static bool MayAnswer(Office office, Issue state, Setting setting) => MayAnswer(office, state.Theme!, state.Accused, setting.Reference);
}
