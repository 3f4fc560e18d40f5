using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Reviews;

namespace Jukwaa.Storage;

/// <summary>A fact that somebody is told of.</summary>
/// <param name="Kind">A kind of notice, as 009_notices.sql lists them.</param>
/// <param name="Office">Whose officers are told; null = those of the office that has the record now, or the holder of the post.</param>
/// <param name="By">Who did it, and need not be told.</param>
internal sealed record Cause(string Kind, string SubjectKind, string SubjectId, long Seq, string? Office = null, Guid? By = null)
{
    /// <summary>The types of facts that anybody is told of.</summary>
    public static string[] Types { get; } =
    [
        nameof(IssueRouted),
        nameof(IssueEscalated),
        nameof(IssueReopened),
        nameof(ConcernSealed),
        nameof(CommitmentEscalated),
        nameof(DeliveryVerified),
        nameof(CommitmentReviewed),
        nameof(CommitmentReopened),
        nameof(ReviewPlanned),
        nameof(ItemTakenUp),
        nameof(PostGiven),
        nameof(PostEnded),
    ];

    /// <summary>What a fact causes; nothing where nobody is told of it.</summary>
    public static IEnumerable<Cause> Of(StoredFact row, Reference reference)
    {
        var (fact, by) = (History.Of(row.Stream).Read(row), new Actor(row.Actor).Person);
        IEnumerable<string> about = fact switch
        {
            ReviewPlanned f => f.Items,
            ItemTakenUp f => [f.Item],
            _ => [row.Stream],
        };
        return KindOf(fact, reference) is { } told
            ? about.Select(s => s.Split('/', 2)).Select(s => new Cause(told.Kind, s[0], s[1], row.Seq, told.Office?.Id, by))
            : [];
    }

    private static (string Kind, Office? Office)? KindOf(Fact fact, Reference reference) =>
        fact switch
        {
            IssueRouted { Office: { } office } => ("routed", office),
            IssueEscalated f => ("escalated", f.Office),
            CommitmentEscalated f => ("escalated", f.Office),
            ConcernSealed f when reference.OverseerOf(f.Accused) is { } overseer => ("sealed", overseer),
            DeliveryVerified { Verdict: not Verdict.Done } => ("disputed", null),
            CommitmentReviewed => ("reviewed", null),
            ReviewPlanned or ItemTakenUp => ("on-agenda", null),
            CommitmentReopened or IssueReopened => ("reopened", null),
            PostGiven => ("post-given", null),
            PostEnded => ("post-ended", null),
            _ => null,
        };
}
