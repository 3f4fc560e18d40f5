namespace Jukwaa.Domain.Tests.Commitments;

public class VerifyDeliveryTests
{
    private static readonly Fact<Commitment>[] _claimed = A.Promise(A.Progress(claimsDone: true));

    [Fact]
    public void One_verifier_says_whether_a_claimed_delivery_is_real()
    {
        var after = Given(_claimed)
            .When(A.Verify(0), A.Setting(Actor.Community))
            .Then(new DeliveryVerified(A.Verifiers[0], Verdict.Done, A.Reason.Ref, A.Today));

        (after.Confirming, after.Denying, after.VerifiedOn).ShouldBe((1, 0, A.Today));
    }

    [Fact]
    public void A_later_word_of_the_same_verifier_stands_in_place_of_the_earlier()
    {
        var changed = Given(_claimed).When(A.Verify(0, Verdict.NotDone)).ThenAccepted();
        var changedBack = Given([.. _claimed, A.Verified(0, Verdict.StillHappening)]).When(A.Verify(0)).ThenAccepted();

        (changed.Confirming, changed.Denying).ShouldBe((0, 1));
        (changedBack.Confirming, changedBack.Denying).ShouldBe((1, 0));
    }

    [Fact]
    public void The_same_word_again_without_words_changes_nothing()
    {
        var verified = Given([.. _claimed, A.Verified(0, Verdict.Done)]);

        verified.When(A.Verify(0) with { Words = A.Silence }).ThenNothing();
        verified.When(A.Verify(0)).ThenAccepted().Confirming.ShouldBe(1);
        verified.When(A.Verify(1) with { Words = A.Silence }).ThenAccepted().Confirming.ShouldBe(2);
    }

    [Fact]
    public void Nothing_is_confirmed_that_nobody_claimed_but_not_done_can_be_said_at_any_time()
    {
        Given(A.Promise()).When(A.Verify(0)).ThenRefused(RefusalKind.Conflict, "not-claimed");
        Given(A.Promise()).When(A.Verify(0, Verdict.NotDone)).ThenAccepted().Denying.ShouldBe(1);
        Given(A.Promise()).When(A.Verify(0, Verdict.StillHappening)).ThenAccepted().Denying.ShouldBe(1);
    }

    [Fact]
    public void The_office_that_must_act_does_not_confirm_itself()
    {
        Given(_claimed).When(A.Verify(), A.By(A.Police)).ThenRefused(RefusalKind.Forbidden, "own-verification");
        Given(_claimed).When(A.Verify(), A.By(A.Lands)).ThenAccepted();
    }

    [Theory]
    [InlineData("")]
    [InlineData("+254700000001")]
    [InlineData("Asha Mwangi")]
    [InlineData("abc123")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_verifier_is_a_keyed_hash_and_never_a_name_or_number(string verifier) =>
        Given(_claimed).When(A.Verify() with { Verifier = verifier }).ThenRefused(RefusalKind.Invalid, "verifier-not-hash");

    [Fact]
    public void A_verification_needs_a_promise_and_a_day_that_has_come()
    {
        GivenNothing<Commitment>().When(A.Verify()).ThenRefused(RefusalKind.Missing, "commitment-missing");
        Given(_claimed).When(A.Verify() with { On = A.Today.AddDays(1) }).ThenRefused(RefusalKind.Invalid, "date-in-future");
    }
}
