using Deque.AxeCore.Commons;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>The page of notices for those who see little, use a keyboard or a small phone.</summary>
public sealed class NoticeLookTests(SignInSite site, Chromium chromium) : IClassFixture<SignInSite>
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Fact]
    public async Task Axe_finds_nothing_and_nothing_sticks_out_in_either_language()
    {
        var person = await Told();
        await using var visitor = await chromium.Visitor(BrowserVisits.ByName(site.Address));
        var page = await visitor.SignIn(site, person);
        foreach (var address in Browser.Pages.InBothLanguages("/desk/notices"))
        {
            await page.GotoAsync(address);
            (await page.Locator(".lines > li").CountAsync()).ShouldBe(2, address);
            (await Violations(page, "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }")).ShouldBeEmpty(address);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            (await Violations(page, "{ resultTypes: ['violations'], runOnly: ['color-contrast'] }")).ShouldBeEmpty(address + " by night");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.SetViewportSizeAsync(320, 700);
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, address);
            await page.SetViewportSizeAsync(1280, 900);
        }
    }

    [Fact]
    public async Task Wishes_are_chosen_and_kept_by_keyboard()
    {
        var person = await Told();
        await using var visitor = await chromium.Visitor(BrowserVisits.ByName(site.Address));
        var page = await visitor.SignIn(site, person);
        await page.GotoAsync("/desk/notices");
        await page.FocusAsync("#do-wishes input[name=How][value=digest]");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".done");
        (await new NoticeReads(site.Desk.Database, new(site.Desk.Database, site.Clock)).WishOf(person.Id, Storage.TestLedger.Stop)).ShouldBe(
            new("each", false, true)
        );
    }

    private async Task<Somebody> Told()
    {
        var person = await site.Person();
        var id = "i-" + person.Id.ToString("N");
        await site.Desk.Do(
            A.Invitation(person.Id),
            A.Post("post-" + id, person.Id, office: new("nps", person.Name.EndsWith('1') ? "KE-W0018" : "KE-C004")),
            new OpenIssue(Guid.NewGuid(), id, "KE-W0018", "gangs", Period.Day(A.Day)),
            new RouteIssue(Guid.NewGuid(), id, new("nps", person.Name.EndsWith('1') ? "KE-W0018" : "KE-C004"), A.Words("It can see to it."))
        );
        (
            await new NoticeWriting(site.Desk.Database, new(site.Desk.Database, site.Clock), site.Desk.Reference).Round(Storage.TestLedger.Stop)
        ).ShouldBe(2);
        return person;
    }

    private static async Task<string[]> Violations(IPage page, string options)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            $"async () => (await axe.run(document, {options})).violations.flatMap(v => v.nodes.map(n => `${{v.id}}: ${{v.help}}: ${{n.html}}`))"
        );
    }
}
