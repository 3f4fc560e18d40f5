using Jukwaa.Domain.Commitments;

namespace Jukwaa.Storage;

internal sealed record CommitmentRow(
    string Id,
    string? Forum,
    string? Report,
    string Place,
    string? Wording,
    string? Speaker,
    DateOnly? MadeOn,
    string MadePrecision,
    string? Institution,
    string? Office,
    string OwnerBasis,
    string? OwnerWords,
    IReadOnlyList<string> Supporting,
    DateOnly? DueOn,
    string? DueWords,
    decimal? Quantity,
    string? Unit,
    string? QuantityWords,
    string? Scope,
    IReadOnlyList<string> Sources,
    bool Corrected,
    int Reports,
    int VerifiedYes,
    int VerifiedNo,
    string? Finding,
    string Standing,
    string? LapsesTo,
    DateOnly? LapsesOn,
    DateOnly? StepDone,
    DateOnly? StepConfirmed,
    string? Issue,
    DateOnly? ClaimedOn,
    DateOnly? ReviewedOn,
    IReadOnlyList<string> EscalatedTo,
    DateOnly? EscalatedOn,
    int Version,
    long Seq
)
{
    public static CommitmentRow Of(Track track, Commitment commitment)
    {
        var said = commitment.Details!;
        var standing = Domain.Commitments.Standing.Of(commitment);
        return new(
            track.Id,
            said.Forum,
            said.Report,
            said.Place,
            said.Wording.OrNull(),
            said.Speaker.OrNull(),
            said.Made.From,
            said.Made.Precision.Code(),
            said.Office?.Institution,
            said.Office?.Id,
            said.OwnerBasis.ToString().ToLowerInvariant(),
            said.OwnerWords.OrNull(),
            said.Supporting,
            said.Due,
            said.DueWords.OrNull(),
            said.Quantity,
            said.Unit,
            said.QuantityWords.OrNull(),
            said.Scope.OrNull(),
            said.Sources.Values(),
            commitment.Corrected,
            commitment.Reports,
            commitment.Confirming,
            commitment.Denying,
            commitment.Finding?.ToString(),
            standing.Now,
            standing.LapsesTo,
            standing.LapsesOn,
            DoneOn(commitment, standing),
            ConfirmedOn(commitment, standing),
            said.Issue,
            commitment.ClaimedOn,
            commitment.ReviewedOn,
            commitment.EscalatedTo.Ids(),
            commitment.EscalatedOn,
            track.Version,
            track.Seq
        );
    }

    // Kept without a claim before it: the review is the first that is known of the delivery.
    private static DateOnly? DoneOn(Commitment commitment, Standing standing) =>
        commitment.ClaimedOn ?? (standing.Now == "kept" ? commitment.ReviewedOn : null);

    private static DateOnly? ConfirmedOn(Commitment commitment, Standing standing) =>
        standing.Now switch
        {
            "kept" => commitment.ReviewedOn,
            "confirmed" => commitment.VerifiedOn,
            _ => null,
        };
}

internal sealed record AnswerRow(string Commitment, string Concern, string? Reason, string MatchedBy, long Seq)
{
    public static IEnumerable<AnswerRow> Of(Track track, Commitment commitment) =>
        commitment.Answers.Select(m => new AnswerRow(track.Id, m.Concern, m.Reason.OrNull(), m.By, SeqOf(track, m.Concern)));

    private static long SeqOf(Track track, string concern) => track.Steps.Last(s => s.Fact is ConcernMatched m && m.Concern == concern).Row.Seq;
}
