namespace Jukwaa.Domain.Tests.Concerns;

public class DiscloseConcernTests
{
    private static readonly Fact<Concern> _recorded = A.ConcernRecorded();
    private static readonly DiscloseConcern _disclose = new(A.CommandId, A.ConcernId);

    [Fact]
    public void A_concern_is_public_once_disclosed_and_disclosing_again_changes_nothing()
    {
        Given(_recorded).When(_disclose).Then(new ConcernDisclosed()).Disclosed.ShouldBeTrue();
        Given(_recorded, new ConcernDisclosed()).When(_disclose).ThenNothing();
    }

    [Theory]
    [InlineData("safety")]
    [InlineData("privacy")]
    [InlineData("child")]
    [InlineData("court")]
    [InlineData("mistake")]
    public void A_concern_is_withheld_for_a_reason_of_the_list(string reason)
    {
        var after = Given(_recorded, new ConcernDisclosed()).When(Withhold(reason)).Then(new ConcernWithheld(reason));

        after.Disclosed.ShouldBeFalse();
        after.Withheld.ShouldBe(reason);
    }

    [Fact]
    public void Withholding_before_disclosure_is_a_decision_that_is_kept()
    {
        Given(_recorded).When(Withhold("child")).Then(new ConcernWithheld("child")).Withheld.ShouldBe("child");
        Given(_recorded, new ConcernWithheld("child")).When(Withhold("child")).ThenNothing();
        Given(_recorded, new ConcernWithheld("child")).When(Withhold("court")).Then(new ConcernWithheld("court"));
    }

    [Fact]
    public void What_was_withheld_can_be_disclosed_again()
    {
        var after = Given(_recorded, new ConcernDisclosed(), new ConcernWithheld("mistake")).When(_disclose).Then(new ConcernDisclosed());

        after.Disclosed.ShouldBeTrue();
        after.Withheld.ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_disclosed_withheld_or_gathered_that_is_not_there()
    {
        GivenNothing<Concern>().When(_disclose).ThenRefused(RefusalKind.Missing, "concern-missing");
        GivenNothing<Concern>().When(Withhold("child")).ThenRefused(RefusalKind.Missing, "concern-missing");
        GivenNothing<Concern>().When(Gather(A.IssueId)).ThenRefused(RefusalKind.Missing, "concern-missing");
    }

    [Fact]
    public void A_reason_outside_the_list_is_refused() =>
        Given(_recorded).When(Withhold("embarrassing")).ThenRefused(RefusalKind.Invalid, "reason-unknown");

    [Fact]
    public void A_concern_is_gathered_once_and_can_move_to_another_issue()
    {
        Given(_recorded).When(Gather(A.IssueId)).Then(new ConcernGathered(A.IssueId)).Issue.ShouldBe(A.IssueId);
        Given(_recorded, new ConcernGathered(A.IssueId)).When(Gather(A.IssueId)).ThenNothing();
        Given(_recorded, new ConcernGathered(A.IssueId)).When(Gather("mombasa-land")).ThenAccepted().Issue.ShouldBe("mombasa-land");
    }

    private static WithholdConcern Withhold(string reason) => new(A.CommandId, A.ConcernId, reason);

    private static GatherConcern Gather(string issue) => new(A.CommandId, A.ConcernId, issue);
}
