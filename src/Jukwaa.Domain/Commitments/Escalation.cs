using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Commitments;

/// <summary>The date passed: the office above is told. Whoever promised still has to act.</summary>
public sealed record CommitmentEscalated(Office Office, DateOnly On) : Fact<Commitment>
{
    public override Commitment Apply(Commitment state) => state with { EscalatedTo = [.. state.EscalatedTo, Office], EscalatedOn = On };
}

/// <summary>Moves a late commitment one step up the ladder of its office, as <c>EscalateIssue</c> does an issue. At the top nothing happens.</summary>
public sealed record EscalateCommitment(Guid CommandId, string Id) : Command<Commitment>(CommandId, Id)
{
    public override Decision Decide(Commitment state, Setting setting) =>
        !state.Exists ? CommitmentRules.NotThere(Id)
        : setting.Actor != Actor.System ? Refusal.Forbidden("rule-only", "Commitments move up by rule, not by hand.")
        : state.Details is { Office: { } office, Due: { } due }
        && Standing.Of(state).On(setting.Today) == "late"
        && (state.EscalatedOn?.AddDays(setting.Reference.Deadlines.EscalateDays - 1) ?? due) < setting.Today
        && setting.Reference.Ladder.Superior(state.EscalatedTo is [.., var last] ? last : office) is { } above
            ? new CommitmentEscalated(above, setting.Today)
        : Decision.Nothing;
}
