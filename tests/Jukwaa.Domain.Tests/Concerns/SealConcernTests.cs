namespace Jukwaa.Domain.Tests.Concerns;

public class SealConcernTests
{
    private static readonly Fact<Concern> _recorded = A.ConcernRecorded();

    [Fact]
    public void What_accuses_an_office_is_sealed_against_it_and_all_above_it()
    {
        var after = Given(_recorded)
            .When(A.SealConcern())
            .Then(new ConcernSealed([A.Station], A.Reference().Ladder.Above([A.Station]), A.Reason.Ref));

        after.Sealed.ShouldBeTrue();
        after.Accused.ShouldBe([A.Station]);
        after.Barred.Select(o => o.Id).ShouldBe(["nps@KE-W0001", "nps@KE-C001", "nps@KE-01", "nps@KE-300", "nps@KE", "interior@KE"]);
    }

    [Fact]
    public void It_leaves_its_issue_and_the_public_record()
    {
        var after = Given(_recorded, new ConcernGathered(A.IssueId), new ConcernDisclosed()).When(A.SealConcern()).ThenAccepted();

        (after.Issue, after.Disclosed).ShouldBe((null, false));
    }

    [Fact]
    public void A_voice_that_accuses_is_sealed_from_its_first_fact_on()
    {
        var after = GivenNothing<Concern>()
            .When(A.RecordConcern() with { Accused = [A.Station] })
            .Then(new ConcernRecorded(A.Concern()), new ConcernSealed([A.Station], A.Reference().Ladder.Above([A.Station]), default));

        after.Sealed.ShouldBeTrue();
        after.Barred.ShouldContain(A.Police);
    }

    [Fact]
    public void An_accusation_is_added_and_never_taken_back()
    {
        var accused = Given(_recorded, A.ConcernSealed());

        accused.When(A.SealConcern(A.Station)).ThenNothing();
        var both = accused.When(A.SealConcern(new Office("ngao", "KE-W0001"))).ThenAccepted();
        both.Accused.Select(o => o.Id).ShouldBe(["nps@KE-W0001", "ngao@KE-W0001"]);
        both.Barred.ShouldContain(new Office("ngao", "KE-01"));
        both.Barred.ShouldBeUnique();
    }

    [Fact]
    public void Sealing_needs_a_concern_an_office_and_a_reason()
    {
        GivenNothing<Concern>().When(A.SealConcern()).ThenRefused(RefusalKind.Missing, "concern-missing");
        Given(_recorded).When(A.SealConcern() with { Accused = [] }).ThenRefused(RefusalKind.Invalid, "accused-missing");
        Given(_recorded).When(A.SealConcern() with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
        Given(_recorded).When(A.SealConcern(new Office("nps", "KE-S-NEW"))).ThenRefused(RefusalKind.Invalid, "unknown-office");
    }

    [Fact]
    public void At_most_five_offices_are_accused_at_once()
    {
        Office[] five = [A.Station, new("nps", "KE-C001"), new("nps", "KE-01"), new("nps", "KE-300"), new("nps", "KE")];

        Given(_recorded).When(A.SealConcern(five)).ThenAccepted();
        Given(_recorded).When(A.SealConcern([.. five, new("nps", "KE-02")])).ThenRefused(RefusalKind.Invalid, "accused-too-many");
        GivenNothing<Concern>()
            .When(A.RecordConcern() with { Accused = [.. five, new("nps", "KE-02")] })
            .ThenRefused(RefusalKind.Invalid, "accused-too-many");
    }

    [Fact]
    public void Some_oversight_body_must_stand_outside() =>
        Given(_recorded).When(A.SealConcern(A.Oversight, A.Ombudsman, new Office("eacc", "KE"))).ThenRefused(RefusalKind.Invalid, "no-overseer");

    [Fact]
    public void What_is_sealed_is_not_made_public_whatever_else_holds()
    {
        Given(_recorded, A.ConcernSealed()).When(new DiscloseConcern(A.CommandId, A.ConcernId)).ThenRefused(RefusalKind.Forbidden, "sealed");
        Given(_recorded, new WorkingTextWritten(A.Working.Ref, "none"), A.ConcernSealed())
            .When(new DiscloseConcern(A.CommandId, A.ConcernId))
            .ThenRefused(RefusalKind.Forbidden, "sealed");
    }

    [Fact]
    public void Sealed_concerns_and_no_others_are_gathered_in_sealed_issues()
    {
        Given(_recorded, A.ConcernSealed()).When(Gather(A.SealedId)).ThenAccepted().Issue.ShouldBe(A.SealedId);
        Given(_recorded, A.ConcernSealed()).When(Gather(A.IssueId)).ThenRefused(RefusalKind.Forbidden, "sealed-apart");
        Given(_recorded).When(Gather(A.SealedId)).ThenRefused(RefusalKind.Forbidden, "sealed-apart");
    }

    [Fact]
    public void A_correction_does_not_break_the_seal() =>
        Given(_recorded, A.ConcernSealed())
            .When(new CorrectConcern(A.CommandId, A.ConcernId, A.Concern() with { Place = "KE-02" }, A.Reason, A.ConcernTexts))
            .ThenAccepted()
            .Sealed.ShouldBeTrue();

    [Fact]
    public void The_id_of_a_sealed_issue_tells_nothing_but_that()
    {
        SealedIssue.IdOf(A.Officer).ShouldBe($"sealed-{A.Officer:N}");
        SealedIssue.Is(SealedIssue.IdOf(A.Officer)).ShouldBeTrue();
        SealedIssue.Is("mombasa-sealed-1").ShouldBeFalse();
    }

    private static GatherConcern Gather(string issue) => new(A.CommandId, A.ConcernId, issue);
}
