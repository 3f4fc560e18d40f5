namespace Jukwaa.Domain.Tests.Commitments;

public class ReportProgressTests
{
    [Fact]
    public void The_office_that_must_act_reports_progress() =>
        Given(A.Promise())
            .When(A.ReportProgress(), A.By(A.Police))
            .Then(new ProgressReported(Period.Day(A.Today), A.Reason.Ref, [], false, A.Today))
            .Reports.ShouldBe(1);

    [Fact]
    public void The_editors_report_what_a_published_source_says() =>
        Given(A.Promise()).When(A.ReportProgress(), A.Setting(Actor.Editors)).ThenAccepted();

    [Fact]
    public void Nobody_else_reports_in_its_name()
    {
        Given(A.Promise()).When(A.ReportProgress(), A.By(A.Lands)).ThenRefused(RefusalKind.Forbidden, "not-your-commitment");
        Given(A.Promise()).When(A.ReportProgress(), A.Setting(Actor.Community)).ThenRefused(RefusalKind.Forbidden, "not-your-commitment");
    }

    [Fact]
    public void Where_no_office_must_act_only_the_editors_report()
    {
        var nobodys = Given(A.Made(A.Commitment() with { Office = null, OwnerBasis = OwnerBasis.None }));

        nobodys.When(A.ReportProgress(), A.By(A.Police)).ThenRefused(RefusalKind.Forbidden, "not-your-commitment");
        nobodys.When(A.ReportProgress(), A.Setting(Actor.Editors)).ThenAccepted();
        nobodys.When(A.ReportProgress(), A.Setting(Actor.System)).ThenAccepted();
    }

    [Fact]
    public void To_claim_delivery_evidence_is_needed_and_empty_words_are_none()
    {
        Given(A.Promise()).When(A.ReportProgress(true) with { Evidence = [] }).ThenRefused(RefusalKind.Invalid, "evidence-missing");
        Given(A.Promise()).When(A.ReportProgress(true) with { Evidence = [A.Silence] }).ThenRefused(RefusalKind.Invalid, "evidence-missing");
        Given(A.Promise())
            .When(A.ReportProgress(true) with { Evidence = [A.Silence, A.Source] })
            .Then(new ProgressReported(Period.Day(A.Today), A.Reason.Ref, [A.Source.Ref], true, A.Today))
            .ClaimedOn.ShouldBe(A.Today);
    }

    [Fact]
    public void Progress_needs_a_promise_and_words_and_a_day_that_has_come()
    {
        GivenNothing<Commitment>().When(A.ReportProgress()).ThenRefused(RefusalKind.Missing, "commitment-missing");
        Given(A.Promise()).When(A.ReportProgress() with { Report = A.Silence }).ThenRefused(RefusalKind.Invalid, "words-missing");
        Given(A.Promise()).When(A.ReportProgress() with { On = Period.Day(A.Today.AddDays(1)) }).ThenRefused(RefusalKind.Invalid, "date-in-future");
    }

    [Theory]
    [InlineData("2025-09-01", "2025-09-01")]
    [InlineData("2025-09", "2025-09-30")] // the last day of the month
    [InlineData("2025-11", "2025-11-03")] // but not a day that has not come
    [InlineData("", "2025-11-03")] // not known: the day it was recorded
    public void A_claim_stands_from_the_last_day_it_may_have_been_made(string on, string claimedOn)
    {
        Period.TryParse(on, out var period).ShouldBeTrue();

        Given(A.Promise()).When(A.ReportProgress(true) with { On = period }).ThenAccepted().ClaimedOn.ShouldBe(DateOnly.ParseExact(claimedOn, "O"));
    }

    [Fact]
    public void A_claim_opens_a_new_count_of_verdicts()
    {
        var doubted = Given(A.Promise(A.Verified(0, Verdict.NotDone)));

        var after = doubted.When(A.ReportProgress(true)).ThenAccepted();

        (after.Verdicts.Count, after.VerifiedOn).ShouldBe((0, null));
        doubted.When(A.ReportProgress(false)).ThenAccepted().Denying.ShouldBe(1);
    }

    [Fact]
    public void Claiming_again_does_not_wash_a_dispute_away()
    {
        var disputed = Given(A.Promise(A.Progress(claimsDone: true), A.Verified(0, Verdict.NotDone)));

        var after = disputed.When(A.ReportProgress(true)).ThenAccepted();

        after.Denying.ShouldBe(1);
        Standing.Of(after).Now.ShouldBe("disputed");
    }

    [Fact]
    public void What_was_reviewed_as_kept_has_nothing_left_to_report()
    {
        Given(A.Promise(A.Reviewed(Finding.Kept))).When(A.ReportProgress()).ThenRefused(RefusalKind.Conflict, "commitment-kept");
        Given(A.Promise(A.Reviewed(Finding.Partial))).When(A.ReportProgress()).ThenAccepted();
    }
}
