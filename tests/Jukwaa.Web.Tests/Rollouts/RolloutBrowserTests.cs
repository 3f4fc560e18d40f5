using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.Walks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Rollouts;

/// <summary>A plan arranged in a real browser: dragged with the script, by buttons and the keyboard without it.</summary>
[Collection(TheDesk.Name)]
public sealed class RolloutBrowserTests(DeskSite site, Chromium chromium)
{
    [Fact]
    public async Task A_stop_that_is_dragged_onto_another_takes_its_day()
    {
        var address = await Drafted("drag");
        await using var visitor = await chromium.AtDesk(site, "commissioner-mombasa");
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(address);
        await page.DragAndDropAsync("[data-place=KE-C003] .stop-head", "[data-place=KE-C001] .stop-head");
        await page.WaitForSelectorAsync("p.done");

        (await Order(page)).ShouldBe(["KE-C003", "KE-C001", "KE-C002"]);
        (await page.Locator("[data-place=KE-C003]").InnerTextAsync()).ShouldContain("1 December 2026");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task Without_a_script_the_keyboard_does_the_same(string language)
    {
        var address = await Drafted("keys" + language.Trim('/'));
        await using var visitor = await chromium.AtDesk(site, "commissioner-mombasa", script: false, width: 320);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(language + address);
        await page.Locator("button[value='down:KE-C001']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("p.done");

        (await Order(page)).ShouldBe(["KE-C002", "KE-C001", "KE-C003"]);
        page.Url.ShouldEndWith("#stop-ke-c001", Case.Sensitive, "it comes back to the stop that was moved");
    }

    [Theory]
    [InlineData("/forums/rollout")]
    [InlineData("/forums/rollout/" + DeskSite.Rollout)]
    public async Task Everybody_can_read_a_published_plan_on_any_screen(string address)
    {
        await using var visitor = await chromium.Visitor(site.Address);
        foreach (var language in Browser.Pages.InBothLanguages(address))
        {
            var page = await visitor.NewPageAsync();
            await page.GotoAsync(language);
            (await page.Locator("main h1").CountAsync()).ShouldBe(1, language);
            await page.ShouldFit(language);
        }
    }

    private static async Task<IReadOnlyList<string>> Order(Microsoft.Playwright.IPage page) =>
        await page.Locator("li[data-place]").EvaluateAllAsync<string[]>("all => all.map(l => l.dataset.place)");

    private async Task<string> Drafted(string name)
    {
        var (id, first) = ($"plan-{name}", new DateOnly(2026, 12, 1));
        await site.Do(Plans.Draft(id, "KE-01", first), Actor.Editors);
        await site.Do(Plans.Propose(id, first, "KE-C001", "KE-C002", "KE-C003"), Actor.Editors);
        return "/desk/rollout/" + id;
    }
}
