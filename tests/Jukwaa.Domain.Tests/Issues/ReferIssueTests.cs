namespace Jukwaa.Domain.Tests.Issues;

public class ReferIssueTests
{
    private static readonly ReferIssue _refer = new(A.CommandId, A.IssueId, A.Police, "elders", A.Reason, A.Today);
    private static readonly CloseReferral _close = new(A.CommandId, A.IssueId, A.Police, "settled", A.Reason, A.Today);
    private static readonly Fact<Issue> _referred = new IssueReferred(A.Police, "elders", A.Reason.Ref, A.IssueDay);

    public static TheoryData<string> Ways => [.. ReferIssue.Ways];

    public static TheoryData<string> Outcomes => [.. CloseReferral.Outcomes];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_quarrel_is_settled_in_other_ways_too_and_the_clock_runs_on(string way)
    {
        var after = Given(A.Issue()).When(_refer with { Way = way }, A.By(A.Police)).Then(new IssueReferred(A.Police, way, A.Reason.Ref, A.Today));

        (after.ReferredTo, after.AnswerDue).ShouldBe((way, A.IssueDue));
    }

    [Theory]
    [InlineData("elders", false)]
    [InlineData("mediation", false)]
    [InlineData("peace-committee", false)]
    [InlineData("land-board", false)]
    [InlineData("court", true)]
    public void Violence_against_women_and_children_goes_to_court_and_not_to_elders(string way, bool accepted)
    {
        var outcome = Given(A.IssueAbout("gbv", A.Police)).When(_refer with { Way = way });
        if (accepted)
        {
            outcome.ThenAccepted();
        }
        else
        {
            outcome.ThenRefused(RefusalKind.Forbidden, "not-for-elders");
        }
    }

    [Fact]
    public void Referring_needs_a_known_way_words_and_a_day_that_has_come()
    {
        Given(A.Issue()).When(_refer with { Way = "kangaroo-court" }).ThenRefused(RefusalKind.Invalid, "way-unknown");
        Given(A.Issue()).When(_refer with { Words = A.Silence }).ThenRefused(RefusalKind.Invalid, "words-missing");
        Given(A.Issue()).When(_refer with { On = A.Today.AddDays(1) }).ThenRefused(RefusalKind.Invalid, "date-in-future");
        Given(A.Issue(_referred)).When(_refer).ThenRefused(RefusalKind.Conflict, "referred");
    }

    [Fact]
    public void Only_the_office_that_has_the_open_issue_refers_it_and_takes_it_back()
    {
        GivenNothing<Issue>().When(_refer).ThenRefused(RefusalKind.Missing, "issue-missing");
        GivenNothing<Issue>().When(_close).ThenRefused(RefusalKind.Missing, "issue-missing");
        Given(A.Issue()).When(_refer, A.By(A.Lands)).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
        Given(A.Issue(_referred)).When(_close, A.By(A.Lands)).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
        Given(A.Issue(A.Answer(ResponseKind.Refused))).When(_refer).ThenRefused(RefusalKind.Conflict, "issue-answered");
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void What_came_of_it_is_recorded_and_the_issue_still_waits_for_its_answer(string outcome)
    {
        var after = Given(A.Issue(_referred))
            .When(_close with { Outcome = outcome }, A.By(A.Police))
            .Then(new ReferralClosed(outcome, A.Reason.Ref, A.Today));

        (after.ReferredTo, after.Response).ShouldBe((null, null));
    }

    [Fact]
    public void An_outcome_needs_a_referral_a_known_word_and_a_day_that_has_come()
    {
        Given(A.Issue()).When(_close).ThenRefused(RefusalKind.Conflict, "not-referred");
        Given(A.Issue(_referred)).When(_close with { Outcome = "won" }).ThenRefused(RefusalKind.Invalid, "outcome-unknown");
        Given(A.Issue(_referred)).When(_close with { Words = A.Silence }).ThenRefused(RefusalKind.Invalid, "words-missing");
        Given(A.Issue(_referred)).When(_close with { On = A.Today.AddDays(1) }).ThenRefused(RefusalKind.Invalid, "date-in-future");
    }
}
