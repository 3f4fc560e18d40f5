using System.Text.Json.Serialization;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Commitments;

public sealed record CommitmentMade(CommitmentDetails Details) : Fact<Commitment>
{
    public override Commitment Apply(Commitment state) => state with { Details = Details };
}

/// <summary>The wording, owner or date was put right; the earlier facts keep what stood before.</summary>
public sealed record CommitmentCorrected(CommitmentDetails Details, WordsRef Reason) : Fact<Commitment>
{
    public override Commitment Apply(Commitment state) => state with { Details = Details, Corrected = true };
}

public sealed record ConcernMatched(string Concern, WordsRef Reason, string By) : Fact<Commitment>
{
    public override Commitment Apply(Commitment state) =>
        state with
        {
            Answers = [.. state.Answers.Where(m => m.Concern != Concern), new(Concern, Reason, By)],
        };
}

/// <summary>The commitment was found not to answer this concern after all.</summary>
public sealed record MatchWithdrawn(string Concern, WordsRef Reason) : Fact<Commitment>
{
    public override Commitment Apply(Commitment state) => state with { Answers = [.. state.Answers.Where(m => m.Concern != Concern)] };
}

/// <summary>A dated report by the owner, or found in a published source by the editors.</summary>
/// <param name="ClaimsDone">Says that the commitment is delivered; then evidence is there.</param>
public sealed record ProgressReported(Period On, WordsRef Report, IReadOnlyList<WordsRef> Evidence, bool ClaimsDone, DateOnly RecordedOn)
    : Fact<Commitment>
{
    public override Commitment Apply(Commitment state) =>
        state with
        {
            Reports = state.Reports + 1,
            ClaimedOn = ClaimsDone ? ClaimDay : state.ClaimedOn,
            Verdicts = FirstClaim(state) ? Commitment.Empty.Verdicts : state.Verdicts,
            VerifiedOn = FirstClaim(state) ? null : state.VerifiedOn,
            Files = [.. state.Files.UnionBy(Files.Select(f => new Proof(f)), p => p.File)],
        };

    /// <summary>Hashes by which it names files.</summary>
    [JsonIgnore]
    public IEnumerable<string> Files => Evidence.SelectMany(e => e.Parts).Where(p => p.Language == "file").Select(p => p.Hash);

    /// <summary>The last day of the period, but never after the day of recording: "this month" is not over yet.</summary>
    private DateOnly ClaimDay => On.To < RecordedOn ? On.To.Value : RecordedOn;

    /// <summary>Only the first claim starts a new count of verdicts; claiming again does not wash a dispute away, reopening does.</summary>
    private bool FirstClaim(Commitment state) => ClaimsDone && state.ClaimedOn is null;
}

/// <summary>One verifier's word. A later word of the same verifier replaces the earlier; silence is not yes.</summary>
/// <param name="Verifier">Keyed hash of whoever verifies: tells two apart, names nobody.</param>
public sealed record DeliveryVerified(string Verifier, Verdict Verdict, WordsRef Words, DateOnly On) : Fact<Commitment>
{
    public override Commitment Apply(Commitment state) =>
        state with
        {
            Verdicts = new Dictionary<string, Verdict>(state.Verdicts) { [Verifier] = Verdict },
            VerifiedOn = On,
        };
}

/// <summary>The follow-up session's judgement.</summary>
public sealed record CommitmentReviewed(Finding Finding, WordsRef Reason, DateOnly On) : Fact<Commitment>
{
    public override Commitment Apply(Commitment state) => state with { Finding = Finding, ReviewedOn = On };
}

/// <summary>The "done" did not hold: the commitment is open again, its date unchanged.</summary>
public sealed record CommitmentReopened(WordsRef Reason, DateOnly On) : Fact<Commitment>
{
    public override Commitment Apply(Commitment state) =>
        state with
        {
            ClaimedOn = null,
            Verdicts = Commitment.Empty.Verdicts,
            VerifiedOn = null,
            Finding = null,
            ReviewedOn = null,
        };
}
