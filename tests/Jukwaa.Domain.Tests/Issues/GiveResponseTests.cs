namespace Jukwaa.Domain.Tests.Issues;

public class GiveResponseTests
{
    [Theory]
    [InlineData(ResponseKind.Accepted)]
    [InlineData(ResponseKind.Partly)]
    [InlineData(ResponseKind.Refused)]
    public void The_office_that_has_the_issue_answers(ResponseKind response)
    {
        var after = Given(A.Issue())
            .When(A.GiveResponse(response), A.By(A.Police))
            .Then(new ResponseGiven(A.Police, response, A.Reason.Ref, A.Today));

        (after.Response, after.ResponseWords, after.RespondedOn).ShouldBe((response, A.Reason.Ref, A.Today));
        after.Office.ShouldBe(A.Police);
    }

    [Fact]
    public void The_editors_record_an_answer_that_the_office_published() =>
        Given(A.Issue()).When(A.GiveResponse(), A.Setting(Actor.Editors)).ThenAccepted();

    [Fact]
    public void Nobody_else_answers_in_its_name()
    {
        Given(A.Issue()).When(A.GiveResponse(), A.By(A.Lands)).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
        Given(A.Issue()).When(A.GiveResponse(), A.By(new("nps", "KE-02"))).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
        Given(A.Issue()).When(A.GiveResponse(), A.Setting(Actor.Community)).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
    }

    [Fact]
    public void An_office_that_does_not_have_the_issue_cannot_answer_it()
    {
        Given(A.Issue()).When(A.GiveResponse() with { Office = A.Lands }, A.By(A.Lands)).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
        Given(A.IssueAbout("other", null)).When(A.GiveResponse(), A.By(A.Police)).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
        GivenNothing<Issue>().When(A.GiveResponse()).ThenRefused(RefusalKind.Missing, "issue-missing");
    }

    [Fact]
    public void An_answer_lies_between_the_issue_and_today()
    {
        Given(A.Issue()).When(A.GiveResponse() with { On = A.IssueDay }).ThenAccepted();
        Given(A.Issue()).When(A.GiveResponse() with { On = A.IssueDay.AddDays(-1) }).ThenRefused(RefusalKind.Invalid, "before-issue");
        Given(A.Issue()).When(A.GiveResponse() with { On = A.Today.AddDays(1) }).ThenRefused(RefusalKind.Invalid, "date-in-future");
    }

    [Fact]
    public void A_refusal_and_not_ours_owe_people_a_reason()
    {
        Given(A.Issue()).When(Silent(ResponseKind.Refused)).ThenRefused(RefusalKind.Invalid, "reason-missing");
        Given(A.Issue()).When(Silent(ResponseKind.NotOurs)).ThenRefused(RefusalKind.Invalid, "reason-missing");
        Given(A.Issue()).When(Silent(ResponseKind.Accepted)).ThenAccepted();
    }

    [Fact]
    public void A_later_answer_of_the_same_office_stands_in_place_of_the_earlier() =>
        Given(A.Issue(A.Answer(ResponseKind.Refused)))
            .When(A.GiveResponse(ResponseKind.Accepted))
            .ThenAccepted()
            .Response.ShouldBe(ResponseKind.Accepted);

    private static GiveResponse Silent(ResponseKind response) => A.GiveResponse(response) with { Words = A.Silence };
}
