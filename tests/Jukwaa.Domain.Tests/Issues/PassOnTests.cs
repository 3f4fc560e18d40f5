using FsCheck.Fluent;

namespace Jukwaa.Domain.Tests.Issues;

public class PassOnTests
{
    private static readonly Office[] _offices = [A.Police, A.Lands, A.Transport, new("kws", "KE-01"), new("kws", "KE"), new("nps", "KE-02")];

    [Fact]
    public void Not_ours_passes_the_issue_on_and_it_still_waits_for_its_answer()
    {
        var after = Given(A.Issue())
            .When(A.GiveResponse(ResponseKind.NotOurs), A.By(A.Police))
            .Then(new ResponseGiven(A.Police, ResponseKind.NotOurs, A.Reason.Ref, A.Today), new IssueRouted(A.Lands, "office", A.Reason.Ref));

        (after.Office, after.RoutedBy, after.Response).ShouldBe((A.Lands, "office", null));
        after.Passed.ShouldBe([A.Police]);
        after.AnswerDue.ShouldBe(A.IssueDue);
    }

    [Fact]
    public void Passing_on_names_another_office_that_exists()
    {
        Given(A.Issue()).When(To(null)).ThenRefused(RefusalKind.Invalid, "pass-to-missing");
        Given(A.Issue()).When(To(new("weather-office", "KE"))).ThenRefused(RefusalKind.Invalid, "unknown-office");
        Given(A.Issue()).When(To(A.Police)).ThenRefused(RefusalKind.Conflict, "office-declined");
    }

    [Fact]
    public void An_answered_issue_is_not_passed_on() =>
        Given(A.Issue(A.Answer(ResponseKind.Accepted))).When(To(A.Lands)).ThenRefused(RefusalKind.Conflict, "issue-answered");

    [Fact]
    public void Oversight_passes_on_to_oversight_only()
    {
        var pass = A.GiveResponse(ResponseKind.NotOurs) with { Office = A.Oversight };
        var aboutPolice = Given(A.IssueAbout("police_conduct", A.Oversight));

        aboutPolice.When(pass with { PassTo = A.Police }).ThenRefused(RefusalKind.Forbidden, "not-independent");
        aboutPolice.When(pass with { PassTo = new("eacc", "KE") }).ThenAccepted();
    }

    [Fact]
    public void However_often_it_is_passed_on_no_office_that_declined_is_given_it_again() =>
        Always.Holds(
            Gen.Elements(_offices).UpTo(12),
            passes =>
            {
                var issue = History.Of(A.Issue());
                foreach (var to in passes)
                {
                    var had = issue.Office!;
                    var decision = (A.GiveResponse(ResponseKind.NotOurs) with { Office = had, PassTo = to }).Decide(issue, A.By(had));
                    var seenBefore = to == had || issue.Passed.Contains(to);
                    decision.Refusal?.Code.ShouldBe("office-declined");
                    (decision.Refusal is not null).ShouldBe(seenBefore);
                    issue = decision.Facts.Cast<Fact<Issue>>().Aggregate(issue, (state, fact) => fact.Apply(state));
                }

                issue.Passed.ShouldBeUnique();
                issue.Passed.ShouldNotContain(issue.Office!);
            }
        );

    private static GiveResponse To(Office? office) => A.GiveResponse(ResponseKind.NotOurs) with { PassTo = office };
}
