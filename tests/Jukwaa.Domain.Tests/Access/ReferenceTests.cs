namespace Jukwaa.Domain.Tests.Access;

public class ReferenceTests
{
    private static readonly Reference _reference = A.Reference();

    [Theory]
    [InlineData("land_disputes", "KE-W0001", "lands@KE-01")]
    [InlineData("land_disputes", "KE-01", "lands@KE-01")]
    [InlineData("land_disputes", "KE-110", "lands@KE")]
    [InlineData("boda_boda", "KE-01", "ntsa@KE")]
    [InlineData("police_conduct", "KE-47", "ipoa@KE")]
    [InlineData("other", "KE-01", null)]
    [InlineData("unrouted", "KE-01", null)]
    public void The_office_for_a_theme_in_a_place_comes_from_the_routing_table(string theme, string place, string? office) =>
        _reference.OfficeFor(theme, place)?.Id.ShouldBe(office);

    [Theory]
    [InlineData("other")]
    [InlineData("unrouted")]
    public void Nobody_is_named_where_the_table_names_nobody(string theme) => _reference.OfficeFor(theme, "KE-01").ShouldBeNull();

    [Theory]
    [InlineData("nps", "county", "KE-C001", "nps@KE-01")]
    [InlineData("nps", "national", "KE-C001", "nps@KE")]
    [InlineData("ntsa", "county", "KE-C001", "ntsa@KE")]
    [InlineData("nps", "county", "KE", "nps@KE")]
    public void A_post_is_in_the_county_only_where_asked_for_and_where_there_are_posts(
        string institution,
        string level,
        string place,
        string office
    ) => _reference.OfficeOf(institution, level, place).Id.ShouldBe(office);

    [Theory]
    [InlineData("nps", "KE", true)]
    [InlineData("nps", "KE-01", true)]
    [InlineData("ntsa", "KE", true)]
    [InlineData("ntsa", "KE-01", false)] // no county posts
    [InlineData("nps", "KE-300", true)] // a step of its ladder
    [InlineData("nps", "KE-W0001", true)]
    [InlineData("lands", "KE-300", false)] // county posts, and no ladder
    [InlineData("nps", "KE-S-NEW", false)] // not a step
    [InlineData("ngao", "KE-C001", true)]
    [InlineData("nps", "KE-99", false)]
    [InlineData("martians", "KE", false)]
    public void An_office_exists_where_its_institution_has_posts(string institution, string place, bool exists) =>
        _reference.Has(new(institution, place)).ShouldBe(exists);

    [Fact]
    public void Every_office_that_routing_finds_exists()
    {
        var found =
            from theme in _reference.Themes.Keys
            from place in _reference.Places.Keys
            let office = _reference.OfficeFor(theme, place)
            where office is not null
            select office;

        found.ShouldNotBeEmpty();
        found.ShouldAllBe(office => _reference.Has(office));
    }

    [Fact]
    public void What_is_said_about_the_police_may_be_answered_by_oversight_only()
    {
        _reference.MayAnswer(A.Oversight, "police_conduct").ShouldBeTrue();
        _reference.MayAnswer(A.Police, "police_conduct").ShouldBeFalse();
        _reference.MayAnswer(A.Lands, "police_conduct").ShouldBeFalse();
        _reference.MayAnswer(new("martians", "KE"), "police_conduct").ShouldBeFalse();
        _reference.MayAnswer(A.Police, "gangs").ShouldBeTrue();
    }

    [Fact]
    public void Codes_are_exact_and_the_words_of_an_alias_are_not()
    {
        _reference.Places.ContainsKey("ke-01").ShouldBeFalse();
        _reference.Themes.ContainsKey("Gangs").ShouldBeFalse();
        _reference.Aliases.ContainsKey("national police service").ShouldBeTrue();
        _reference.Groups.ShouldBe(["residents", "women", "chiefs", "officers", "not-reported"], ignoreOrder: true);
        _reference.WorkingDays.IsWorkingDay(new(2025, 10, 17)).ShouldBeFalse();
    }
}
