using System.Net;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.EvidenceFiles;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>A photo on its way: sent by the office with its claim, looked at by the publisher, seen by everybody, taken back.</summary>
[Collection(TheDesk.Name)]
public sealed class ProofWalkTests(DeskSite site, Chromium chromium)
{
    [Fact]
    public async Task A_photo_proves_a_claim_is_looked_at_is_public_and_is_taken_back()
    {
        var voice = new Voice(site);
        await voice.Heard();
        await voice.Answer();
        await voice.Promise();
        await Claimed(voice);
        (await site.Public("/commitments/" + voice.Commitment)).Text.ShouldContain(Texts.Get("en", "event.unseen"));
        var hash = (await site.List<string>("select hash from desk.evidence where commitment = @Commitment", new { voice.Commitment })).Single();
        (await site.Public("/evidence/" + hash)).Status.ShouldBe(HttpStatusCode.NotFound);

        await using var publisher = await chromium.AtDesk(site, "publisher-mombasa", script: false, width: 320);
        await Shown(publisher, voice);
        await Seen(voice, hash);
        await TakenBack(publisher, voice);
        (await site.Public("/evidence/" + hash)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.Public("/sw/commitments/" + voice.Commitment)).Text.ShouldContain(Texts.Get("sw", "event.unseen"));
        (await site.Open(hash)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_desk_page_with_a_file_to_decide_fits_everybody_in_either_language()
    {
        var voice = new Voice(site);
        await voice.Heard();
        await voice.Promise();
        await Claimed(voice);
        await using var publisher = await chromium.AtDesk(site, "publisher-mombasa");
        foreach (var address in Browser.Pages.InBothLanguages(voice.DeskCommitment))
        {
            var page = await publisher.Open(address);
            (await page.Locator("form[id^=do-show]").CountAsync()).ShouldBe(1);
            await page.Locator("details summary").First.ClickAsync();
            await page.ShouldFit(address);
            await page.CloseAsync();
        }
    }

    /// <summary>By the office, from its form, without a script.</summary>
    private async Task Claimed(Voice voice)
    {
        await using var police = await chromium.AtDesk(site, "police-mombasa", script: false, width: 320);
        var page = await police.Open(voice.DeskCommitment);
        await page.SetInputFilesAsync(
            "#f-progress-Upload",
            new FilePayload
            {
                Name = "boat.png",
                MimeType = "image/png",
                Buffer = Pictures.Png(),
            }
        );
        await page.FillAsync("#f-progress-TextEn", "The boat has come.");
        await page.FillAsync("#f-progress-TextSw", "Boti imefika.");
        await page.Locator("#do-progress input[name=Claim][value=done]").CheckAsync(new() { Force = true });
        await page.ClickAsync("#do-progress button[type=submit]");
        await Assertions.Expect(page.Locator("main p.done")).ToBeVisibleAsync();
    }

    private static async Task Shown(IBrowserContext publisher, Voice voice)
    {
        var home = await publisher.Open("/sw/desk?what=proof");
        await home.ClickAsync($"main .lines a[href='/sw{voice.DeskCommitment}']");
        await home.ClickAsync("form[id^=do-show] button[type=submit]");
        await Assertions.Expect(home.Locator(".govuk-error-summary a")).ToHaveTextAsync(Texts.Get("sw", "show.tick.missing"));
        await home.Locator("form[id^=do-show] input[name=Tick]").CheckAsync(new() { Force = true });
        await home.ClickAsync("form[id^=do-show] button[type=submit]");
        await Assertions.Expect(home.Locator("main p.done")).ToHaveTextAsync(Texts.Get("sw", "show.done.show"));
    }

    private async Task Seen(Voice voice, string hash)
    {
        site.Clock.Now += TimeSpan.FromSeconds(2);
        await using var anybody = await chromium.Visitor(site.Address);
        foreach (var address in Browser.Pages.InBothLanguages("/commitments/" + voice.Commitment))
        {
            var page = await anybody.Open(address);
            (await page.Locator($"#proof a[href='/evidence/{hash}']").CountAsync()).ShouldBe(1, address);
            await page.ShouldFit(address);
            await page.CloseAsync();
        }

        var photo = await anybody.NewPageAsync();
        await photo.GotoAsync("/evidence/" + hash);
        (await photo.EvaluateAsync<int>("() => document.images[0].naturalWidth")).ShouldBe(Pictures.Width, "the browser shows it");
    }

    private static async Task TakenBack(IBrowserContext publisher, Voice voice)
    {
        var page = await publisher.Open(voice.DeskCommitment);
        await page.Locator("details:has(form[id^=do-hide]) summary").ClickAsync();
        await page.Locator("form[id^=do-hide] input[value=privacy]").CheckAsync(new() { Force = true });
        await page.ClickAsync("form[id^=do-hide] button[type=submit]");
        await Assertions.Expect(page.Locator("main p.done")).ToHaveTextAsync(Texts.Get("en", "show.done.hide"));
    }
}
