using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.Walks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>A whole forum on three phones in a real browser, without a network, with clocks that are wrong and tabs that die.</summary>
[Collection(TheDesk.Name)]
public sealed class HallBrowserTests(DeskSite site, Chromium chromium)
{
    private static readonly DateOnly _today = new(2026, 11, 21);

    [Fact]
    public async Task Sixty_voices_and_twenty_five_promises_taken_down_offline_arrive_once_in_the_speakers_words()
    {
        const string Forum = "hall-of-three";
        await Hold(Forum);
        var devices = new List<Device>
        {
            await Device.Open(chromium, site, "rapporteur-mombasa", Forum),
            await Device.Open(chromium, site, "rapporteur-mombasa", Forum, days: -400),
            await Device.Open(chromium, site, "analyst-mombasa", Forum, days: 300),
        };
        foreach (var device in devices)
        {
            await device.Network(false);
        }

        var (said, promised) = (new List<string>(), new List<string>());
        foreach (var (d, device) in devices.Index())
        {
            await TakeDown(device, d, said, promised);
            await device.Count("f18-34", 5 + d);
        }

        (await site.List<int>("select count(*)::int from desk.entry where forum = @f", new { f = Forum })).ShouldBe([0], "nothing left a phone yet");
        foreach (var device in devices)
        {
            await device.Network(true);
            await device.Sent();
        }

        await OnRecord(Forum, said, promised);
        // What the others took down is on each phone.
        foreach (var device in devices)
        {
            await device.Sent();
            await device.List();
            await device.Page.Locator(".list", new() { HasText = said[^1] }).WaitForAsync();
            await device.DisposeAsync();
        }

        await Close(Forum, said.Count, promised.Count);
    }

    [Fact]
    public async Task A_voice_with_its_promise_takes_at_most_twelve_taps_even_on_a_phone_that_never_took_one_down()
    {
        const string Forum = "hall-of-taps";
        await Hold(Forum);
        await using var device = await Device.Open(chromium, site, "rapporteur-mombasa", Forum);
        await device.Voice("Wezi huja usiku.");
        await device.Promise("Tutaongeza doria.");
        device.Taps.ShouldBeLessThanOrEqualTo(12);

        device.Taps = 0;
        await device.Voice("Tena jana usiku.");
        await device.Promise("Doria hadi saa nane.");
        device.Taps.ShouldBeLessThanOrEqualTo(10, "the second time the phone knows who speaks and of what");
        await device.Sent();
    }

    [Fact]
    public async Task Whoever_is_signed_out_goes_on_and_sends_after_signing_in()
    {
        const string Forum = "hall-of-the-signed-out";
        await Hold(Forum);
        await using var device = await Device.Open(chromium, site, "rapporteur-mombasa", Forum);
        await device.Page.Context.ClearCookiesAsync();
        await device.Voice("Sina mtandao wala ruhusa.");
        await device.Page.Locator("header .state", new() { HasText = "1 not sent" }).WaitForAsync();
        await device.Page.Locator("header .state").ClickAsync();
        (await device.Page.Locator("a.link").GetAttributeAsync("href")).ShouldBe("/sign-in?returnUrl=%2Fcapture");
        await device.Page.Context.AddCookiesAsync([
            new()
            {
                Name = "jukwaa",
                Value = await site.Session("rapporteur-mombasa"),
                Url = site.Address.ToString(),
            },
        ]);
        await device.Sent();
        (await site.List<int>("select count(*)::int from desk.entry where forum = @f", new { f = Forum })).ShouldBe([1]);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public async Task Its_screens_are_accessible_and_fit_a_phone(string language)
    {
        var forum = "hall-to-look-at-" + language;
        await Hold(forum);
        await using var device = await Device.Open(chromium, site, "rapporteur-mombasa", forum);
        if (language == "sw")
        {
            await device.Page.Locator("[data-key=lang]").ClickAsync();
        }

        await device.Voice("Wezi huja usiku.");
        foreach (var route in (string[])["", "/concern", "/promise/-", "/tally"])
        {
            await device.Page.EvaluateAsync($"location.hash = '#/f/{forum}{route}'");
            await device.Page.Locator("h1").WaitForAsync();
            await device.Page.ShouldFit(route);
            (await device.Page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe(language);
        }
    }

    /// <summary>Twenty voices and eight or nine promises; the tab dies while a voice is being written.</summary>
    private static async Task TakeDown(Device device, int d, List<string> said, List<string> promised)
    {
        for (var n = 0; n < 20; n++)
        {
            var words = $"Kero {d}-{n}: \"tumechoka\" & hatulali – vijana wanaibiwa kila usiku; <taa> hakuna 😡";
            said.Add(words);
            if (n == 10)
            {
                await device.NewVoice();
                await device.Type(words);
                await Task.Delay(500, Storage.TestLedger.Stop);
                await device.Kill();
                await device.Start(again: true);
                await device.Page.Locator(".hintbox button").First.ClickAsync();
                (await device.Page.Locator("#in-words").InputValueAsync()).ShouldBe(words, "what was typed before the tab died");
                await device.Finish();
            }
            else
            {
                await device.Voice(words);
            }

            if (n % 5 < 2 || (n == 19 && d == 0))
            {
                promised.Add($"Ahadi {d}-{n}: tutaongeza doria.");
                await device.Promise(promised[^1]);
            }
        }

        (await device.State()).ShouldContain("not sent");
    }

    private async Task OnRecord(string forum, List<string> said, List<string> promised)
    {
        said.Count.ShouldBe(60);
        promised.Count.ShouldBe(25);
        const string Words = """
            select desk.said(d.fields -> 'words' ->> 'words', '') from desk.entry e join desk.entry_edit d on d.entry = e.id
            where e.forum = @forum and e.kind = @kind and d.fields ? 'words'
            """;
        (await site.List<string>(Words, new { forum, kind = "Concern" })).ShouldBe(said, ignoreOrder: true);
        (await site.List<string>(Words, new { forum, kind = "Commitment" })).ShouldBe(promised, ignoreOrder: true);
        var heads = await site.List<int>(
            """
            select coalesce(sum((select (d.fields -> 'count' ->> 'code')::int from desk.entry_edit d where d.entry = e.id and d.fields ? 'count' order by position desc limit 1)), 0)::int
            from desk.entry e where forum = @forum and kind = 'Attendance'
            """,
            new { forum }
        );
        heads.ShouldBe([5 + 6 + 7]);
    }

    /// <summary>Whoever leads it reads the list back and closes it.</summary>
    private async Task Close(string forum, int voices, int promises)
    {
        using var commissioner = await site.As("commissioner-mombasa");
        (await commissioner.Get($"/desk/forums/{forum}/list")).Document.GetElementById("progress")!.TextContent.ShouldContain($"{voices} voices");
        await commissioner.Press($"/desk/forums/{forum}/close", "close", ("Confirmed", "youth"), ("Safe", "yes"));
        (await site.List<string>("select phase from open.forum where id = @forum", new { forum })).ShouldBe(["Closed"]);
        (await site.List<int>("select count(*)::int from desk.concern where forum = @forum", new { forum })).ShouldBe([voices]);
        (await site.List<int>("select count(*)::int from open.commitment where forum = @forum and due_on = '2026-11-28'", new { forum })).ShouldBe([
            promises,
        ]);
    }

    private async Task Hold(string forum)
    {
        foreach (var command in Hall.InSession(forum, _today))
        {
            await site.Do(command, Actor.Editors);
        }
    }
}
