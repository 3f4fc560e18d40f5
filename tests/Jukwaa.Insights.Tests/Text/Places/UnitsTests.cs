using Jukwaa.Insights.Text.Places;

namespace Jukwaa.Insights.Tests.Text.Places;

public sealed class UnitsTests
{
    private static readonly PlaceName[] _names =
    [
        new("Kenya", "KE", "country"),
        new("Coast", "R", "region", "KE"),
        new("Kilifi", "C1", "county", "R"),
        new("Kwale", "C2", "county", "R"),
        new("Malindi", "M", "constituency", "C1"),
        new("Shella", "W1", "ward", "M"),
        new("Ganda", "W2", "ward", "M"),
        new("Mtwapa", "W2", "town"),
    ];

    private static readonly Units _units = new(_names);

    [Fact]
    public void A_path_goes_from_the_top_to_the_unit()
    {
        _units.Path("W1").ShouldBe(["KE", "R", "C1", "M", "W1"]);
        _units.Path("KE").ShouldBe(["KE"]);
        _units.Path("?").ShouldBe(["?"]);
    }

    [Theory]
    [InlineData("W1", "W1", 1.0)]
    [InlineData("W1", "C1", 1.0)]
    [InlineData("C1", "W1", 1.0)]
    [InlineData("W1", "W2", 0.5)]
    [InlineData("W1", "C2", 0.0)]
    [InlineData("C1", "C2", 0.0)]
    [InlineData("W1", "?", 0.0)]
    public void Units_are_near_where_one_holds_the_other_or_a_county_holds_both(string one, string other, double nearness) =>
        _units.Nearness(one, other).ShouldBe(nearness);

    [Fact]
    public void A_circle_of_parents_does_not_run_for_ever() =>
        new Units([new("A", "a", "ward", "b"), new("B", "b", "ward", "a"), new("C", "c", "ward", "c")]).Path("a").ShouldBe(["b", "a"]);
}
