using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>The page of notices for those who see little, use a keyboard or a small phone.</summary>
public sealed class NoticeLookTests(SignInSite site, Chromium chromium) : IClassFixture<SignInSite>
{
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
            await page.ShouldFit(address);
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
}
