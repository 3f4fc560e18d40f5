namespace Jukwaa.Domain.Tests.Concerns;

public class BreakSealTests
{
    private static readonly Scene<Concern> _sealed = Given(A.ConcernRecorded(), A.ConcernSealed());

    [Fact]
    public void In_an_emergency_an_officer_outside_the_chain_reads_it_and_the_reason_is_a_fact()
    {
        var after = _sealed.When(A.BreakSeal(), A.By(A.Lands, A.Officer)).Then(new SealBroken(A.Officer, A.BreakSeal().Reason.Ref));

        after.Sealed.ShouldBeTrue("reading once opens it to nobody else");
    }

    [Fact]
    public void Each_reading_is_a_fact_of_its_own() =>
        Given(A.ConcernRecorded(), A.ConcernSealed(), new SealBroken(A.Officer, A.Reason.Ref))
            .When(A.BreakSeal(), A.By(A.Lands, A.Officer))
            .ThenAccepted();

    [Theory]
    [InlineData("nps", "KE-W0001")] // the accused
    [InlineData("nps", "KE-C001")] // above
    [InlineData("nps", "KE-300")]
    [InlineData("nps", "KE")]
    [InlineData("interior", "KE")]
    public void To_the_accused_chain_it_is_not_there(string institution, string place) =>
        Missing(_sealed, A.By(new(institution, place), A.Officer), A.BreakSeal());

    [Fact]
    public void Those_below_an_accused_county_post_are_of_its_house_too()
    {
        var county = Given(A.ConcernRecorded(), A.ConcernSealed(A.Police));

        Missing(county, A.By(A.Station, A.Officer), A.BreakSeal());
        county.When(A.BreakSeal(), A.By(new("nps", "KE-02"), A.Officer)).ThenAccepted();
    }

    [Fact]
    public void One_post_in_the_accused_house_is_enough_whatever_office_asks()
    {
        Missing(_sealed, A.By(A.Lands, A.Officer), A.BreakSeal() with { Held = [A.Lands, A.Station] });
        _sealed.When(A.BreakSeal() with { Held = [A.Lands, new("nps", "KE-02")] }, A.By(A.Lands, A.Officer)).ThenAccepted();
    }

    [Fact]
    public void Who_is_in_the_chain_learns_nothing_from_a_bad_reason_either() =>
        Missing(_sealed, A.By(A.Station, A.Officer), A.BreakSeal() with { Reason = A.Silence });

    [Fact]
    public void What_is_not_sealed_has_no_seal() => Missing(Given(A.ConcernRecorded()), A.By(A.Lands, A.Officer), A.BreakSeal());

    [Fact]
    public void Somebody_breaks_it_not_an_office_or_the_editors()
    {
        Missing(_sealed, A.By(A.Lands), A.BreakSeal());
        Missing(_sealed, A.Setting(), A.BreakSeal());
        Missing(_sealed, A.Setting(Actor.System), A.BreakSeal());
    }

    [Fact]
    public void A_reason_has_at_least_twenty_characters()
    {
        var by = A.By(A.Lands, A.Officer);

        _sealed.When(A.BreakSeal() with { Reason = A.Words(new('a', BreakSeal.LeastReason)) }, by).ThenAccepted();
        _sealed
            .When(A.BreakSeal() with { Reason = A.Words(new('a', BreakSeal.LeastReason - 1)) }, by)
            .ThenRefused(RefusalKind.Invalid, "reason-missing");
        _sealed.When(A.BreakSeal() with { Reason = A.Silence }, by).ThenRefused(RefusalKind.Invalid, "reason-missing");
    }

    /// <summary>Refused to the letter as a concern that does not exist.</summary>
    private static void Missing(Scene<Concern> scene, Setting by, BreakSeal command) =>
        scene.When(command, by).Decision.Refusal.ShouldBe(GivenNothing<Concern>().When(command, by).Decision.Refusal.ShouldNotBeNull());
}
