using Jukwaa.Web.Tests.Record;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>Who needs other colours gets them: a dark page by night, the system's own colours where they are forced.</summary>
[Collection(RecordInBrowser.Name)]
public sealed class ColourTests(RecordSite site, Chromium chromium)
{
    private const string Brightness = """
        selector => { const [r, g, b] = getComputedStyle(document.querySelector(selector)).backgroundColor.match(/\d+/g).map(Number); return (r + g + b) / 3; }
        """;

    [Fact]
    public async Task By_night_the_page_is_dark_and_by_day_light()
    {
        await using var visitor = await chromium.Visitor(site.Address);
        var page = await visitor.Open("/");
        (await page.EvaluateAsync<double>(Brightness, "body")).ShouldBeGreaterThan(240);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        (await page.EvaluateAsync<double>(Brightness, "body")).ShouldBeLessThan(40);
    }

    /// <summary>What is drawn by its background alone would vanish.</summary>
    [Theory]
    [InlineData("/counties/mombasa", ".bars .is, .stack rect")]
    [InlineData("/commitments/lamu-p1", ".loop .dot")]
    public async Task In_forced_colours_bars_and_steps_are_still_told_from_the_page(string address, string marks)
    {
        await using var visitor = await chromium.Visitor(site.Address);
        var page = await visitor.Open(address);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var unseen = await page.EvaluateAsync<string[]>(
            """
            marks => { const found = [...document.querySelectorAll(marks)], paper = getComputedStyle(document.body).backgroundColor;
              if (found.length === 0) return ['nothing to look at'];
              return found.filter(e => { const s = getComputedStyle(e), drawn = e instanceof SVGElement;
                return e.getBoundingClientRect().width > 0 && (drawn ? s.fill : s.backgroundColor) === paper && (drawn || s.borderTopStyle === 'none'); })
                .map(e => e.outerHTML.slice(0, 100)); }
            """,
            marks
        );
        unseen.ShouldBeEmpty();
    }
}
