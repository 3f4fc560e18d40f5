using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Jukwaa.House.Tests;

/// <summary>An icon that the sprite does not have leaves a gap that nobody misses in a test of words.</summary>
public sealed partial class IconTests
{
    [Fact]
    public void Every_icon_that_a_page_names_is_in_the_sprite()
    {
        var pages = Checkout.Source(".cshtml").Where(f => f.StartsWith("src/", StringComparison.Ordinal)).Select(Checkout.Read).ToList();
        var named = pages.SelectMany(Named).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(5, "there must be icons to look for");
        named.Except(Drawn).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_icon_is_caught() => Named("""<p><icon name="no-such-icon" /></p>""").Except(Drawn).ShouldBe(["no-such-icon"]);

    private static IEnumerable<string> Drawn => Ids().Matches(Checkout.Read("src/Jukwaa.Open/wwwroot/icons.svg")).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> Named(string page) => Icons().Matches(page).Select(m => m.Groups[1].Value);

    [GeneratedRegex("<icon name=\"([a-z-]+)\"")]
    private static partial Regex Icons();

    [GeneratedRegex("id=\"([a-z-]+)\"")]
    private static partial Regex Ids();
}
