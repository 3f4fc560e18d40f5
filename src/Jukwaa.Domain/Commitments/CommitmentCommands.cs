using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Commitments;

/// <summary>Puts a promise on record: who, what, by when, how much; each given or expressly not given.</summary>
public sealed record MakeCommitment(Guid CommandId, string Id, CommitmentDetails Details, IReadOnlyList<Words?> Texts)
    : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => Texts;

    public override Decision Decide(Commitment state, Setting setting) =>
        state.Exists
            ? Refusal.Conflict("commitment-exists", $"Commitment '{Id}' is already on record: correct it instead of recording it again.")
            : CommitmentRules.Check(Details, setting) ?? (Decision)new CommitmentMade(Details);
}

/// <summary>Puts wording, owner or date right; both wordings are kept and shown. Not for the office that must act: it would move its own date.</summary>
public sealed record CorrectCommitment(Guid CommandId, string Id, CommitmentDetails Details, Words Reason, IReadOnlyList<Words?> Texts)
    : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [.. Texts, Reason];

    public override Decision Decide(Commitment state, Setting setting) =>
        CommitmentRules.NeedsReason(state, Id, Reason)
        ?? (CommitmentRules.IsOwner(state, setting) ? Refusal.Forbidden("own-correction", "An office cannot correct its own commitment.") : null)
        ?? CommitmentRules.Check(Details, setting)
        ?? (Decision)new CommitmentCorrected(Details, Reason.Ref);
}

/// <summary>Says that a commitment answers a concern, and why.</summary>
/// <param name="By">editors, office or community.</param>
public sealed record MatchConcern(Guid CommandId, string Id, string Concern, Words Reason, string By) : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override Decision Decide(Commitment state, Setting setting) =>
        CommitmentRules.NeedsReason(state, Id, Reason) is { } refusal ? refusal
        : By is not ("editors" or "office" or "community")
            ? Refusal.Invalid("matcher-unknown", "A match is made by the editors, an office or the community.")
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

/// <summary>Reports progress: the office that must act, or the editors from a published source. To claim delivery, evidence is needed.</summary>
public sealed record ReportProgress(Guid CommandId, string Id, Period On, Words Report, IReadOnlyList<Words> Evidence, bool ClaimsDone)
    : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Report, .. Evidence];

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
        : new DeliveryVerified(Verifier, Verdict, Words.Ref, On);
}

/// <summary>A follow-up session judges a commitment. An office cannot review its own.</summary>
public sealed record ReviewCommitment(Guid CommandId, string Id, Finding Finding, Words Reason, DateOnly On) : Command<Commitment>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

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

    public override Decision Decide(Commitment state, Setting setting) =>
        CommitmentRules.NeedsReason(state, Id, Reason) is { } refusal ? refusal
        : state.ClaimedOn is null && state.Finding is null ? Refusal.Conflict("commitment-open", "This commitment is open already.")
        : On > setting.Today ? Refusal.Invalid("date-in-future", "What happened cannot lie in the future.")
        : new CommitmentReopened(Reason.Ref, On);
}

internal static class CommitmentRules
{
    private const int MostYears = 50;

    public static Refusal NotThere(string id) => Refusal.Missing("commitment-missing", $"There is no commitment '{id}'.");

    public static bool IsOwner(Commitment state, Setting setting) => state.Details is { Office: { } owner } && setting.Actor == Actor.Of(owner);

    /// <summary>Where no office must act, only the editors and the system can have read of progress.</summary>
    public static bool MayReport(Commitment state, Setting setting) =>
        state.Details is { Office: { } owner } ? setting.Actor.SpeaksFor(owner) : setting.Actor == Actor.Editors || setting.Actor == Actor.System;

    public static Refusal? NeedsReason(Commitment state, string id, Words reason) =>
        !state.Exists ? NotThere(id)
        : reason.Passages.Count == 0 ? Refusal.Invalid("words-missing", "Say it in words: what happened, or why.")
        : null;

    public static Refusal? Check(CommitmentDetails details, Setting setting) =>
        !details.Wording.Parts.Any() ? Refusal.Invalid("words-missing", "Write down what was promised.")
        : (details.Forum is null) == (details.Report is null)
            ? Refusal.Invalid("occasion-missing", "A commitment is made in a forum or in a report: name exactly one.")
        : !setting.Reference.Places.ContainsKey(details.Place) ? Refusal.Invalid("unknown-place", $"'{details.Place}' is not the code of a place.")
        : details.Office is { } office && !setting.Reference.Has(office) ? Refusal.Invalid("unknown-office", $"There is no office '{office.Id}'.")
        : (details.Office is null) != (details.OwnerBasis == OwnerBasis.None)
            ? Refusal.Invalid("owner-basis", "Say whether the owner is named or inferred; without an owner, say that none is named.")
        : details.Supporting.FirstOrDefault(i => !setting.Reference.Institutions.ContainsKey(i)) is { } unknown
            ? Refusal.Invalid("unknown-institution", $"There is no institution '{unknown}'.")
        : details.Due < details.Made.From ? Refusal.Invalid("due-before-made", "A commitment cannot be due before it was made.")
        : details.Due?.Year > setting.Today.Year + MostYears
            ? Refusal.Invalid("due-too-far", $"A date more than {MostYears} years away is no date to answer for: give none, with the words as said.")
        : details.Made.From > setting.Today ? Refusal.Invalid("date-in-future", "A commitment cannot have been made in the future.")
        : details.Quantity is < 0 ? Refusal.Invalid("quantity-negative", "A quantity cannot be negative.")
        : null;
}
