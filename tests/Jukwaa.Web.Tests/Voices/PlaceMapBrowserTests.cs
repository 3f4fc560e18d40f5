using Jukwaa.Web.Channels.Raise;
using Jukwaa.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>A finger on a small telephone and a mouse at a desk, in a real browser without a script.</summary>
[Collection(TheVoices.Name)]
public sealed class PlaceMapBrowserTests(VoiceSite site, Chromium chromium)
{
    private static readonly (double, double) _mombasa = (-4.05, 39.66),
        _likoni = (-4.10915, 39.64425),
        _timbwani = (-4.1027, 39.6602);

    [Theory]
    [InlineData("", 320, 288)]
    [InlineData("/sw", 320, 288)]
    [InlineData("", 1280, 576)]
    public async Task A_county_and_a_ward_are_tapped_and_tapped_again(string language, int window, int width)
    {
        await using var visitor = await chromium.Visitor(site.Address, window, 640, script: false);
        var page = await Where(visitor, language);
        await Tap(page, "KE", _mombasa, width, "Mombasa");
        (await page.InputValueAsync("#f-County")).ShouldBe("KE-01");
        await page.ClickAsync("#map button[value=next]");
        await Tap(page, "KE-01", _likoni, width, "Likoni.");
        (await page.InputValueAsync("#f-Ward")).ShouldBe("KE-W0024");
        (await page.Locator("#map [role=status]").BoundingBoxAsync())!.Y.ShouldBeInRange(0, 640, "what was tapped is said where the eye is");
        await Tap(page, "KE-C005", _timbwani, width, "Timbwani");
        (await page.InputValueAsync("#f-Ward")).ShouldBe("KE-W0025");
        await page.ClickAsync("#map button[name=View]");
        await Assertions.Expect(page.Locator(".tap input:visible")).ToHaveAttributeAsync("src", "/raise/map/KE-01.svg");
        await page.ClickAsync("button[value=next]");
        await Assertions.Expect(page.Locator("input[name=Ward]")).ToHaveValueAsync("KE-W0025");
        (await visitor.CookiesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Enter_in_the_words_about_the_place_goes_on_and_Tab_passes_the_map()
    {
        await using var visitor = await chromium.Visitor(site.Address, 320, 640, script: false);
        var page = await Spot(visitor, "");
        await page.FillAsync("#f-Spot", "kivuko");
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator("button[value=next]:focus").CountAsync()).ShouldBe(1);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(".tap :focus").CountAsync()).ShouldBe(0);
        await page.FocusAsync("#f-Spot");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("input[name=Step]")).ToHaveValueAsync("who");
        await Assertions.Expect(page.Locator("input[name=Spot]")).ToHaveValueAsync("kivuko");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task The_maps_fit_every_screen_before_and_after_a_tap(string language)
    {
        await using var visitor = await chromium.Visitor(site.Address, 320, 800);
        var page = await Where(visitor, language);
        await Tap(page, "KE", _mombasa, 288, "Mombasa");
        await page.ShouldFit("a county was tapped");
        await page.ClickAsync("#map button[value=next]");
        await Tap(page, "KE-01", _likoni, 288, "Likoni.");
        await page.ShouldFit("a ward was tapped");
    }

    [Fact]
    public async Task The_picture_is_fetched_once_and_drawn_in_the_size_that_the_server_thinks()
    {
        await using var visitor = await chromium.Visitor(site.Address, 320, 640, script: false);
        var page = await visitor.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await Spot(page, "");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        asked.Count(a => a == "/raise/map/KE-01.svg").ShouldBe(1);
        var sheet = site.Parts.GetRequiredService<PlaceSheets>().Of("KE-01")!;
        var (map, over) = (await page.Locator(".tap input:visible").BoundingBoxAsync(), await page.Locator(".tap > svg").BoundingBoxAsync());
        (map!.Width, map.Height).ShouldBe((288, sheet.Height / 2));
        (over!.X, over.Y, over.Width).ShouldBe((map.X, map.Y, map.Width));
        (over.Height - map.Height).ShouldBeInRange(-1, 1);
        (await page.Locator(".tap input:visible").EvaluateAsync<int>("e => getComputedStyle(e).borderTopWidth.length + e.clientLeft")).ShouldBe(
            "0px".Length
        );
    }

    private async Task Tap(IPage page, string map, (double Latitude, double Longitude) at, int width, string said)
    {
        var sheet = site.Parts.GetRequiredService<PlaceSheets>().Of(map)!;
        var pane = sheet.Panes.Last(p => p.Draw(at.Latitude, at.Longitude) is var (x, y) && p.Holds(p.Left + x, p.Top + y));
        var (left, top) = pane.Draw(at.Latitude, at.Longitude);
        var scale = (float)width / PlaceSheet.Width;
        var image = page.Locator($"input[name='{PlaceTap.NameOf(map, width)}']");
        await image.ClickAsync(
            new()
            {
                Position = new() { X = (float)(pane.Left + left) * scale, Y = (float)(pane.Top + top) * scale },
            }
        );
        await Assertions.Expect(page.Locator("#map [role=status]")).ToContainTextAsync(said);
    }

    private static async Task<IPage> Where(IBrowserContext visitor, string language)
    {
        var page = await visitor.NewPageAsync();
        await Where(page, language);
        return page;
    }

    private static async Task Where(IPage page, string language)
    {
        await page.GotoAsync(language + "/raise");
        await page.FillAsync("#f-Text", "Kila usiku vijana wanavamia watu karibu na kivuko.");
        await page.ClickAsync("button[value=next]");
        await page.WaitForSelectorAsync("#f-County");
    }

    private static async Task<IPage> Spot(IBrowserContext visitor, string language)
    {
        var page = await visitor.NewPageAsync();
        await Spot(page, language);
        return page;
    }

    private static async Task Spot(IPage page, string language)
    {
        await Where(page, language);
        await page.SelectOptionAsync("#f-County", "KE-01");
        await page.ClickAsync("button[value=next]");
        await page.WaitForSelectorAsync("#f-Spot");
    }
}
