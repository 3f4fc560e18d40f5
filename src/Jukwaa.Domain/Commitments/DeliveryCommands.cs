using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Commitments;

/// <summary>Reports progress: the office that must act, or the editors from a published source. To claim delivery, evidence is needed.</summary>
public sealed record ReportProgress(Guid CommandId, string Id, Period On, Words Report, IReadOnlyList<Words> Evidence, bool ClaimsDone)
    : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Report, .. Evidence];

    public override May Needs => May.MakeCommitment;

    public override Decision Decide(Commitment state, Setting setting) =>
        CommitmentRules.NeedsReason(state, Id, Report) is { } refusal ? refusal
        : !CommitmentRules.MayReport(state, setting)
            ? Refusal.Forbidden("not-your-commitment", "Only the office that must act, or the editors from a published source, report progress.")
        : On.From > setting.Today ? Refusal.Invalid("date-in-future", "Progress cannot lie in the future.")
        : state.Finding == Finding.Kept ? Refusal.Conflict("commitment-kept", "This commitment was reviewed as kept; nothing is left to report.")
        : ClaimsDone && !Evidence.Any(e => e.Passages.Count > 0)
            ? Refusal.Invalid("evidence-missing", "Add the photo, file, figure or link that proves it is done.")
        : new ProgressReported(On, Report.Ref, [.. Evidence.Where(e => e.Passages.Count > 0).Select(e => e.Ref)], ClaimsDone, setting.Today);
}

/// <summary>One verifier says whether a delivery that was claimed is real. Not the office that claimed it.</summary>
/// <param name="Verifier">Keyed hash of whoever verifies, <see cref="VerifierLength"/> lower-case hexadecimal digits.</param>
public sealed record VerifyDelivery(Guid CommandId, string Id, string Verifier, Verdict Verdict, Words Words, DateOnly On)
    : Command<Commitment>(CommandId, Id)
{
    /// <summary>Digits of a keyed SHA-256.</summary>
    public const int VerifierLength = 64;

    private const string Disputed = "disputed";

    public override IEnumerable<Words?> Said => [Words];

    public override Decision Decide(Commitment state, Setting setting) =>
        !state.Exists ? CommitmentRules.NotThere(Id)
        : Verifier.Length != VerifierLength || !Verifier.All(char.IsAsciiHexDigitLower)
            ? Refusal.Invalid("verifier-not-hash", "Name the verifier by a keyed hash, never by a name or number.")
        : CommitmentRules.IsOwner(state, setting) ? Refusal.Forbidden("own-verification", "An office cannot confirm its own delivery.")
        : On > setting.Today ? Refusal.Invalid("date-in-future", "A verification cannot lie in the future.")
        : Verdict == Verdict.Done && state.ClaimedOn is null
            ? Refusal.Conflict("not-claimed", "Nobody has claimed that this is done; there is nothing to confirm yet.")
        : state.Verdicts.TryGetValue(Verifier, out var before) && before == Verdict && Words.Passages.Count == 0 ? Decision.Nothing
        : Decision.Of(Facts(new(Verifier, Verdict, Words.Ref, On), state, setting));

    // A dispute by the community is moved up at once, and once: the next verdict finds it disputed already.
    private static Fact[] Facts(DeliveryVerified verified, Commitment state, Setting setting) =>
        setting.Actor == Actor.Community
        && Standing.Of(state).Now != Disputed
        && Standing.Of(verified.Apply(state)).Now == Disputed
        && state.Details!.Office is { } office
        && setting.Reference.Ladder.Superior(state.EscalatedTo is [.., var last] ? last : office) is { } above
            ? [verified, new CommitmentEscalated(above, setting.Today)]
            : [verified];
}

/// <summary>A follow-up session judges a commitment. An office cannot review its own.</summary>
public sealed record ReviewCommitment(Guid CommandId, string Id, Finding Finding, Words Reason, DateOnly On) : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.ReviewCommitment;

    public override Decision Decide(Commitment state, Setting setting) =>
        CommitmentRules.NeedsReason(state, Id, Reason) is { } refusal ? refusal
        : On > setting.Today ? Refusal.Invalid("date-in-future", "A review cannot lie in the future.")
        : CommitmentRules.IsOwner(state, setting) ? Refusal.Forbidden("own-review", "An office cannot review its own commitment.")
        : new CommitmentReviewed(Finding, Reason.Ref, On);
}

/// <summary>Opens a commitment again whose "done" did not hold.</summary>
public sealed record ReopenCommitment(Guid CommandId, string Id, Words Reason, DateOnly On) : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.ReviewCommitment;

    public override Decision Decide(Commitment state, Setting setting) =>
        CommitmentRules.NeedsReason(state, Id, Reason) is { } refusal ? refusal
        : state.ClaimedOn is null && state.Finding is null ? Refusal.Conflict("commitment-open", "This commitment is open already.")
        : On > setting.Today ? Refusal.Invalid("date-in-future", "What happened cannot lie in the future.")
        : CommitmentRules.IsOwner(state, setting)
            ? Refusal.Forbidden("own-review", "An office cannot reopen its own commitment: it reports progress.")
        : new CommitmentReopened(Reason.Ref, On);
}
