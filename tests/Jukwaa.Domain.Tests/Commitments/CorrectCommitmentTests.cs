namespace Jukwaa.Domain.Tests.Commitments;

public class CorrectCommitmentTests
{
    [Fact]
    public void Both_wordings_are_kept_the_earlier_in_its_own_fact()
    {
        var made = new CommitmentMade(A.Commitment());
        var reworded = A.Commitment() with { Wording = A.Words("Recruit 550 officers.").Ref, Quantity = 550 };

        var after = Given(made).When(Correct(reworded)).Then(new CommitmentCorrected(reworded, A.Reason.Ref));

        after.Corrected.ShouldBeTrue();
        after.Details!.Quantity.ShouldBe(550);
        made.Details.Quantity.ShouldBe(500);
        made.Details.Wording.ShouldNotBe(after.Details.Wording);
    }

    [Fact]
    public void A_correction_leaves_what_was_reported_matched_and_verified()
    {
        var after = Given(
                A.Promise(new ConcernMatched(A.ConcernId, A.Reason.Ref, "editors"), A.Progress(claimsDone: true), A.Verified(0, Verdict.Done))
            )
            .When(Correct(A.Undated()))
            .ThenAccepted();

        (after.Reports, after.Confirming, after.Answers.Count).ShouldBe((1, 1, 1));
        after.ClaimedOn.ShouldNotBeNull();
    }

    [Fact]
    public void A_correction_needs_a_promise_a_reason_and_what_a_promise_needs()
    {
        GivenNothing<Commitment>().When(Correct(A.Commitment())).ThenRefused(RefusalKind.Missing, "commitment-missing");
        Given(A.Promise()).When(Correct(A.Commitment()) with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "words-missing");
        Given(A.Promise()).When(Correct(A.Commitment() with { Place = "KE-99" })).ThenRefused(RefusalKind.Invalid, "unknown-place");
    }

    [Fact]
    public void An_office_does_not_move_the_date_of_its_own_promise()
    {
        var later = Correct(A.Commitment(due: A.Day(2027, 1, 1)));

        Given(A.Promise()).When(later, A.By(A.Police)).ThenRefused(RefusalKind.Forbidden, "own-correction");
        Given(A.Promise()).When(later, A.Setting(Actor.Editors)).ThenAccepted();
    }

    private static CorrectCommitment Correct(CommitmentDetails details) =>
        new(A.CommandId, A.CommitmentId, details, A.Reason, [.. A.CommitmentTexts, A.Words("Recruit 550 officers.")]);
}
