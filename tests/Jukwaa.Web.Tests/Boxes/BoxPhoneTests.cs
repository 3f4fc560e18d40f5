using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>A rapporteur's phone in the Wi-Fi of a laptop that has no certificate: a browser trusts such a page with less.</summary>
public sealed class BoxPhoneTests(Cluster cluster, Chromium chromium) : IAsyncLifetime
{
    private BoxRoom _room = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Officers Hall => _room.Laptop.Hall;

    public async ValueTask InitializeAsync()
    {
        _room = await BoxRoom.Open(cluster);
        await _room.Laptop.Start();
    }

    [Fact]
    public async Task From_the_picture_to_a_voice_with_a_photo_that_is_at_the_centre()
    {
        await using var phone = await Phone();
        var page = await NewVoice(phone);
        (await page.EvaluateAsync<bool>("isSecureContext")).ShouldBeFalse("that is what is tried here");
        await page.FillAsync("#in-words", "Daraja la Mtongwe limebomoka.");
        await Photograph(page);
        await page.Locator("fieldset [data-key=youth]").First.ClickAsync();
        await page.ClickAsync("[data-key=save]");
        await page.Locator("main .next").WaitForAsync();
        await page.Locator("header .state.good").WaitForAsync(new() { Timeout = 60_000 });

        (await Hall.Ask<string>("select kind || ' ' || width from desk.attachment")).ShouldBe("jpeg 640");
        await _room.Rounds(10);
        (await _room.Road.Rows("select desk.said(fields #>> '{words,words}', '') from desk.entry_edit where fields ? 'words'")).ShouldBe([
            "Daraja la Mtongwe limebomoka.",
        ]);
        (await _room.Road.Rows("select kind || ' ' || width from desk.attachment")).ShouldBe(["jpeg 640"]);
    }

    [Fact]
    public async Task A_recording_is_chosen_where_the_browser_lets_nobody_record()
    {
        await using var phone = await Phone();
        var page = await NewVoice(phone);
        (await page.Locator("[data-key=record]").InnerTextAsync()).ShouldBe(Texts.Get("en", "capture.record.choose"));
    }

    private Task<IBrowserContext> Phone() => chromium.Visitor(new UriBuilder(_room.Address) { Host = Chromium.Untrusted }.Uri, 360, 740);

    /// <summary>By the picture into the app, and to where a voice is written.</summary>
    private async Task<IPage> NewVoice(IBrowserContext phone)
    {
        var link = (await new People(Hall.Database.Host, Hall.Clock).LetInOnBox(_room.Road.Asha.Person, Stop)).ShouldNotBeNull();
        var page = await phone.NewPageAsync();
        await page.GotoAsync($"/sw/box/{link.Token}");
        await page.ClickAsync("main form button");
        var (choice, begin) = (page.Locator($"[data-key='{Road.Forum}']"), page.Locator(".bar .primary"));
        await choice.Or(begin).First.WaitForAsync();
        if (await choice.CountAsync() > 0)
        {
            await choice.ClickAsync();
        }

        await begin.ClickAsync();
        await page.Locator("#in-words").WaitForAsync();
        return page;
    }

    private static async Task Photograph(IPage page)
    {
        var picture = await page.EvaluateAsync<string>(
            "() => { const c = document.createElement('canvas'); [c.width, c.height] = [640, 480]; c.getContext('2d').fillRect(0, 0, 320, 480); return c.toDataURL('image/jpeg').split(',')[1]; }"
        );
        var file = new FilePayload
        {
            Name = "IMG_2.jpg",
            MimeType = "image/jpeg",
            Buffer = Convert.FromBase64String(picture),
        };
        await page.Locator("[data-key='pick:image/*']").SetInputFilesAsync(file);
        await page.Locator(".files img").WaitForAsync();
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();
}
