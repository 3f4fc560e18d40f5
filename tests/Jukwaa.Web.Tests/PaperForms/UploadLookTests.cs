using System.Text;
using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.PaperForms;

/// <summary>The page of paper forms for those who see little, use a keyboard or a small phone, in both languages.</summary>
public sealed class UploadLookTests(SignInSite site, Chromium chromium) : IClassFixture<SignInSite>
{
    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task Each_step_fits_every_screen_and_needs_no_script(string language)
    {
        var person = await site.Person();
        await site.Desk.Do(A.Invitation(person.Id), A.Post("post-" + person.Name, person.Id, Role.Rapporteur, new("nps", "KE-01")));
        await using var visitor = await chromium.Visitor(BrowserVisits.ByName(site.Address));
        var page = await visitor.SignIn(site, person);
        await page.GotoAsync(language + "/desk/concerns/upload");
        await page.ShouldFit("empty");
        await page.ClickAsync("#do-bring button");
        await page.WaitForSelectorAsync(".govuk-error-summary");
        await page.ShouldFit("with its mistakes");
        await page.FillAsync("#do-bring input[name=Series]", "Jukwaa la Mombasa lenye jina refu sana, viwanja vya Makadara, 14 Januari 2026");
        await page.SetInputFilesAsync(
            "#do-bring input[type=file]",
            new Microsoft.Playwright.FilePayload
            {
                Name = "fomu.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(Table),
            }
        );
        await page.ClickAsync("#do-bring button");
        await page.WaitForSelectorAsync("#do-record");
        await page.ShouldFit("looked over");
        await page.FocusAsync("#do-record button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#do-undo");
        await page.ShouldFit("recorded");
        await page.ClickAsync("#do-undo button");
        await page.WaitForSelectorAsync("p.note");
        (await page.Locator("main form").CountAsync()).ShouldBe(0);
        await page.ShouldFit("taken back");
        await page.GotoAsync(language + "/desk/concerns/upload");
        await page.ShouldFit("with an earlier one");
    }

    private static string Table =>
        "form number,date,place,theme,group,text\n"
        + string.Concat(
            Enumerable
                .Range(1, 60)
                .Select(n => $"{n},2025-06-{1 + (n % 28):00},KE-W0018,gangs,residents,Kero ya {n}: {new string('m', n * 3)} mwisho\n")
        )
        + "61,jana,KE-W0018,gangs,,Haina siku\n62,2025-06-01,Atlantis,gangs,,Haina mahali\n";
}
