using Jukwaa.Web.Tests.Record;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>Everything can be done without a mouse.</summary>
[Collection(RecordInBrowser.Name)]
public sealed class KeyboardTests(RecordSite site, Chromium chromium)
{
    /// <summary>Numbers every stop, remembers how it looks unfocused, and leaves a function that tells of the focused one: "number changed".</summary>
    private const string Number = """
        () => {
          // What is drawn around or behind it; another colour of the letters alone is too little.
          const look = e => { const s = getComputedStyle(e), around = s.outlineStyle !== 'none' && s.outlineColor !== 'rgba(0, 0, 0, 0)';
            return [around && s.outlineWidth + s.outlineColor, s.boxShadow, s.backgroundColor].join('|'); };
          const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
            .filter(e => e.tabIndex >= 0 && (e.checkVisibility() || e.classList.contains('govuk-skip-link')));
          const before = stops.map(look);
          window.focused = () => { const e = document.activeElement, n = stops.indexOf(e);
            return n < 0 ? '' : `${n} ${look(e) !== before[n] ? 'seen' : 'unseen ' + e.outerHTML.slice(0, 120)}`; };
          return stops.length;
        }
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/sw")]
    [InlineData("/commitments")]
    public async Task Tab_goes_to_everything_in_the_order_of_the_page_and_the_focus_is_seen(string address)
    {
        await using var visitor = await chromium.Visitor(site.Address);
        var page = await visitor.Open(address);
        var count = await page.EvaluateAsync<int>(Number);
        count.ShouldBeGreaterThan(40);
        var visited = new List<string>();
        for (var n = 0; n < count; n++)
        {
            await page.Keyboard.PressAsync("Tab");
            visited.Add(await page.EvaluateAsync<string>("() => focused()"));
        }

        visited.ShouldBe(Enumerable.Range(0, count).Select(n => $"{n} seen"));
    }

    [Fact]
    public async Task A_focus_that_only_colours_the_letters_is_noticed()
    {
        await using var visitor = await chromium.Visitor(site.Address);
        var page = await visitor.Open("/about");
        await page.EvaluateAsync(
            """
            () => { const sheet = new CSSStyleSheet(); document.adoptedStyleSheets = [sheet];
              sheet.replaceSync('a:focus-visible { background: none !important; box-shadow: none !important; color: #000 !important; }'); }
            """
        );
        await page.EvaluateAsync<int>(Number);
        await page.TabTo(".brand");
        (await page.EvaluateAsync<string>("() => focused()")).ShouldStartWith("1 unseen");
    }

    [Theory]
    [InlineData("/counties/mombasa")]
    [InlineData("/sw/commitments/mombasa-p10")]
    [InlineData("/sw/no-such-page")]
    public async Task The_first_Tab_shows_the_skip_link_and_Enter_leads_to_the_content(string address)
    {
        await using var visitor = await chromium.Visitor(site.Address, width: 320);
        var page = await visitor.Open(address);
        await page.Keyboard.PressAsync("Tab");
        var link = page.Locator(".govuk-skip-link:focus");
        var box = await link.BoundingBoxAsync();
        box.ShouldNotBeNull("the skip link has no focus");
        box.Width.ShouldBeGreaterThan(100);
        box.Height.ShouldBeGreaterThan(24);
        box.X.ShouldBeGreaterThanOrEqualTo(0);
        box.Y.ShouldBeGreaterThanOrEqualTo(0);
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("main#main:focus").CountAsync()).ShouldBe(1);
        // The next stop is within the content, not back in the menu.
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator("header :focus").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("/", "/search?q=Mombasa", "/counties/mombasa")]
    [InlineData("/sw", "/sw/search?q=Mombasa", "/sw/counties/mombasa")]
    public async Task A_county_is_found_by_keyboard_alone_without_script(string start, string results, string county)
    {
        await using var visitor = await chromium.Visitor(site.Address, width: 320, script: false);
        var page = await visitor.Open(start);
        await page.TabTo("#q");
        await page.Keyboard.TypeAsync("Mombasa");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, results).ToString());
        await page.TabTo("main .items a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, county).ToString());
        (await page.TitleAsync()).ShouldContain("Mombasa");
    }

    /// <summary>Of the other pages the walk over all links says the same without a browser.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/counties/mombasa")]
    [InlineData("/search?q=maji")]
    public async Task Changing_the_language_keeps_the_page_and_leads_back(string address)
    {
        await using var visitor = await chromium.Visitor(site.Address, script: false);
        var page = await visitor.Open(address);
        foreach (var (there, language) in Pages.InBothLanguages(address).Zip(["en", "sw"]).Reverse())
        {
            await page.Locator("header .lang").ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, there).ToString());
            (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        }
    }
}
