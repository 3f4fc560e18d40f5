namespace Jukwaa.Domain.Tests.Kernel;

public class DecisionTests
{
    private static readonly Refusal _no = Refusal.Conflict("no", "No.");

    [Fact]
    public void A_decision_has_facts_or_a_refusal_and_never_both()
    {
        Decision refused = _no;
        Decision decided = new ConcernDisclosed();

        (refused.Refusal, refused.Facts.Count).ShouldBe((_no, 0));
        (decided.Refusal, decided.Facts.Count).ShouldBe((null, 1));
        (Decision.Nothing.Refusal, Decision.Nothing.Facts.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void Facts_keep_their_order() =>
        Decision.Of(new ConcernGathered("a"), new ConcernGathered("b")).Facts.ShouldBe([new ConcernGathered("a"), new ConcernGathered("b")]);

    [Fact]
    public void Each_kind_of_no_has_its_maker()
    {
        Refusal.Invalid("c", "m").ShouldBe(new Refusal(RefusalKind.Invalid, "c", "m"));
        Refusal.Forbidden("c", "m").ShouldBe(new Refusal(RefusalKind.Forbidden, "c", "m"));
        Refusal.Missing("c", "m").ShouldBe(new Refusal(RefusalKind.Missing, "c", "m"));
        Refusal.Conflict("c", "m").ShouldBe(new Refusal(RefusalKind.Conflict, "c", "m"));
    }
}
