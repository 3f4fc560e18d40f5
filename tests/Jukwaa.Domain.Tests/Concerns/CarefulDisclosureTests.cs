namespace Jukwaa.Domain.Tests.Concerns;

public class CarefulDisclosureTests
{
    private static readonly Fact<Concern> _recorded = A.ConcernRecorded();
    private static readonly DiscloseConcern _disclose = new(A.CommandId, A.ConcernId);

    [Theory]
    [InlineData("county")]
    [InlineData("public")]
    public void A_place_is_shown_more_carefully_or_as_its_theme_says(string sensitivity) =>
        Given(_recorded).When(Classify(sensitivity)).Then(new ConcernClassified(sensitivity)).Sensitivity.ShouldBe(sensitivity);

    [Fact]
    public void Classifying_needs_a_concern_and_one_of_the_two()
    {
        GivenNothing<Concern>().When(Classify("county")).ThenRefused(RefusalKind.Missing, "concern-missing");
        Given(_recorded).When(Classify("oversight")).ThenRefused(RefusalKind.Invalid, "sensitivity-unknown");
        Given(_recorded, new ConcernClassified("county")).When(Classify("county")).ThenNothing();
        Given(_recorded, new ConcernClassified("county")).When(Classify("public")).ThenAccepted().Sensitivity.ShouldBe("public");
    }

    [Fact]
    public void While_a_threat_is_live_publication_is_put_off_and_what_was_public_is_taken_back()
    {
        var until = A.Today.AddDays(10);

        var after = Given(_recorded, new ConcernDisclosed()).When(Delay(until)).Then(new DisclosureDelayed(until, A.Reason.Ref));

        (after.NotBefore, after.Disclosed).ShouldBe((until, false));
    }

    [Fact]
    public void It_is_made_public_on_its_day_and_not_before()
    {
        var delayed = Given(_recorded, new DisclosureDelayed(A.Today, A.Reason.Ref));

        delayed.When(_disclose, A.Setting(today: A.Today.AddDays(-1))).ThenRefused(RefusalKind.Conflict, "too-early");
        delayed.When(_disclose, A.Setting(today: A.Today)).ThenAccepted().Disclosed.ShouldBeTrue();
    }

    [Fact]
    public void A_delay_is_a_day_ahead_at_most_ninety_and_can_be_renewed()
    {
        Given(_recorded).When(Delay(A.Today)).ThenRefused(RefusalKind.Invalid, "delay-out-of-range");
        Given(_recorded).When(Delay(A.Today.AddDays(1))).ThenAccepted();
        Given(_recorded).When(Delay(A.Today.AddDays(DelayDisclosure.MostDays))).ThenAccepted();
        Given(_recorded).When(Delay(A.Today.AddDays(DelayDisclosure.MostDays + 1))).ThenRefused(RefusalKind.Invalid, "delay-out-of-range");
        Given(_recorded, new DisclosureDelayed(A.Today.AddDays(1), A.Reason.Ref))
            .When(Delay(A.Today.AddDays(50)))
            .ThenAccepted()
            .NotBefore.ShouldBe(A.Today.AddDays(50));
    }

    [Fact]
    public void A_delay_needs_a_concern_and_a_reason()
    {
        GivenNothing<Concern>().When(Delay(A.Today.AddDays(7))).ThenRefused(RefusalKind.Missing, "concern-missing");
        Given(_recorded).When(Delay(A.Today.AddDays(7)) with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
    }

    private static ClassifyConcern Classify(string sensitivity) => new(A.CommandId, A.ConcernId, sensitivity);

    private static DelayDisclosure Delay(DateOnly until) => new(A.CommandId, A.ConcernId, until, A.Reason);
}
