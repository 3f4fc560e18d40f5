namespace Jukwaa.Domain.Tests.Access;

public class OverseerTests
{
    private static readonly Reference _reference = A.Reference();

    [Theory]
    [InlineData("nps@KE-W0001", "ipoa@KE")]
    [InlineData("nps@KE", "ipoa@KE")]
    [InlineData("ngao@KE-C001", "caj@KE")]
    [InlineData("interior@KE", "eacc@KE")]
    [InlineData("ipoa@KE", "caj@KE")] // nobody oversees the own house
    [InlineData("caj@KE", "ipoa@KE")] // overseen by nobody in particular: the first that stands outside
    [InlineData("lands@KE-01", "ipoa@KE")]
    public void What_accuses_an_office_goes_to_the_body_that_oversees_its_institution(string accused, string overseer) =>
        _reference.OverseerOf([Office(accused)])!.Id.ShouldBe(overseer);

    [Fact]
    public void Of_several_accused_the_first_names_the_body_and_the_others_may_rule_it_out()
    {
        _reference.OverseerOf([A.Station, new("ngao", "KE-01")])!.Id.ShouldBe("ipoa@KE");
        _reference.OverseerOf([new("ngao", "KE-01"), A.Station])!.Id.ShouldBe("caj@KE");
        _reference.OverseerOf([A.Station, A.Oversight])!.Id.ShouldBe("eacc@KE", "the ministry's overseer is the next that oversees a parent");
    }

    [Fact]
    public void Where_all_of_them_are_accused_there_is_none() => _reference.OverseerOf([A.Oversight, A.Ombudsman, new("eacc", "KE")]).ShouldBeNull();

    [Fact]
    public void An_overseer_is_never_in_the_chain_of_an_accused()
    {
        var offices =
            from institution in _reference.Institutions.Keys
            from place in _reference.Places.Keys
            let office = new Office(institution, place)
            where _reference.Has(office)
            select office;

        Always.Holds(
            FsCheck.Fluent.Gen.Elements(offices.ToArray()).UpTo(4),
            accused =>
            {
                var overseer = _reference.OverseerOf(accused);
                accused.Any(a => overseer is not null && _reference.Ladder.IsInChain(overseer, a)).ShouldBeFalse();
                (overseer is null || _reference.IsOversight(overseer)).ShouldBeTrue();
            }
        );
    }

    [Fact]
    public void An_overseer_that_answers_to_the_accused_is_passed_over()
    {
        var police = new Institution("nps", null, "service", true);
        Institution[] bodies = [police, new("own", "nps", "oversight", false), new("far", null, "oversight", false)];
        var reference = new Reference(
            A.Reference().Places.Values,
            [],
            bodies,
            [],
            [],
            [],
            [],
            [],
            Deadlines.Lawful with
            {
                Overseers = [new("nps", "own"), new("nps", "gone"), new("nps", "far")],
            }
        );

        reference.OverseerOf([new("nps", "KE")])!.Id.ShouldBe("far@KE", "internal affairs answers to the service; 'gone' does not exist");
        reference.OverseerOf([A.Police])!.Id.ShouldBe("own@KE", "a county post stands neither above nor below it");
    }

    [Fact]
    public void Without_data_the_law_counts()
    {
        var deadlines = new Reference(A.Reference().Places.Values, [], [], [], [], [], []).Deadlines;

        (deadlines.AnswerDays, deadlines.UrgentDays, deadlines.AcknowledgeWorkingDays).ShouldBe((21, 2, 2));
        (deadlines.StopDays, deadlines.EscalateDays).ShouldBe((30, 7));
        deadlines.Overseers.ShouldContain(new Overseer("nps", "ipoa"));
        IssueRules.AnswerDays.ShouldBe(Deadlines.Lawful.AnswerDays);
    }

    private static Office Office(string id) => new(id.Split('@')[0], id.Split('@')[1]);
}
