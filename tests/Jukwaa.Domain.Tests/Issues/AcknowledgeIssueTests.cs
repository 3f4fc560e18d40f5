namespace Jukwaa.Domain.Tests.Issues;

public class AcknowledgeIssueTests
{
    private static readonly AcknowledgeIssue _acknowledge = new(A.CommandId, A.IssueId, A.Police, A.Today);

    [Fact]
    public void An_office_says_that_it_has_the_issue_once()
    {
        var after = Given(A.Issue()).When(_acknowledge, A.By(A.Police, A.Officer)).Then(new IssueAcknowledged(A.Police, A.Today));

        (after.AcknowledgedOn, after.AnswerDue).ShouldBe((A.Today, A.IssueDue), "the answer is due as before");
        Given(A.Issue(new IssueAcknowledged(A.Police, A.IssueDay))).When(_acknowledge, A.By(A.Police)).ThenNothing();
    }

    [Fact]
    public void Only_the_office_that_has_it_does()
    {
        GivenNothing<Issue>().When(_acknowledge).ThenRefused(RefusalKind.Missing, "issue-missing");
        Given(A.Issue()).When(_acknowledge, A.By(A.Lands)).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
        Given(A.Issue()).When(_acknowledge with { Office = A.Lands }, A.By(A.Lands)).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
        Given(A.Issue()).When(_acknowledge, A.By(new("nps", "KE"))).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
    }

    [Fact]
    public void It_waits_for_its_answer_and_the_day_has_come()
    {
        Given(A.Issue(A.Answer(ResponseKind.Accepted))).When(_acknowledge).ThenRefused(RefusalKind.Conflict, "issue-answered");
        Given(A.Issue()).When(_acknowledge with { On = A.Today.AddDays(1) }).ThenRefused(RefusalKind.Invalid, "date-in-future");
        Given(A.Issue()).When(_acknowledge with { On = A.IssueDay.AddDays(-1) }).ThenRefused(RefusalKind.Invalid, "before-issue");
        Given(A.Issue()).When(_acknowledge with { On = A.IssueDay }).ThenAccepted();
    }

    [Fact]
    public void Another_office_says_so_for_itself()
    {
        var after = Given(A.Issue(new IssueAcknowledged(A.Police, A.IssueDay)))
            .When(new RouteIssue(A.CommandId, A.IssueId, A.Lands, A.Reason))
            .ThenAccepted();

        after.AcknowledgedOn.ShouldBeNull();
    }
}
