using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Issues;

/// <summary>
/// Opens an issue for a place and theme and routes it by the routing table. The answer is due
/// <see cref="IssueRules.AnswerDays"/> calendar days after the last day on which it may have been opened, on the next working day where
/// that day is none; without a known day no answer falls due.
/// </summary>
public sealed record OpenIssue(Guid CommandId, string Id, string Place, string Theme, Period On) : Command<Issue>(CommandId, Id)
{
    public override Decision Decide(Issue state, Setting setting)
    {
        if (state.Exists)
        {
            return state.Place == Place && state.Theme == Theme
                ? Decision.Nothing
                : Refusal.Conflict("issue-exists", $"Issue '{Id}' is about another place or theme.");
        }

        if (!setting.Reference.Places.ContainsKey(Place))
        {
            return Refusal.Invalid("unknown-place", $"'{Place}' is not the code of a place.");
        }

        if (!setting.Reference.Themes.ContainsKey(Theme))
        {
            return Refusal.Invalid("unknown-theme", $"'{Theme}' is not a theme of the taxonomy.");
        }

        return On.From > setting.Today
            ? IssueRules.InFuture()
            : Decision.Of(
                new IssueOpened(Place, Theme, On, On.To is { } day ? IssueRules.AnswerDue(day, setting) : null),
                new IssueRouted(setting.Reference.OfficeFor(Theme, Place), "rule", default)
            );
    }
}

/// <summary>Sends an issue that waits for its answer to another office, with a reason. Never back to one that declined it.</summary>
public sealed record RouteIssue(Guid CommandId, string Id, Office Office, Words Reason) : Command<Issue>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override Decision Decide(Issue state, Setting setting) =>
        !state.Exists ? IssueRules.NotThere(Id)
        : !setting.Reference.Has(Office) ? IssueRules.UnknownOffice(Office)
        : state.Office == Office ? Decision.Nothing
        : state.Response is not null ? Refusal.Conflict("issue-answered", "This issue has its answer: reopen it before another office is asked.")
        : state.Passed.Contains(Office)
            ? Refusal.Conflict("office-declined", $"Office '{Office.Id}' has said that this is not its own; name another.")
        : !setting.Reference.MayAnswer(Office, state.Theme!) ? IssueRules.NotIndependent()
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why this office must answer.")
        : new IssueRouted(Office, "editors", Reason.Ref);
}

/// <summary>
/// An office answers. Refused and NotOurs need words that say why; NotOurs passes the issue on to <paramref name="PassTo"/>.
/// </summary>
public sealed record GiveResponse(Guid CommandId, string Id, Office Office, ResponseKind Response, Words Words, DateOnly On, Office? PassTo = null)
    : Command<Issue>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Words];

    public override Decision Decide(Issue state, Setting setting)
    {
        if (IssueRules.CheckResponse(this, state, setting) is { } refusal)
        {
            return refusal;
        }

        var given = new ResponseGiven(Office, Response, Words.Ref, On);
        return Response == ResponseKind.NotOurs ? Decision.Of(given, new IssueRouted(PassTo, "office", Words.Ref)) : given;
    }
}

/// <summary>Opens an answered issue again because the answer did not hold.</summary>
public sealed record ReopenIssue(Guid CommandId, string Id, Words Reason, DateOnly On) : Command<Issue>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override Decision Decide(Issue state, Setting setting) =>
        !state.Exists ? IssueRules.NotThere(Id)
        : state.Response is null ? Refusal.Conflict("issue-open", "This issue is open already.")
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why the answer did not hold.")
        : On > setting.Today ? IssueRules.InFuture()
        : On < state.RespondedOn ? Refusal.Invalid("before-answer", "An answer cannot fail before it was given.")
        : new IssueReopened(Reason.Ref, On, IssueRules.AnswerDue(On, setting));
}

/// <summary>Shared rules of issues.</summary>
public static class IssueRules
{
    /// <summary>Calendar days to answer: Access to Information Act 2016, section 9(1).</summary>
    public const int AnswerDays = 21;

    /// <summary>Last day for the answer to what was opened on <paramref name="day"/>: a working day.</summary>
    internal static DateOnly AnswerDue(DateOnly day, Setting setting) => setting.Reference.WorkingDays.OnOrAfter(day.AddDays(AnswerDays));

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
        : !setting.Reference.MayAnswer(command.PassTo, state.Theme!) ? NotIndependent()
        : null;
}
