namespace Jukwaa.Domain.Tests.Issues;

public class ReopenIssueTests
{
    private static readonly ReopenIssue _reopen = new(A.CommandId, A.IssueId, A.Reason, A.Day(2025, 9, 26));

    [Fact]
    public void An_answer_that_did_not_hold_is_taken_away_and_a_new_one_is_due_on_a_working_day()
    {
        // 26 September + 21 days is Friday 17 October, gazetted free; then a weekend and Mashujaa Day.
        var due = A.Day(2025, 10, 21);

        var after = Given(A.Issue(A.Answer(ResponseKind.Refused))).When(_reopen).Then(new IssueReopened(A.Reason.Ref, _reopen.On, due));

        (after.Response, after.RespondedOn, after.AnswerDue).ShouldBe((null, null, due));
        after.ResponseWords.ShouldBe(default);
        after.Office.ShouldBe(A.Police);
    }

    [Fact]
    public void An_office_that_declined_stays_declined_after_reopening() =>
        Given(
                A.Issue(
                    A.Answer(ResponseKind.NotOurs),
                    new IssueRouted(A.Lands, "office", A.Reason.Ref),
                    new ResponseGiven(A.Lands, ResponseKind.Refused, A.Reason.Ref, A.Day(2025, 9, 12)),
                    new IssueReopened(A.Reason.Ref, A.Day(2025, 9, 26), A.Day(2025, 10, 21))
                )
            )
            .When(new RouteIssue(A.CommandId, A.IssueId, A.Police, A.Reason))
            .ThenRefused(RefusalKind.Conflict, "office-declined");

    [Fact]
    public void Reopening_needs_an_answered_issue_and_a_reason()
    {
        GivenNothing<Issue>().When(_reopen).ThenRefused(RefusalKind.Missing, "issue-missing");
        Given(A.Issue()).When(_reopen).ThenRefused(RefusalKind.Conflict, "issue-open");
        Given(A.Issue(A.Answer(ResponseKind.Accepted))).When(_reopen with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
    }

    [Fact]
    public void Reopening_lies_between_the_answer_and_today()
    {
        var answered = Given(A.Issue(A.Answer(ResponseKind.Accepted)));

        answered.When(_reopen with { On = A.Day(2025, 9, 10) }).ThenAccepted();
        answered.When(_reopen with { On = A.Day(2025, 9, 9) }).ThenRefused(RefusalKind.Invalid, "before-answer");
        answered.When(_reopen with { On = A.Today }).ThenAccepted();
        answered.When(_reopen with { On = A.Today.AddDays(1) }).ThenRefused(RefusalKind.Invalid, "date-in-future");
    }
}
