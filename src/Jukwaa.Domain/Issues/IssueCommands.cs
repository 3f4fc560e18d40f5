using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Issues;

/// <summary>
/// Opens an issue for a place and theme and routes it by the routing table. The answer is due
/// <see cref="IssueRules.AnswerDays"/> calendar days after the last day on which it may have been opened, on the next working day where
/// that day is none; without a known day no answer falls due.
/// </summary>
public sealed record OpenIssue(Guid CommandId, string Id, string Place, string Theme, Period On) : Command<Issue>(CommandId, Id)
{
    /// <summary>Offices that its concerns accuse: it is sealed and goes to oversight, whatever its theme.</summary>
    public IReadOnlyList<Office> Accused { get; init; } = [];

    public override May Needs => Accused.Count > 0 ? May.SealConcern : May.TriageConcern;

    public override string? Within => Place;

    public override Decision Decide(Issue state, Setting setting)
    {
        if (SealedIssue.Is(Id) != (Accused.Count > 0))
        {
            return Refusal.Forbidden("sealed-apart", "What accuses an office is gathered in a sealed issue, and nothing else is.");
        }

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

        return SealRules.Unknown(Accused, setting) is { } refusal ? refusal
            : On.From > setting.Today ? IssueRules.InFuture()
            : Decision.Of(Facts(setting));
    }

    private Fact[] Facts(Setting setting)
    {
        var opened = new IssueOpened(Place, Theme, On, On.To is { } day ? IssueRules.AnswerDue(day, setting) : null);
        return Accused.Count == 0
            ? [opened, new IssueRouted(setting.Reference.OfficeFor(Theme, Place), "rule", default)]
            :
            [
                opened,
                new IssueSealed(Accused, setting.Reference.Ladder.Above(Accused)),
                new IssueRouted(setting.Reference.OverseerOf(Accused), "rule", default),
            ];
    }
}

/// <summary>Sends an issue that waits for its answer to another office, with a reason. Never back to one that declined it.</summary>
public sealed record RouteIssue(Guid CommandId, string Id, Office Office, Words Reason) : Command<Issue>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.RouteIssue;

    public override Decision Decide(Issue state, Setting setting) =>
        !state.Exists ? IssueRules.NotThere(Id)
        : !setting.Reference.Has(Office) ? IssueRules.UnknownOffice(Office)
        : state.Office == Office ? Decision.Nothing
        : state.Response is not null ? Refusal.Conflict("issue-answered", "This issue has its answer: reopen it before another office is asked.")
        : state.Passed.Contains(Office)
            ? Refusal.Conflict("office-declined", $"Office '{Office.Id}' has said that this is not its own; name another.")
        : !IssueRules.MayAnswer(Office, state, setting) ? IssueRules.NotIndependent()
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why this office must answer.")
        : new IssueRouted(Office, setting.Actor.Office is null ? "editors" : "office", Reason.Ref);
}

/// <summary>
/// An office answers. Refused and NotOurs need words that say why; NotOurs passes the issue on to <paramref name="PassTo"/>.
/// </summary>
public sealed record GiveResponse(Guid CommandId, string Id, Office Office, ResponseKind Response, Words Words, DateOnly On, Office? PassTo = null)
    : Command<Issue>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Words];

    public override May Needs => May.AnswerIssue;

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

    public override May Needs => May.RouteIssue;

    public override Decision Decide(Issue state, Setting setting) =>
        !state.Exists ? IssueRules.NotThere(Id)
        : state.Response is null ? Refusal.Conflict("issue-open", "This issue is open already.")
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why the answer did not hold.")
        : On > setting.Today ? IssueRules.InFuture()
        : On < state.RespondedOn ? Refusal.Invalid("before-answer", "An answer cannot fail before it was given.")
        : new IssueReopened(Reason.Ref, On, state.Urgent ? IssueRules.UrgentDue(On, setting) : IssueRules.AnswerDue(On, setting));
}
