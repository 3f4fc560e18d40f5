namespace Jukwaa.Domain.Tests.Reviews;

public class PlanReviewTests
{
    private static Outcome<ReviewSession> Plan(PlanReview plan, Setting? setting = null) =>
        GivenNothing<ReviewSession>().When(plan, setting ?? A.By(A.Chair));

    [Fact]
    public void An_office_plans_a_session_with_an_agenda_in_order()
    {
        var after = Plan(A.PlanReview()).Then(new ReviewPlanned("KE-01", A.Chair, A.Today, [A.PromiseItem, A.IssueItem]));

        (after.Phase, after.On, after.Place, after.Chair).ShouldBe((ReviewPhase.Planned, A.Today, "KE-01", A.Chair));
        after.Agenda.Select(i => (i.Subject, i.Outcome)).ShouldBe([(A.PromiseItem, null), (A.IssueItem, null)]);
    }

    [Fact]
    public void It_reaches_into_its_place_and_ties_itself_to_each_item()
    {
        var plan = A.PlanReview();

        (plan.Within, plan.Needs).ShouldBe(("KE-01", May.ReviewCommitment));
        plan.Others.ShouldBe([A.PromiseItem, A.IssueItem]);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(365, null)]
    [InlineData(-1, "review-past")]
    [InlineData(366, "review-too-far")]
    public void Its_day_is_from_today_to_a_year_ahead(int days, string? refusal)
    {
        var outcome = Plan(A.PlanReview() with { On = A.Today.AddDays(days) });

        outcome.Decision.Refusal?.Code.ShouldBe(refusal);
        outcome.Decision.Facts.Count.ShouldBe(refusal is null ? 1 : 0);
    }

    [Fact]
    public void An_agenda_has_one_to_sixty_items_each_once()
    {
        string[] Many(int count) => [.. Enumerable.Range(1, count).Select(n => $"commitment/p{n}")];

        Plan(A.PlanReview() with { Items = [] }).ThenRefused(RefusalKind.Invalid, "agenda-size");
        Plan(A.PlanReview(Many(60))).ThenAccepted().Agenda.Count().ShouldBe(60);
        Plan(A.PlanReview(Many(61))).ThenRefused(RefusalKind.Invalid, "agenda-size");
        Plan(A.PlanReview("commitment/p1", "commitment/p1")).ThenRefused(RefusalKind.Invalid, "item-twice");
    }

    [Theory]
    [InlineData("concern/mombasa-c1")]
    [InlineData("forum/mombasa-2025")]
    [InlineData("commitment/")]
    [InlineData("commitment")]
    [InlineData("issue/a/b")]
    [InlineData("Commitment/p1")]
    [InlineData("commitment/Asha Mwangi")]
    [InlineData("")]
    public void An_item_is_a_commitment_or_an_issue(string item) => Plan(A.PlanReview(item)).ThenRefused(RefusalKind.Invalid, "item-unknown");

    [Fact]
    public void A_sealed_issue_is_on_no_agenda_by_any_form()
    {
        var item = $"issue/{A.SealedId}";

        Plan(A.PlanReview(A.PromiseItem, item)).ThenRefused(RefusalKind.Forbidden, "sealed");
        Plan(A.PlanReview(item), A.Setting()).ThenRefused(RefusalKind.Forbidden, "sealed");
        Given(A.Session()).When(new TakeUp(A.CommandId, A.ReviewId, item), A.By(A.Oversight)).ThenRefused(RefusalKind.Forbidden, "sealed");
        Given(A.Session()).When(A.Decide(item)).ThenRefused(RefusalKind.Missing, "item-missing");
    }

    [Fact]
    public void An_office_plans_for_itself_to_lead_and_for_no_other()
    {
        Plan(A.PlanReview(), A.By(A.Police)).ThenRefused(RefusalKind.Forbidden, "not-your-chair");
        Plan(A.PlanReview(), A.Setting()).ThenAccepted();
    }

    [Fact]
    public void Place_and_chair_are_known()
    {
        Plan(A.PlanReview() with { Place = "KE-99" }).ThenRefused(RefusalKind.Invalid, "unknown-place");
        Plan(A.PlanReview() with { Chair = new("nobody", "KE") }).ThenRefused(RefusalKind.Invalid, "unknown-office");
    }

    [Fact]
    public void A_session_is_planned_once() => Given(A.Session()).When(A.PlanReview()).ThenRefused(RefusalKind.Conflict, "review-exists");
}
