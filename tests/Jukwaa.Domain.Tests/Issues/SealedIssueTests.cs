namespace Jukwaa.Domain.Tests.Issues;

public class SealedIssueTests
{
    [Fact]
    public void What_accuses_an_office_goes_to_oversight_whatever_its_theme()
    {
        var after = GivenNothing<Issue>()
            .When(A.OpenSealed())
            .Then(
                new IssueOpened("KE-W0001", "gangs", Period.Day(A.IssueDay), A.IssueDue),
                new IssueSealed([A.Station], A.Reference().Ladder.Above([A.Station])),
                new IssueRouted(A.Oversight, "rule", default)
            );

        (after.Sealed, after.Office).ShouldBe((true, A.Oversight));
        after.Barred.Select(o => o.Id).ShouldBe(["nps@KE-W0001", "nps@KE-C001", "nps@KE-01", "nps@KE-300", "nps@KE", "interior@KE"]);
    }

    [Theory]
    [InlineData("ngao", "KE-C001", "caj@KE")]
    [InlineData("interior", "KE", "eacc@KE")]
    [InlineData("ipoa", "KE", "caj@KE")]
    public void The_accused_name_the_body(string institution, string place, string office) =>
        GivenNothing<Issue>().When(A.OpenSealed(new Office(institution, place))).ThenAccepted().Office!.Id.ShouldBe(office);

    [Fact]
    public void Sealed_issues_have_ids_of_their_own_kind()
    {
        GivenNothing<Issue>().When(A.OpenSealed() with { Id = A.IssueId }).ThenRefused(RefusalKind.Forbidden, "sealed-apart");
        GivenNothing<Issue>().When(A.OpenSealed() with { Accused = [] }).ThenRefused(RefusalKind.Forbidden, "sealed-apart");
    }

    [Fact]
    public void A_sealed_issue_accuses_offices_that_exist_and_that_somebody_oversees()
    {
        GivenNothing<Issue>().When(A.OpenSealed(new Office("nps", "KE-S-NEW"))).ThenRefused(RefusalKind.Invalid, "unknown-office");
        GivenNothing<Issue>().When(A.OpenSealed(A.Oversight, A.Ombudsman, new Office("eacc", "KE"))).ThenRefused(RefusalKind.Invalid, "no-overseer");
    }

    [Theory]
    [InlineData("nps", "KE-02")]
    [InlineData("lands", "KE-01")]
    [InlineData("interior", "KE")]
    public void It_is_never_sent_to_anybody_but_oversight(string institution, string place)
    {
        Office office = new(institution, place);

        Given(A.SealedIssue()).When(Route(office)).ThenRefused(RefusalKind.Forbidden, "not-independent");
        Given(A.SealedIssue())
            .When(A.GiveResponse(ResponseKind.NotOurs) with { Id = A.SealedId, Office = A.Oversight, PassTo = office })
            .ThenRefused(RefusalKind.Forbidden, "not-independent");
    }

    [Fact]
    public void One_oversight_body_passes_it_to_another_but_never_to_an_accused_one()
    {
        Given(A.SealedIssue()).When(Route(A.Ombudsman)).ThenAccepted().Office.ShouldBe(A.Ombudsman);
        var accused = Given(
            new IssueOpened("KE-W0001", "gangs", Period.Day(A.IssueDay), A.IssueDue),
            new IssueSealed([A.Oversight], []),
            new IssueRouted(A.Ombudsman, "rule", default)
        );
        accused.When(Route(A.Oversight)).ThenRefused(RefusalKind.Forbidden, "not-independent");
        accused.When(Route(new("eacc", "KE"))).ThenAccepted();
    }

    [Fact]
    public void Oversight_answers_it_and_the_accused_do_not()
    {
        var answer = A.GiveResponse() with { Id = A.SealedId, Office = A.Oversight };

        Given(A.SealedIssue()).When(answer, A.By(A.Oversight, A.Officer)).ThenAccepted().Response.ShouldBe(ResponseKind.Accepted);
        Given(A.SealedIssue()).When(answer, A.By(A.Station, A.Officer)).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
        Given(A.SealedIssue()).When(answer with { Office = A.Station }, A.By(A.Station)).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
    }

    private static RouteIssue Route(Office office) => new(A.CommandId, A.SealedId, office, A.Reason);
}
