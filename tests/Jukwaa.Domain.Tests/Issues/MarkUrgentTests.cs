namespace Jukwaa.Domain.Tests.Issues;

public class MarkUrgentTests
{
    private static readonly MarkUrgent _urgent = new(A.CommandId, A.IssueId, A.Reason);

    [Fact]
    public void Where_life_is_at_stake_the_answer_is_due_in_two_days_weekend_or_not()
    {
        var friday = A.IssueDay.AddDays(2);

        var after = Given(A.Issue()).When(_urgent, A.Setting(today: friday)).Then(new IssueUrgent(A.Reason.Ref, friday, friday.AddDays(2)));

        (after.Urgent, after.AnswerDue).ShouldBe((true, A.Day(2025, 9, 7)));
        Given(A.Issue(new IssueUrgent(A.Reason.Ref, friday, friday.AddDays(2)))).When(_urgent).ThenNothing();
    }

    [Fact]
    public void It_never_gives_a_late_office_more_time() =>
        Given(A.Issue()).When(_urgent, A.Setting(today: A.IssueDue.AddDays(30))).ThenAccepted().AnswerDue.ShouldBe(A.IssueDue);

    [Fact]
    public void Opened_again_it_is_as_urgent_as_before() =>
        Given(A.Issue(new IssueUrgent(A.Reason.Ref, A.IssueDay, A.IssueDay.AddDays(2)), A.Answer(ResponseKind.Accepted)))
            .When(new ReopenIssue(A.CommandId, A.IssueId, A.Reason, A.Today))
            .ThenAccepted()
            .AnswerDue.ShouldBe(A.Today.AddDays(2));

    [Fact]
    public void Marking_needs_an_open_issue_and_what_is_at_stake()
    {
        GivenNothing<Issue>().When(_urgent).ThenRefused(RefusalKind.Missing, "issue-missing");
        Given(A.Issue(A.Answer(ResponseKind.Accepted))).When(_urgent).ThenRefused(RefusalKind.Conflict, "issue-answered");
        Given(A.Issue()).When(_urgent with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
    }
}
