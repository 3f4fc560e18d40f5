using Deque.AxeCore.Commons;
using Jukwaa.Web.SignIn;
using Jukwaa.Web.Tests.Browser;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>Every page of the signed-in side for those who see little, use a keyboard or a small phone, in both languages.</summary>
public sealed class SignedLookTests(SignInSite site, Chromium chromium) : IClassFixture<SignInSite>
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

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
            await Check(page, language);
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
            await Check(page, "sign-in");
            await page.ClickAsync("main button");
            await page.WaitForSelectorAsync(".govuk-error-summary");
            (await page.EvaluateAsync<string>("() => document.activeElement.className")).ShouldBe("govuk-error-summary", "no script put it there");
            await Check(page, "sign-in with mistakes");
            page = await visitor.First(person, language);
            await Check(page, "code");
            await page.GotoAsync(language + "/sign-in/recovery-code");
            await Check(page, "recovery code");
            await page.GotoAsync(language + link);
            await page.ClickAsync("main button");
            await Check(page, "invitation with a mistake");
            await page.FillAsync("#f-Passphrase", "ndizi saba chini ya daraja");
            await page.FillAsync("#f-Repeated", "ndizi saba chini ya daraja");
            await page.ClickAsync("main button");
            await page.WaitForURLAsync("**/sign-in/authenticator");
            await Check(page, "authenticator");
        }
    }

    /// <summary>Every rule of axe by day, colours by night, and the width of a small phone.</summary>
    private static async Task Check(IPage page, string where)
    {
        (await Violations(page, "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }")).ShouldBeEmpty(where);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        (await Violations(page, "{ resultTypes: ['violations'], runOnly: ['color-contrast'] }")).ShouldBeEmpty(where + " by night");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(320, 700);
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, where);
        await page.SetViewportSizeAsync(1280, 900);
    }

    private static async Task<string[]> Violations(IPage page, string options)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            $"async () => (await axe.run(document, {options})).violations.flatMap(v => v.nodes.map(n => `${{v.id}}: ${{v.help}}: ${{n.html}}`))"
        );
    }
}
