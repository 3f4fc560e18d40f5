namespace Jukwaa.Domain.Tests.Access;

public class LadderTests
{
    private static readonly Ladder _ladder = A.Reference().Ladder;

    [Theory]
    [InlineData("nps@KE-W0001", "nps@KE-C001")]
    [InlineData("nps@KE-C001", "nps@KE-01")]
    [InlineData("nps@KE-01", "nps@KE-300")]
    [InlineData("nps@KE-47", "nps@KE-110")]
    [InlineData("nps@KE-300", "nps@KE")]
    [InlineData("nps@KE", "interior@KE")]
    [InlineData("interior@KE", null)]
    [InlineData("ngao@KE-W0001", "ngao@KE-C001")]
    [InlineData("nps@KE-S-NEW", "nps@KE-02")] // a level without a post is passed over
    [InlineData("lands@KE-01", "lands@KE")] // county posts, and no ladder
    [InlineData("lands@KE", null)]
    [InlineData("ntsa@KE", null)]
    [InlineData("ipoa@KE", null)]
    public void A_post_answers_to_the_next_higher_step_and_the_national_one_to_the_parent(string office, string? superior) =>
        _ladder.Superior(Office(office))?.Id.ShouldBe(superior);

    [Theory]
    [InlineData("interior@KE")]
    [InlineData("lands@KE")]
    [InlineData("ipoa@KE")]
    public void Nobody_stands_above_the_top(string office)
    {
        _ladder.Superior(Office(office)).ShouldBeNull();
        _ladder.Above(Office(office)).ShouldBeEmpty();
    }

    [Fact]
    public void Above_a_station_stands_its_whole_chain_the_nearest_first() =>
        _ladder.Above(A.Station).Select(o => o.Id).ShouldBe(["nps@KE-C001", "nps@KE-01", "nps@KE-300", "nps@KE", "interior@KE"]);

    [Fact]
    public void Above_several_offices_each_stands_once() =>
        _ladder
            .Above([A.Station, new("ngao", "KE-300"), A.Police])
            .Select(o => o.Id)
            .ShouldBe(["nps@KE-C001", "nps@KE-01", "nps@KE-300", "nps@KE", "interior@KE", "ngao@KE"]);

    [Theory]
    [InlineData("nps@KE-W0001", true)] // itself
    [InlineData("nps@KE-C001", true)] // above
    [InlineData("nps@KE", true)]
    [InlineData("interior@KE", true)]
    [InlineData("nps@KE-W0002", false)] // beside
    [InlineData("nps@KE-02", false)]
    [InlineData("ngao@KE-W0001", false)] // another institution in the same place
    [InlineData("ipoa@KE", false)]
    public void The_chain_of_a_station_is_the_station_and_all_above(string office, bool inChain) =>
        _ladder.IsInChain(Office(office), A.Station).ShouldBe(inChain);

    [Theory]
    [InlineData("nps@KE-W0001", true)] // below
    [InlineData("nps@KE-W0002", true)]
    [InlineData("nps@KE-01", true)]
    [InlineData("nps@KE-300", true)] // above
    [InlineData("nps@KE-02", false)]
    [InlineData("lands@KE-01", false)]
    public void The_chain_of_a_county_post_is_all_above_and_all_below(string office, bool inChain) =>
        _ladder.IsInChain(Office(office), A.Police).ShouldBe(inChain);

    [Fact]
    public void The_ministry_is_in_the_chain_of_everything_that_answers_to_it()
    {
        _ladder.IsInChain(A.Station, A.Interior).ShouldBeTrue();
        _ladder.IsInChain(new("ngao", "KE-W0002"), A.Interior).ShouldBeTrue();
        _ladder.IsInChain(A.Lands, A.Interior).ShouldBeFalse();
    }

    [Fact]
    public void Being_in_a_chain_goes_both_ways() =>
        Always.Holds(
            FsCheck.Fluent.Gen.Elements(All()).UpTo(2),
            pair => (pair.Length < 2 || _ladder.IsInChain(pair[0], pair[1]) == _ladder.IsInChain(pair[1], pair[0])).ShouldBeTrue()
        );

    [Fact]
    public void A_circle_of_parents_ends()
    {
        var circle = new[] { new Institution("a", "b", "agency", false), new("b", "a", "agency", false) }.ToDictionary(i => i.Key);
        var ladder = new Ladder([], A.Reference().Places, circle);

        ladder.Above(new Office("a", "KE")).Count.ShouldBeInRange(2, 20);
        ladder.Above([new Office("a", "KE")]).Select(o => o.Id).ShouldBe(["b@KE", "a@KE"]);
        ladder.IsInChain(new("a", "KE"), new("b", "KE")).ShouldBeTrue();
    }

    [Fact]
    public void An_institution_has_posts_on_its_steps_only()
    {
        _ladder.Has(A.Station).ShouldBeTrue();
        _ladder.Has(new("ngao", "KE-300")).ShouldBeTrue();
        _ladder.Has(A.Police).ShouldBeFalse("a county post is no step: the institution has those anyway");
        _ladder.Has(new("lands", "KE-W0001")).ShouldBeFalse();
        _ladder.Has(new("nps", "KE-W9999")).ShouldBeFalse();
    }

    private static Office Office(string id) => new(id.Split('@')[0], id.Split('@')[1]);

    private static Office[] All() =>
        [
            .. from i in A.Reference().Institutions.Keys
            from p in A.Reference().Places.Keys
            let o = new Office(i, p)
            where A.Reference().Has(o)
            select o,
        ];
}
