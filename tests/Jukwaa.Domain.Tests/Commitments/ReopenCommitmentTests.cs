namespace Jukwaa.Domain.Tests.Commitments;

public class ReopenCommitmentTests
{
    private static readonly ReopenCommitment _reopen = new(A.CommandId, A.CommitmentId, A.Reason, A.Today);

    [Fact]
    public void A_done_that_did_not_hold_is_open_again_and_its_date_is_unchanged()
    {
        var after = Given(A.Promise(A.Progress(claimsDone: true), A.Verified(0, Verdict.Done), A.Reviewed(Finding.Kept)))
            .When(_reopen)
            .Then(new CommitmentReopened(A.Reason.Ref, A.Today));

        after.Details!.Due.ShouldBe(A.Commitment().Due);
        (after.ClaimedOn, after.VerifiedOn, after.Finding, after.ReviewedOn).ShouldBe((null, null, null, null));
        (after.Verdicts.Count, after.Reports).ShouldBe((0, 1));
    }

    [Fact]
    public void What_is_open_cannot_be_reopened()
    {
        Given(A.Promise()).When(_reopen).ThenRefused(RefusalKind.Conflict, "commitment-open");
        Given(A.Promise(A.Progress())).When(_reopen).ThenRefused(RefusalKind.Conflict, "commitment-open");
        Given(A.Promise(A.Progress(claimsDone: true), new CommitmentReopened(A.Reason.Ref, A.Today)))
            .When(_reopen)
            .ThenRefused(RefusalKind.Conflict, "commitment-open");
    }

    [Fact]
    public void A_claim_or_a_finding_alone_can_be_reopened()
    {
        Given(A.Promise(A.Progress(claimsDone: true))).When(_reopen).ThenAccepted();
        Given(A.Promise(A.Reviewed(Finding.NotKept))).When(_reopen).ThenAccepted();
    }

    [Fact]
    public void Reopening_needs_a_promise_words_and_a_day_that_has_come()
    {
        var done = Given(A.Promise(A.Progress(claimsDone: true)));

        GivenNothing<Commitment>().When(_reopen).ThenRefused(RefusalKind.Missing, "commitment-missing");
        done.When(_reopen with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "words-missing");
        done.When(_reopen with { On = A.Today.AddDays(1) }).ThenRefused(RefusalKind.Invalid, "date-in-future");
    }

    [Fact]
    public void After_reopening_a_new_claim_is_judged_afresh()
    {
        var after = Given(A.Promise(A.Progress(claimsDone: true), A.Verified(0, Verdict.NotDone), new CommitmentReopened(A.Reason.Ref, A.Today)))
            .When(A.ReportProgress(true))
            .ThenAccepted();

        Standing.Of(after).Now.ShouldBe("done");
    }
}
