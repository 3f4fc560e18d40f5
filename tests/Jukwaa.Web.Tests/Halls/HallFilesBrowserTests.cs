using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.Walks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>Voice notes and photos on a phone in a real browser, with a microphone that hums.</summary>
[Collection(TheDesk.Name)]
public sealed class HallFilesBrowserTests(DeskSite site, Chromium chromium)
{
    private static readonly DateOnly _today = new(2026, 11, 21);

    [Fact]
    public async Task A_voice_note_recorded_without_a_network_survives_the_death_of_its_tab_and_is_played_at_the_desk()
    {
        const string Forum = "hall-that-is-heard";
        await Hold(Forum);
        await using var device = await Device.Open(chromium, site, "rapporteur-mombasa", Forum);
        await device.Network(false);
        await device.NewVoice();
        await device.Type("Sikiliza sauti.");
        await device.Page.Locator("[data-key=record]").ClickAsync();
        await device.Page.Locator("[data-key=stop]", new() { HasText = "0:03" }).WaitForAsync();
        await device.Kill();
        await device.Start(again: true);
        await device.Page.Locator(".hintbox button").First.ClickAsync();
        await device.Page.Locator(".files audio").WaitForAsync();
        await device.Finish();
        await device.Network(true);
        await device.Sent();
        (await device.Page.EvaluateAsync<bool>("indexedDB.databases().then(d => d.length > 0)")).ShouldBeTrue();

        var kept = await site.List<string>(
            "select a.kind || ' ' || (a.seconds >= 1) from desk.attachment a join desk.entry e on e.id = a.entry where e.forum = @f",
            new { f = Forum }
        );
        kept.ShouldBe(["ogg true"]);
        await using var chair = await chromium.AtDesk(site, "commissioner-mombasa");
        var page = await chair.NewPageAsync();
        await page.GotoAsync($"/desk/forums/{Forum}/list");
        var played = await page.EvaluateAsync<double>(
            "async () => { const a = document.querySelector('.attached audio'); a.muted = true; await a.play(); await new Promise(r => a.onended = a.ontimeupdate = () => a.currentTime > 0.3 && r()); return a.duration; }"
        );
        played.ShouldBeInRange(1, 4);
    }

    [Fact]
    public async Task A_photo_is_made_small_on_the_phone_and_keeps_nothing_of_the_camera()
    {
        const string Forum = "hall-that-is-seen";
        await Hold(Forum);
        await using var device = await Device.Open(chromium, site, "rapporteur-mombasa", Forum);
        await device.NewVoice();
        await device.Type("Tazama daraja.");
        var wide = await device.Page.EvaluateAsync<string>(
            "() => { const c = document.createElement('canvas'); [c.width, c.height] = [4000, 3000]; c.getContext('2d').fillRect(0, 0, 2000, 3000); return c.toDataURL('image/jpeg').split(',')[1]; }"
        );
        await device
            .Page.Locator("[data-key='pick:image/*']")
            .SetInputFilesAsync(
                new Microsoft.Playwright.FilePayload
                {
                    Name = "IMG_2.jpg",
                    MimeType = "image/jpeg",
                    Buffer = Convert.FromBase64String(wide),
                }
            );
        await device.Page.Locator(".files img").WaitForAsync();
        await device.Finish();
        await device.Sent();

        (
            await site.List<string>(
                "select a.kind || ' ' || a.width || ' ' || a.height from desk.attachment a join desk.entry e on e.id = a.entry where e.forum = @f",
                new { f = Forum }
            )
        ).ShouldBe(["jpeg 1600 1200"]);
    }

    private async Task Hold(string forum)
    {
        foreach (var command in Hall.InSession(forum, _today))
        {
            await site.Do(command, Actor.Editors);
        }
    }
}
