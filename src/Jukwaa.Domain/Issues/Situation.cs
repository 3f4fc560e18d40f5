using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Issues;

/// <summary>A community's word: on a delivery that was claimed, or on how things are after an answer.</summary>
public enum Verdict
{
    Done,
    NotDone,
    StillHappening,
}

/// <summary>Somebody who raised it says how things are. A later word of the same person replaces the earlier; silence is not yes.</summary>
/// <param name="Verifier">Keyed hash of whoever says it: tells two apart, names nobody, and is another one at every issue.</param>
/// <param name="Verdict">Done = it is settled.</param>
public sealed record SituationTold(string Verifier, Verdict Verdict, DateOnly On) : Fact<Issue>
{
    public override Issue Apply(Issue state) => state with { Told = new Dictionary<string, Verdict>(state.Told) { [Verifier] = Verdict } };
}

/// <summary>
/// Somebody who raised it says whether it is settled. Where an office has answered and as many say no as say yes, the answer did not hold: the issue is open again at
/// once, and the office above is told.
/// </summary>
public sealed record TellSituation(Guid CommandId, string Id, string Verifier, Verdict Verdict) : Command<Issue>(CommandId, Id)
{
    /// <summary>Digits of a keyed SHA-256.</summary>
    public const int VerifierLength = 64;

    public override Decision Decide(Issue state, Setting setting) =>
        !state.Exists ? IssueRules.NotThere(Id)
        : setting.Actor != Actor.Community ? Refusal.Forbidden("community-only", "Only those who raised it say whether it is settled.")
        : Verifier.Length != VerifierLength || !Verifier.All(char.IsAsciiHexDigitLower)
            ? Refusal.Invalid("verifier-not-hash", "Name the verifier by a keyed hash, never by a name or number.")
        : state.Told.TryGetValue(Verifier, out var before) && before == Verdict ? Decision.Nothing
        : Decision.Of(Facts(new(Verifier, Verdict, setting.Today), state, setting));

    private static Fact[] Facts(SituationTold told, Issue state, Setting setting)
    {
        if (told.Verdict == Verdict.Done || state.Response is null || !told.Apply(state).Contested)
        {
            return [told];
        }

        var due = state.Urgent ? IssueRules.UrgentDue(setting.Today, setting) : IssueRules.AnswerDue(setting.Today, setting);
        var reopened = new IssueReopened(default, setting.Today, due);
        return state.Office is { } office && setting.Reference.Ladder.Superior(office) is { } above && IssueRules.MayAnswer(above, state, setting)
            ? [told, reopened, new IssueEscalated(above, setting.Today)]
            : [told, reopened];
    }
}
