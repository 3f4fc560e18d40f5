using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Commitments;

/// <summary>Puts a promise on record: who, what, by when, how much; each given or expressly not given.</summary>
public sealed record MakeCommitment(Guid CommandId, string Id, CommitmentDetails Details, IReadOnlyList<Words?> Texts)
    : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => Texts;

    public override May Needs => May.MakeCommitment;

    public override string? Within => Details.Place;

    public override IEnumerable<string> Others => Details.Issue is { } issue ? [$"issue/{issue}"] : [];

    public override Decision Decide(Commitment state, Setting setting) =>
        setting.Actor.Office is not null && (Details.Office is null || !setting.Actor.IsOf(Details.Office))
            ? Refusal.Forbidden("not-your-promise", "An office promises for itself; what others must do is asked of them.")
        : state.Exists ? Refusal.Conflict("commitment-exists", $"Commitment '{Id}' is already on record: correct it instead of recording it again.")
        : CommitmentRules.Check(Details, setting) ?? (Decision)new CommitmentMade(Details);
}

/// <summary>Puts wording, owner or date right; both wordings are kept and shown. Not for the office that must act: it would move its own date.</summary>
public sealed record CorrectCommitment(Guid CommandId, string Id, CommitmentDetails Details, Words Reason, IReadOnlyList<Words?> Texts)
    : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [.. Texts, Reason];

    public override May Needs => May.ReviewCommitment;

    public override Decision Decide(Commitment state, Setting setting) =>
        CommitmentRules.NeedsReason(state, Id, Reason)
        ?? (CommitmentRules.IsOwner(state, setting) ? Refusal.Forbidden("own-correction", "An office cannot correct its own commitment.") : null)
        ?? CommitmentRules.Check(Details, setting)
        ?? (Decision)new CommitmentCorrected(Details, Reason.Ref);
}

/// <summary>Says that a commitment answers a concern, and why.</summary>
/// <param name="By">editors, office, community or forum.</param>
public sealed record MatchConcern(Guid CommandId, string Id, string Concern, Words Reason, string By) : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<string> Others => [$"concern/{Concern}"];

    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.MakeCommitment;

    public override Decision Decide(Commitment state, Setting setting) =>
        CommitmentRules.NeedsReason(state, Id, Reason) is { } refusal ? refusal
        : setting.Actor.Office is not null && !CommitmentRules.IsOwner(state, setting)
            ? Refusal.Forbidden("not-your-commitment", "Only the office that promised says which concern it answers.")
        : By is not ("editors" or "office" or "community" or "forum")
            ? Refusal.Invalid("matcher-unknown", "A match is made by the editors, an office, the community or in a forum.")
        : new ConcernMatched(Concern, Reason.Ref, By);
}

/// <summary>Takes a match back, with a reason.</summary>
public sealed record WithdrawMatch(Guid CommandId, string Id, string Concern, Words Reason) : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override Decision Decide(Commitment state, Setting setting) =>
        CommitmentRules.NeedsReason(state, Id, Reason) is { } refusal ? refusal
        : state.Answers.All(m => m.Concern != Concern) ? Refusal.Missing("match-missing", $"It is not matched with concern '{Concern}'.")
        : new MatchWithdrawn(Concern, Reason.Ref);
}
