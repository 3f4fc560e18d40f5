namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    public const string CommitmentId = "mombasa-p1";

    /// <summary>Keyed hashes of three people who verify.</summary>
    public static readonly string[] Verifiers = [new('a', 64), new('b', 64), new('c', 64)];

    private static readonly Words _wording = Words("Recruit 500 officers.", "Kuajiri maafisa 500.");
    private static readonly Words _dueWords = Words("by the end of the year");

    public static IReadOnlyList<Words?> CommitmentTexts => [_wording, _role, _dueWords, Source, null];

    /// <summary>A promise of 7 April 2025 by the police of Mombasa, due on the last day of the year.</summary>
    public static CommitmentDetails Commitment(DateOnly? due = null) =>
        new(
            Forum: ForumId,
            Report: null,
            Place: "KE-01",
            Wording: _wording.Ref,
            Speaker: _role.Ref,
            Made: Period.Day(Day(2025, 4, 7)),
            Office: Police,
            OwnerBasis: OwnerBasis.Named,
            OwnerWords: default,
            Supporting: ["ntsa"],
            Due: due ?? Day(2025, 12, 31),
            DueWords: _dueWords.Ref,
            Quantity: 500,
            Unit: "officers",
            QuantityWords: default,
            Scope: default,
            Sources: [Source.Ref]
        );

    public static CommitmentDetails Undated() => Commitment() with { Due = null };

    /// <summary>A promise and what happened then.</summary>
    public static Fact<Commitment>[] Promise(params Fact<Commitment>[] then) => [new CommitmentMade(Commitment()), .. then];

    public static Fact<Commitment> Made(CommitmentDetails details) => new CommitmentMade(details);

    public static Fact<Commitment> Progress(bool claimsDone = false, DateOnly? on = null) =>
        new ProgressReported(Period.Day(on ?? Day(2025, 9, 1)), Reason.Ref, [Source.Ref], claimsDone, on ?? Day(2025, 9, 1));

    /// <summary>Hash by which a report names a photo.</summary>
    public static string Photo => Passage("the hash of the file", "file").Hash;

    /// <summary>A report with that photo, a link and a figure.</summary>
    public static Fact<Commitment> Proved(bool claimsDone = true) =>
        new ProgressReported(
            Period.Day(Day(2025, 9, 1)),
            Reason.Ref,
            [new Words([Passage("the hash of the file", "file")]).Ref, Source.Ref, Words("20 officers").Ref],
            claimsDone,
            Day(2025, 9, 1)
        );

    public static Fact<Commitment> Verified(int verifier, Verdict verdict) =>
        new DeliveryVerified(Verifiers[verifier], verdict, default, Day(2025, 9, 15));

    public static Fact<Commitment> Reviewed(Finding finding) => new CommitmentReviewed(finding, Reason.Ref, Day(2025, 10, 1));

    public static MakeCommitment MakeCommitment(CommitmentDetails? details = null) =>
        new(CommandId, CommitmentId, details ?? Commitment(), CommitmentTexts);

    public static ReportProgress ReportProgress(bool claimsDone = false) =>
        new(CommandId, CommitmentId, Period.Day(Today), Reason, claimsDone ? [Source] : [], claimsDone);

    public static VerifyDelivery Verify(int verifier = 0, Verdict verdict = Verdict.Done) =>
        new(CommandId, CommitmentId, Verifiers[verifier], verdict, Reason, Today);

    public static ReviewCommitment Review(Finding finding = Finding.Kept) => new(CommandId, CommitmentId, finding, Reason, Today);
}
