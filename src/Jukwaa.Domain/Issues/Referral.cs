using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Issues;

/// <summary>Sent to be settled in another way: by elders, in mediation, in court.</summary>
/// <param name="ReasonCode">Where to: see <see cref="ReferIssue.Ways"/>.</param>
public sealed record IssueReferred(Office Office, string ReasonCode, WordsRef Words, DateOnly On) : Fact<Issue>
{
    public override Issue Apply(Issue state) => state with { ReferredTo = ReasonCode };
}

/// <summary>What came of the referral. The issue still needs the office's own answer.</summary>
/// <param name="ReasonCode">See <see cref="CloseReferral.Outcomes"/>.</param>
public sealed record ReferralClosed(string ReasonCode, WordsRef Words, DateOnly On) : Fact<Issue>
{
    public override Issue Apply(Issue state) => state with { ReferredTo = null };
}

/// <summary>
/// Refers an issue to alternative dispute resolution (Constitution, article 159(2)(c)) or a court. The clock runs on. Violence against women and children
/// does not go to elders.
/// </summary>
public sealed record ReferIssue(Guid CommandId, string Id, Office Office, string Way, Words Words, DateOnly On) : Command<Issue>(CommandId, Id)
{
    public static IReadOnlyList<string> Ways { get; } = ["elders", "mediation", "peace-committee", "land-board", "court"];

    public override IEnumerable<Words?> Said => [Words];

    public override May Needs => May.AnswerIssue;

    public override Decision Decide(Issue state, Setting setting) =>
        PaceRules.OfOwner(this, state, Office, setting) is { } refusal ? refusal
        : !Ways.Contains(Way) ? Refusal.Invalid("way-unknown", $"Choose one of: {string.Join(", ", Ways)}.")
        : state.ReferredTo is not null ? Refusal.Conflict("referred", "It is referred already: record what came of that first.")
        : Way != "court" && setting.Reference.Themes[state.Theme!].Sensitivity == "county"
            ? Refusal.Forbidden("not-for-elders", "Violence, harm to children and terror are crimes: they go to court, not to elders or mediators.")
        : Words.Passages.Count == 0 ? Refusal.Invalid("words-missing", "Say to whom it is referred and what is to be settled.")
        : On > setting.Today ? IssueRules.InFuture()
        : new IssueReferred(Office, Way, Words.Ref, On);
}

/// <summary>Records what came of a referral.</summary>
public sealed record CloseReferral(Guid CommandId, string Id, Office Office, string Outcome, Words Words, DateOnly On) : Command<Issue>(CommandId, Id)
{
    public static IReadOnlyList<string> Outcomes { get; } = ["settled", "not-settled", "withdrawn"];

    public override IEnumerable<Words?> Said => [Words];

    public override May Needs => May.AnswerIssue;

    public override Decision Decide(Issue state, Setting setting) =>
        PaceRules.OfOwner(this, state, Office, setting) is { } refusal ? refusal
        : state.ReferredTo is null ? Refusal.Conflict("not-referred", "It is not referred to anybody.")
        : !Outcomes.Contains(Outcome) ? Refusal.Invalid("outcome-unknown", $"Choose one of: {string.Join(", ", Outcomes)}.")
        : Words.Passages.Count == 0 ? Refusal.Invalid("words-missing", "Say what was agreed, or why nothing was.")
        : On > setting.Today ? IssueRules.InFuture()
        : new ReferralClosed(Outcome, Words.Ref, On);
}
