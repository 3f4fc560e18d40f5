using Jukwaa.Open.Look;
using Jukwaa.Open.Places;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

public sealed class MapTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    [InlineData(5, 4)]
    [InlineData(7, 4)]
    [InlineData(8, 5)]
    [InlineData(int.MaxValue, 5)]
    public void More_promises_never_give_a_lighter_shade(int promises, int shade) => CountyShade.Of(County(0, promises)).ShouldBe(shade);

    [Theory]
    [InlineData("en", "none on record", "1", "2", "3–4", "5–7", "8 or more")]
    [InlineData("sw", "hakuna rekodi", "1", "2", "3–4", "5–7", "8 au zaidi")]
    public void The_legend_names_each_shade_without_gap_or_overlap(string language, params string[] words) =>
        Enumerable.Range(0, words.Length).Select(step => CountyShade.Range(Spoken.In(language), step)).ShouldBe(words);

    [Fact]
    public void Each_shade_has_its_colour() =>
        Enumerable
            .Range(1, CountyShade.Steps.Count)
            .Select(s => $".m{s}")
            .Append(".hatch-line")
            .Where(c => !Spoken.Css.Contains(c, StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("en", 0, 0, "No report of this forum found")]
    [InlineData("en", 3, 0, "0 promises")]
    [InlineData("en", 0, 1, "1 promise")]
    [InlineData("en", 0, 1_234_567, "1,234,567 promises")]
    [InlineData("sw", 0, 0, "Hakuna taarifa ya kikao hiki iliyopatikana")]
    [InlineData("sw", 3, 0, "Ahadi 0")]
    public void Nothing_heard_of_a_county_is_not_the_same_as_nothing_promised(string language, int concerns, int promises, string words) =>
        CountyShade.Words(Spoken.In(language), County(concerns, promises)).ShouldBe(words);

    private static CountyTally County(int concerns, int promises) =>
        new("KE-05", "Lamu", "lamu", null, null, null, null, null, null, null, null, null, null, concerns, 0, promises, 0, 0, 0, 0, 0);
}
