using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Commitments;

public enum OwnerBasis
{
    /// <summary>No responsible body is named, and the editors could not tell.</summary>
    None,

    /// <summary>Read by the editors; not stated by the source.</summary>
    Inferred,

    /// <summary>Named by the source or the speaker.</summary>
    Named,
}

public enum Finding
{
    Kept,
    Partial,
    NotKept,
    TooEarly,
}

/// <summary>What was promised, as said.</summary>
/// <param name="Forum">Forum in which it was promised; null for a directive of <paramref name="Report"/> and for an answer to <paramref name="Issue"/>.</param>
/// <param name="Issue">Issue which an office answers with this promise, from its desk.</param>
/// <param name="Place">Where it is to be done.</param>
/// <param name="Wording">The authoritative wording.</param>
/// <param name="Speaker">Role of who said it.</param>
/// <param name="Office">Who must act; null = no responsible body named.</param>
/// <param name="Supporting">Institutions named beside the owner.</param>
/// <param name="Due">Last day to deliver; null = no date given.</param>
/// <param name="DueWords">The words as said, whether or not a day could be worked out from them.</param>
/// <param name="Quantity">Amount where it is one plain number, in <paramref name="Unit"/>.</param>
public sealed record CommitmentDetails(
    string? Forum,
    string? Report,
    string Place,
    WordsRef Wording,
    WordsRef Speaker,
    Period Made,
    Office? Office,
    OwnerBasis OwnerBasis,
    WordsRef OwnerWords,
    IReadOnlyList<string> Supporting,
    DateOnly? Due,
    WordsRef DueWords,
    decimal? Quantity,
    string? Unit,
    WordsRef QuantityWords,
    WordsRef Scope,
    IReadOnlyList<WordsRef> Sources,
    string? Issue = null
);

/// <summary>Why a commitment is said to answer a concern, and who says so.</summary>
/// <param name="By">editors, office, community or forum.</param>
public sealed record Match(string Concern, WordsRef Reason, string By);

/// <summary>A file that a report named as proof.</summary>
/// <param name="File">Hash by which the report names it.</param>
/// <param name="Shown">Whether everybody may see it.</param>
/// <param name="Withheld">Reason code while a publisher keeps it from the public; null = not decided, or shown.</param>
public sealed record Proof(string File, bool Shown = false, string? Withheld = null);

/// <summary>One promise, with what became of it.</summary>
/// <param name="Answers">The concerns it answers.</param>
/// <param name="ClaimedOn">When its owner claimed delivery with proof; null = not claimed, or reopened since.</param>
/// <param name="Verdicts">Each verifier's latest word since the first claim (or since it was reopened), by the verifier's hash.</param>
public sealed record Commitment(
    CommitmentDetails? Details,
    bool Corrected,
    IReadOnlyList<Match> Answers,
    int Reports,
    DateOnly? ClaimedOn,
    IReadOnlyDictionary<string, Verdict> Verdicts,
    DateOnly? VerifiedOn,
    Finding? Finding,
    DateOnly? ReviewedOn
) : IHistory<Commitment>
{
    /// <summary>Offices above to which it went because its date passed, oldest first.</summary>
    public IReadOnlyList<Office> EscalatedTo { get; init; } = [];

    public DateOnly? EscalatedOn { get; init; }

    /// <summary>Files that its reports named, in their order.</summary>
    public IReadOnlyList<Proof> Files { get; init; } = [];

    public static Commitment Empty { get; } = new(null, false, [], 0, null, new Dictionary<string, Verdict>(), null, null, null);

    public static string Kind => "commitment";

    public bool Exists => Details is not null;

    public int Confirming => Verdicts.Values.Count(v => v == Verdict.Done);

    public int Denying => Verdicts.Count - Confirming;
}
