using System.Net;
using Jukwaa.Open;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.SignIn;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>The pages by which the public speaks, for those who see little, use a keyboard or a small phone, in both languages.</summary>
[Collection(TheVoices.Name)]
public sealed class VoicePageTests(VoiceSite site, Chromium chromium)
{
    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task Each_step_fits_every_screen_and_needs_no_script(string language)
    {
        await using var visitor = await Visitor();
        var page = await visitor.Open(Address(language + "/raise"));
        await page.ShouldFit("say");
        await page.ClickAsync("button[value=next]");
        await page.WaitForSelectorAsync(".govuk-error-summary");
        await page.ShouldFit("say, with its mistake");
        await page.FillAsync("#f-Text", "Kila usiku vijana wanavamia watu karibu na kivuko.");
        await Next(page, "where");
        await page.SelectOptionAsync("#f-County", "KE-21");
        await Next(page, "spot");
        await Next(page, "who");
        await page.CheckAsync("input[value=ngao]");
        await Next(page, "check");
        await page.ClickAsync("button[value=send]");
        await page.WaitForSelectorAsync(".receipt");
        await page.ShouldFit("sent");
        await Follow(page, language, await page.InnerTextAsync(".receipt"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task The_played_telephone_fits_every_screen(string language)
    {
        await using var visitor = await Visitor();
        var page = await visitor.Open(Address($"{language}/channels/simulator?phone={(language.Length == 0 ? 1 : 2)}"));
        await page.ShouldFit("telephone");
        await page.ClickAsync("button[value=dial]");
        await page.WaitForSelectorAsync(".ussd");
        await page.ShouldFit("menu");
        await page.FillAsync("#f-Press", "1");
        await page.ClickAsync("button[value=press]");
        await page.WaitForSelectorAsync(".ussd:has-text('1 Eleza kero')");
        await page.ClickAsync("button[value=end]");
        (await page.Locator(".ussd").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_sent_on_the_played_telephone_goes_the_way_of_a_message()
    {
        using var somebody = site.Somebody();
        var page = await somebody.Get("/channels/simulator?phone=3");
        var sending = somebody.Send(page, "form:has(#f-Text)", ("Text", "KISII pikipiki zinaibiwa kila wiki mjini"));
        while (!sending.IsCompleted)
        {
            await site.Answer();
            await Task.Delay(50, Storage.TestLedger.Stop);
        }

        (await sending).Location.ShouldBe("/channels/simulator?phone=3#last");
        VoiceSite.ReceiptIn(site.Phones.On("+254700000003")[^1]).ShouldNotBeNull();
        (await somebody.Get("/channels/simulator?phone=3")).Document.QuerySelector(".bubbles .mine")!.TextContent.ShouldContain("KISII");
        (await somebody.Send(page, "form:has(#f-Text)", ("Text", " "))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Every_public_page_leads_to_the_door_and_none_leads_there_where_it_is_not()
    {
        using var somebody = site.Somebody();
        (await somebody.Get("/counties")).Document.QuerySelector("header a[href='/raise']").ShouldNotBeNull();
        (await somebody.Get("/sw")).Document.QuerySelector("header a[href='/sw/raise']").ShouldNotBeNull();
        await using var closed = Host.Sites.WithoutDatabase();
        closed.Urls.ShouldBeEmpty();
        closed.Services.GetService(typeof(Channels.ChannelSecret)).ShouldBeNull();
        ((OpenRecord)closed.Services.GetService(typeof(OpenRecord))!).Hears.ShouldBeFalse();
    }

    private static async Task Next(IPage page, string step)
    {
        await page.ClickAsync("button[value=next]");
        await page.WaitForSelectorAsync($"input[name=Step][value={step}]", new() { State = WaitForSelectorState.Attached });
        await page.ShouldFit(step);
    }

    private async Task Follow(IPage page, string language, string receipt)
    {
        await page.GotoAsync(Address(language + "/receipt"));
        await page.ShouldFit("ask");
        await page.FillAsync("#f-Code", receipt);
        await page.ClickAsync("button[value=ask]");
        await page.WaitForSelectorAsync(".loop");
        await page.ShouldFit("where it is");
        await page.ClickAsync("form[action$='/receipt/phone'] button");
        await page.FillAsync("#f-Phone", "namba yangu");
        await page.ClickAsync("button[value=ask]");
        await page.WaitForSelectorAsync(".govuk-error-summary");
        await page.ShouldFit("be told by SMS, with its mistake");
    }

    private string Address(string path) => new Uri(site.Address, path).ToString();

    private Task<IBrowserContext> Visitor() => chromium.Visitor(site.Address, width: 320, height: 800);
}
