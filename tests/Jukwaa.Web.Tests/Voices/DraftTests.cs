using Jukwaa.Web.Tests.Browser;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>A draft on the device: only where its owner says so, gone when it is sent.</summary>
[Collection(TheVoices.Name)]
public sealed class DraftTests(VoiceSite site, Chromium chromium)
{
    private const string Said = "Kila usiku vijana wanavamia watu karibu na kivuko.",
        Kept = "localStorage.getItem('jukwaa-draft')";

    [Fact]
    public async Task Nothing_is_kept_unasked()
    {
        await using var visitor = await Visitor();
        var page = await visitor.Open(Raise);
        await page.FillAsync("#f-Text", Said);
        await Next(page, "where");
        (await page.EvaluateAsync<string?>(Kept)).ShouldBeNull();
        (await visitor.CookiesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_typed_comes_back_after_the_page_was_closed_with_what_was_chosen_later()
    {
        await using var visitor = await Visitor();
        var page = await visitor.Open(Raise);
        await page.FillAsync("#f-Text", Said);
        await page.CheckAsync("[data-draft-keep] input");
        await Next(page, "where");
        await page.SelectOptionAsync("#f-County", "KE-21");
        await page.CloseAsync();
        page = await visitor.Open(Raise);
        await page.WaitForSelectorAsync("[data-draft-found]");
        await page.ShouldFit("a draft was found");
        (await page.InputValueAsync("#f-Text")).ShouldBeEmpty("it is asked first");
        await page.ClickAsync("[data-draft-restore]");
        (await page.InputValueAsync("#f-Text")).ShouldBe(Said);
        await Next(page, "where");
        (await page.InputValueAsync("#f-County")).ShouldBe("KE-21");
        (await page.IsCheckedAsync("[data-draft-keep] input")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_of_somebody_else_does_not_make_this_form_keep_anything()
    {
        await using var visitor = await Visitor();
        var page = await visitor.Open(Raise);
        await page.FillAsync("#f-Text", "Mwingine aliandika haya jana.");
        await page.CheckAsync("[data-draft-keep] input");
        await page.ReloadAsync();
        await page.FillAsync("#f-Text", Said);
        await Next(page, "where");
        (await page.IsCheckedAsync("[data-draft-keep] input")).ShouldBeFalse();
        (await page.EvaluateAsync<string>(Kept)).ShouldNotContain("kivuko");
    }

    [Fact]
    public async Task It_is_gone_when_it_was_sent()
    {
        await using var visitor = await Visitor();
        var page = await visitor.Open(Raise);
        await page.FillAsync("#f-Text", Said);
        await page.CheckAsync("[data-draft-keep] input");
        await Next(page, "where");
        await page.SelectOptionAsync("#f-County", "KE-21");
        foreach (var step in (string[])["spot", "who", "check"])
        {
            await Next(page, step);
        }

        (await page.EvaluateAsync<string?>(Kept)).ShouldNotBeNull().ShouldContain("KE-21");
        await page.ClickAsync("button[value=send]");
        await page.WaitForSelectorAsync(".receipt");
        (await page.EvaluateAsync<string?>(Kept)).ShouldBeNull();
    }

    [Fact]
    public async Task It_is_erased_when_its_owner_says_so_and_after_a_week()
    {
        await using var visitor = await Visitor();
        var page = await visitor.Open(Raise);
        await page.FillAsync("#f-Text", Said);
        await page.CheckAsync("[data-draft-keep] input");
        await page.ReloadAsync();
        await page.ClickAsync("[data-draft-erase]");
        (await page.EvaluateAsync<string?>(Kept)).ShouldBeNull();
        await page.FillAsync("#f-Text", Said);
        await page.CheckAsync("[data-draft-keep] input");
        await page.UncheckAsync("[data-draft-keep] input");
        (await page.EvaluateAsync<string?>(Kept)).ShouldBeNull();
        await page.EvaluateAsync(
            "localStorage.setItem('jukwaa-draft', JSON.stringify({ at: Date.now() - 8 * 86400000, values: [['Text', 'old']] }))"
        );
        await page.ReloadAsync();
        (await page.Locator("[data-draft-found]").IsVisibleAsync()).ShouldBeFalse();
        (await page.EvaluateAsync<string?>(Kept)).ShouldBeNull();
    }

    [Fact]
    public async Task Where_the_browser_keeps_nothing_the_form_does_the_same()
    {
        await using var visitor = await Visitor();
        await visitor.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })");
        var page = await visitor.Open(Raise);
        (await page.Locator("[data-draft-keep]").IsVisibleAsync()).ShouldBeFalse();
        await page.FillAsync("#f-Text", Said);
        await Next(page, "where");
    }

    private static async Task Next(IPage page, string step)
    {
        await page.ClickAsync("button[value=next]");
        await page.WaitForSelectorAsync($"input[name=Step][value={step}]", new() { State = WaitForSelectorState.Attached });
    }

    private string Raise => new Uri(site.Address, "/raise").ToString();

    private Task<IBrowserContext> Visitor() => chromium.Visitor(site.Address, width: 320, height: 800, script: true);
}
