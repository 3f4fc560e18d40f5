namespace Jukwaa.Domain.Tests.Commitments;

public class ReviewCommitmentTests
{
    [Theory]
    [InlineData(Finding.Kept)]
    [InlineData(Finding.Partial)]
    [InlineData(Finding.NotKept)]
    [InlineData(Finding.TooEarly)]
    public void A_follow_up_session_finds_and_says_why(Finding finding)
    {
        var after = Given(A.Promise()).When(A.Review(finding)).Then(new CommitmentReviewed(finding, A.Reason.Ref, A.Today));

        (after.Finding, after.ReviewedOn).ShouldBe((finding, A.Today));
    }

    [Fact]
    public void An_office_does_not_review_its_own_commitment()
    {
        Given(A.Promise()).When(A.Review(), A.By(A.Police)).ThenRefused(RefusalKind.Forbidden, "own-review");
        Given(A.Promise()).When(A.Review(), A.By(A.Lands)).ThenAccepted();
        Given(A.Made(A.Commitment() with { Office = null, OwnerBasis = OwnerBasis.None })).When(A.Review(), A.By(A.Police)).ThenAccepted();
    }

    [Fact]
    public void A_review_needs_a_promise_words_and_a_day_that_has_come()
    {
        GivenNothing<Commitment>().When(A.Review()).ThenRefused(RefusalKind.Missing, "commitment-missing");
        Given(A.Promise()).When(A.Review() with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "words-missing");
        Given(A.Promise()).When(A.Review() with { On = A.Today.AddDays(1) }).ThenRefused(RefusalKind.Invalid, "date-in-future");
    }

    [Fact]
    public void A_later_review_stands_in_place_of_the_earlier() =>
        Given(A.Promise(A.Reviewed(Finding.TooEarly))).When(A.Review(Finding.NotKept)).ThenAccepted().Finding.ShouldBe(Finding.NotKept);
}
