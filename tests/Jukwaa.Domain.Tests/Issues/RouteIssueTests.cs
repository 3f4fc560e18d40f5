namespace Jukwaa.Domain.Tests.Issues;

public class RouteIssueTests
{
    [Fact]
    public void The_editors_send_an_issue_to_another_office_and_say_why()
    {
        var after = Given(A.Issue()).When(Route(A.Lands)).Then(new IssueRouted(A.Lands, "editors", A.Reason.Ref));

        after.Office.ShouldBe(A.Lands);
        after.RoutedBy.ShouldBe("editors");
        after.AnswerDue.ShouldBe(A.IssueDue, "people wait since the same day, whoever has the issue");
    }

    [Fact]
    public void An_issue_of_nobody_can_be_given_to_an_office() =>
        Given(A.IssueAbout("other", null)).When(Route(A.Lands)).ThenAccepted().Office.ShouldBe(A.Lands);

    [Fact]
    public void Sending_it_where_it_is_changes_nothing() => Given(A.Issue()).When(Route(A.Police)).ThenNothing();

    [Fact]
    public void Routing_needs_an_issue_an_office_and_a_reason()
    {
        GivenNothing<Issue>().When(Route(A.Lands)).ThenRefused(RefusalKind.Missing, "issue-missing");
        Given(A.Issue()).When(Route(new("ntsa", "KE-01"))).ThenRefused(RefusalKind.Invalid, "unknown-office");
        Given(A.Issue()).When(Route(A.Lands) with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
    }

    [Fact]
    public void An_office_that_declined_is_never_given_the_issue_again() =>
        Given(A.Issue(A.Answer(ResponseKind.NotOurs), new IssueRouted(A.Lands, "office", A.Reason.Ref)))
            .When(Route(A.Police))
            .ThenRefused(RefusalKind.Conflict, "office-declined");

    [Theory]
    [InlineData(ResponseKind.Accepted)]
    [InlineData(ResponseKind.Partly)]
    [InlineData(ResponseKind.Refused)]
    public void An_answered_issue_is_reopened_before_another_office_is_asked(ResponseKind response) =>
        Given(A.Issue(A.Answer(response))).When(Route(A.Lands)).ThenRefused(RefusalKind.Conflict, "issue-answered");

    [Fact]
    public void What_is_said_about_the_police_goes_to_independent_oversight_only()
    {
        var aboutPolice = Given(A.IssueAbout("police_conduct", A.Oversight));

        aboutPolice.When(Route(A.Police)).ThenRefused(RefusalKind.Forbidden, "not-independent");
        aboutPolice.When(Route(A.Lands)).ThenRefused(RefusalKind.Forbidden, "not-independent");
        aboutPolice.When(Route(new("eacc", "KE"))).ThenAccepted().Office!.Id.ShouldBe("eacc@KE");
    }

    private static RouteIssue Route(Office office) => new(A.CommandId, A.IssueId, office, A.Reason);
}
