using Jukwaa.Web.Tests.Browser;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>The desk for those who see little, use a keyboard, a small phone or no script, in both languages.</summary>
[Collection(TheDesk.Name)]
public sealed class DeskBrowserTests(DeskSite site, Chromium chromium)
{
    /// <summary>Each role's home and each kind of page, by somebody to whom it offers its forms.</summary>
    public static TheoryData<string, string> All =>
        new()
        {
            { "police-mombasa", "/desk" },
            { "police-mombasa", "/desk?what=answer" },
            { "police-mombasa", "/desk/issues/mombasa-gangs" },
            { "police-mombasa", "/desk/issues/mombasa-gangs/promise" },
            { "police-mombasa", "/desk/notices" },
            { "police-mombasa", "/desk/commitments" },
            { "analyst-mombasa", "/desk/issues?state=late" },
            { "analyst-mombasa", "/desk/filters?list=issues&with=%3Fstate%3Dlate%26" },
            { "analyst-mombasa", "/desk/concerns/mombasa-c1" },
            { "publisher-mombasa", "/desk/concerns" },
            { "rapporteur-mombasa", "/desk/record" },
            { "chief-mtongwe", "/desk/need" },
            { "commissioner-mombasa", "/desk/board" },
            { "commissioner-mombasa", "/desk/commitments/mombasa-p10" },
            { "commissioner-mombasa", $"/desk/forums/{DeskSite.Forum}/hall" },
            { "commissioner-mombasa", "/desk/reviews" },
            { "commissioner-mombasa", "/desk/reviews/new?place=KE-01" },
            { "commissioner-mombasa", "/desk/reviews/" + DeskSite.Review },
            { "commissioner-mombasa", "/desk/rollout" },
            { "commissioner-mombasa", "/desk/rollout/" + DeskSite.Rollout },
            { "commissioner-mombasa", "/desk/rollout/" + DeskSite.Rollout + "/stops/KE-C001" },
            { "secretary", "/desk/brief" },
            { "secretary", "/desk/brief/mombasa" },
            { "secretary", "/desk/break/mombasa-c1" },
            { "oversight-ipoa", "/desk/oversight" },
            { "auditor", "/desk/audit" },
            { "auditor", "/desk/audit?view=facts" },
            { "administrator", "/desk/people" },
            { "administrator", "/desk/people/invite" },
        };

    [Theory, MemberData(nameof(All))]
    public async Task Axe_finds_nothing_and_nothing_sticks_out_in_either_language(string signIn, string address)
    {
        await using var visitor = await Visitor(signIn);
        foreach (var language in Browser.Pages.InBothLanguages(address))
        {
            var page = await visitor.Turn(language);
            (await page.Locator("main h1").CountAsync()).ShouldBe(1, language);
            (await page.Locator("header nav.account").CountAsync()).ShouldBe(1, $"{language} is no page of the desk for {signIn}");
            await page.ShouldFit(language);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task A_form_with_mistakes_says_so_to_everybody_and_leads_to_each_of_them(string language)
    {
        await using var visitor = await Visitor("rapporteur-mombasa", script: false, width: 320);
        var page = await visitor.Open(language + "/desk/record");
        await page.FillAsync("#f-record-Summary", "Maneno yaliyochapwa");
        await page.ClickAsync("#do-record button[type=submit]");
        await page.WaitForSelectorAsync(".govuk-error-summary");
        (await page.InputValueAsync("#f-record-Summary")).ShouldBe("Maneno yaliyochapwa");
        var links = await page.Locator(".govuk-error-summary a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        links.Length.ShouldBeGreaterThan(1);
        foreach (var link in links)
        {
            (await page.Locator(link).CountAsync()).ShouldBe(1, link);
        }
    }

    [Fact]
    public async Task A_concern_is_recorded_with_the_keyboard_alone_and_without_a_script()
    {
        await using var visitor = await Visitor("rapporteur-mombasa", script: false, width: 320);
        var page = await visitor.Open("/sw/desk/record");
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(".govuk-skip-link:focus").CountAsync()).ShouldBe(1);
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("main#main:focus").CountAsync()).ShouldBe(1);
        await page.TabTo("#f-record-Summary");
        await page.Keyboard.TypeAsync("Hakuna taa kwenye njia ya kwenda feri.");
        foreach (var (field, value) in ((string, string)[])[("Theme", "gangs"), ("Place", "KE-C005"), ("Group", "residents")])
        {
            await page.TabTo("#f-record-" + field);
            // The keys that find a choice differ from browser to browser; the control has the focus, which is what is shown here.
            await page.Locator("#f-record-" + field).SelectOptionAsync(value);
        }

        await page.TabTo("#do-record button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main p.done")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_office_acknowledges_with_the_keyboard_alone()
    {
        var voice = new Voice(site);
        await voice.Heard();
        await using var visitor = await Visitor("police-mombasa", script: false);
        var page = await visitor.Open(voice.DeskIssue);
        await page.TabTo("#do-acknowledge button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main p.done")).ToBeVisibleAsync();
        (await page.Locator("#do-acknowledge").CountAsync()).ShouldBe(0);
    }

    private Task<IBrowserContext> Visitor(string signIn, bool script = true, int width = 1280) => chromium.AtDesk(site, signIn, script, width);
}
