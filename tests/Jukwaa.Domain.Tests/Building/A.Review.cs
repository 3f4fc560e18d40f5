namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    public const string ReviewId = "mombasa-r1";
    public const string PromiseItem = "commitment/mombasa-p1";
    public const string IssueItem = "issue/mombasa-gangs";

    /// <summary>Whoever leads the sessions of Mombasa: the county's lands office, which promised nothing.</summary>
    public static readonly Office Chair = Lands;

    public static PlanReview PlanReview(params string[] items) =>
        new(CommandId, ReviewId, "KE-01", Chair, Today, items.Length == 0 ? [PromiseItem, IssueItem] : items);

    /// <summary>A session of today with two items, and what happened then.</summary>
    public static Fact<ReviewSession>[] Session(params Fact<ReviewSession>[] then) =>
        [new ReviewPlanned("KE-01", Chair, Today, [PromiseItem, IssueItem]), .. then];

    public static Fact<ReviewSession> Decided(string item, ItemOutcome outcome = ItemOutcome.Noted) =>
        new ItemDecided(item, outcome, null, Reason.Ref, Today);

    public static Fact<ReviewSession>[] AllDecided() => Session(Decided(PromiseItem), Decided(IssueItem));

    public static DecideItem Decide(string item = PromiseItem, ItemOutcome outcome = ItemOutcome.Noted, Finding? finding = null) =>
        new(CommandId, ReviewId, item, outcome, finding, Reason);
}
