namespace Jukwaa.Domain.Tests.Commitments;

/// <summary>A delivery that the community disputes is moved up at once.</summary>
public class ContestedTests
{
    private static readonly Setting _community = A.Setting(Actor.Community);
    private static readonly Fact<Commitment>[] _claimed = A.Promise(A.Progress(claimsDone: true));

    [Fact]
    public void A_dispute_is_told_to_the_office_above()
    {
        var after = Given(_claimed)
            .When(A.Verify(verdict: Verdict.NotDone), _community)
            .Then(
                new DeliveryVerified(A.Verifiers[0], Verdict.NotDone, A.Reason.Ref, A.Today),
                new CommitmentEscalated(new("nps", "KE-300"), A.Today)
            );

        Standing.Of(after).Now.ShouldBe("disputed");
    }

    [Fact]
    public void A_second_voice_in_the_same_dispute_moves_nothing() =>
        Given([.. _claimed, A.Verified(1, Verdict.NotDone)])
            .When(A.Verify(verdict: Verdict.StillHappening), _community)
            .Then(new DeliveryVerified(A.Verifiers[0], Verdict.StillHappening, A.Reason.Ref, A.Today));

    [Fact]
    public void A_confirmation_moves_nothing_nor_does_one_no_against_two_yes()
    {
        Given(_claimed).When(A.Verify(), _community).Then(new DeliveryVerified(A.Verifiers[0], Verdict.Done, A.Reason.Ref, A.Today));
        Given([.. _claimed, A.Verified(1, Verdict.Done), A.Verified(2, Verdict.Done)])
            .When(A.Verify(verdict: Verdict.NotDone), _community)
            .Then(new DeliveryVerified(A.Verifiers[0], Verdict.NotDone, A.Reason.Ref, A.Today));
    }

    [Fact]
    public void What_editors_carry_over_moves_nothing() =>
        Given(_claimed)
            .When(A.Verify(verdict: Verdict.NotDone), A.Setting(Actor.Editors))
            .Then(new DeliveryVerified(A.Verifiers[0], Verdict.NotDone, A.Reason.Ref, A.Today));

    [Fact]
    public void Without_an_office_there_is_nobody_above()
    {
        var ownerless = new CommitmentMade(A.Commitment() with { Office = null, OwnerBasis = OwnerBasis.None });
        Given<Commitment>(ownerless, A.Progress(claimsDone: true))
            .When(A.Verify(verdict: Verdict.NotDone), _community)
            .Then(new DeliveryVerified(A.Verifiers[0], Verdict.NotDone, A.Reason.Ref, A.Today));
    }
}
