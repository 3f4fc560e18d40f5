using Jukwaa.Web.SignIn;
using Jukwaa.Web.Tests.Browser;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>Every page of the signed-in side for those who see little, use a keyboard or a small phone, in both languages.</summary>
public sealed class SignedLookTests(SignInSite site, Chromium chromium) : IClassFixture<SignInSite>
{
    public static TheoryData<string> All => [.. SignedPages.All.Values.Where(p => p.Permission is not null).Select(p => "/" + p.Address)];

    [Theory, MemberData(nameof(All))]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(string address)
    {
        var person = await site.Person();
        await using var visitor = await chromium.Visitor(BrowserVisits.ByName(site.Address));
        var page = await visitor.SignIn(site, person);
        foreach (var language in Browser.Pages.InBothLanguages(address))
        {
            await page.GotoAsync(language);
            await page.ShouldFit(language);
        }
    }

    [Fact]
    public async Task So_it_is_with_the_pages_before_and_with_their_mistakes()
    {
        var person = await site.Person();
        var invited = await site.Invited();
        var link = "/sign-in/invitation/" + (await site.People.Invite(invited.Id, TestContext.Current.CancellationToken))!.Token;
        await using var visitor = await chromium.Visitor(BrowserVisits.ByName(site.Address));
        foreach (var language in (string[])["", "/sw"])
        {
            var page = await visitor.Open(language + "/sign-in");
            await page.ShouldFit("sign-in");
            await page.ClickAsync("main button");
            await page.WaitForSelectorAsync(".govuk-error-summary");
            (await page.EvaluateAsync<string>("() => document.activeElement.className")).ShouldBe("govuk-error-summary", "no script put it there");
            await page.ShouldFit("sign-in with mistakes");
            page = await visitor.First(person, language);
            await page.ShouldFit("code");
            await page.GotoAsync(language + "/sign-in/recovery-code");
            await page.ShouldFit("recovery code");
            await page.GotoAsync(language + link);
            await page.ClickAsync("main button");
            await page.ShouldFit("invitation with a mistake");
            await page.FillAsync("#f-Passphrase", "ndizi saba chini ya daraja");
            await page.FillAsync("#f-Repeated", "ndizi saba chini ya daraja");
            await page.ClickAsync("main button");
            await page.Arrives("**/sign-in/authenticator");
            await page.ShouldFit("authenticator");
        }
    }
}
