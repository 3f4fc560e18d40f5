namespace Jukwaa.Domain.Tests.Concerns;

public class CorrectConcernTests
{
    private static readonly ConcernRecorded _recorded = new(A.Concern());

    [Fact]
    public void A_correction_says_why_and_the_earlier_fact_keeps_what_stood_before()
    {
        var women = A.Concern() with { Groups = ["women"] };

        var after = Given(_recorded).When(Correct(women)).Then(new ConcernCorrected(women, A.Reason.Ref));

        after.Corrected.ShouldBeTrue();
        after.Details!.Groups.ShouldBe(["women"]);
        _recorded.Details.Groups.ShouldBe(["residents"]);
        Given(_recorded).State.Corrected.ShouldBeFalse();
    }

    [Fact]
    public void A_correction_needs_a_concern_a_reason_and_what_a_record_needs()
    {
        GivenNothing<Concern>().When(Correct(A.Concern())).ThenRefused(RefusalKind.Missing, "concern-missing");
        Given(_recorded).When(Correct(A.Concern()) with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
        Given(_recorded).When(Correct(A.Concern() with { Theme = "weather" })).ThenRefused(RefusalKind.Invalid, "unknown-theme");
    }

    [Fact]
    public void With_another_theme_or_place_it_leaves_the_issue_it_no_longer_belongs_to()
    {
        var gathered = Given(_recorded, new ConcernGathered(A.IssueId));

        gathered.When(Correct(A.Concern() with { Theme = "police_conduct" })).ThenAccepted().Issue.ShouldBeNull();
        gathered.When(Correct(A.Concern() with { Place = "KE-02" })).ThenAccepted().Issue.ShouldBeNull();
        gathered.When(Correct(A.Concern() with { Groups = ["women"] })).ThenAccepted().Issue.ShouldBe(A.IssueId);
    }

    [Fact]
    public void A_correction_does_not_make_public_what_was_not()
    {
        Given(_recorded).When(Correct(A.Concern())).ThenAccepted().Disclosed.ShouldBeFalse();
        Given(_recorded, new ConcernDisclosed()).When(Correct(A.Concern())).ThenAccepted().Disclosed.ShouldBeTrue();
    }

    private static CorrectConcern Correct(ConcernDetails details) => new(A.CommandId, A.ConcernId, details, A.Reason, A.ConcernTexts);
}
