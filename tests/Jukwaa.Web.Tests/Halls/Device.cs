using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.Walks;
using Microsoft.Playwright;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>A phone of 360 pixels with the capture app, in a real browser: pressed as a thumb presses, and counted.</summary>
internal sealed class Device : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _forum;

    private Device(IBrowserContext context, string forum) => (_context, _forum) = (context, forum);

    internal IPage Page { get; private set; } = null!;

    /// <summary>Presses beside the typing since the phone was taken up.</summary>
    internal int Taps { get; set; }

    /// <param name="days">How wrong its clock is.</param>
    internal static async Task<Device> Open(Chromium chromium, DeskSite site, string signIn, string forum, int days = 0)
    {
        var context = await chromium.AtDesk(site, signIn, width: 360);
        await context.AddInitScriptAsync(
            $$"""
            const Right = Date, off = {{days}} * 86400000;
            globalThis.Date = class extends Right {
              constructor(...a) { a.length ? super(...a) : super(Right.now() + off); }
              static now() { return Right.now() + off; }
            };
            """
        );
        var device = new Device(context, forum);
        await device.Start();
        // The app keeps itself on the phone before the phone is carried into the hall.
        await device.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => 0)");
        return device;
    }

    /// <summary>Opens the app: the first time with the choice of forums, afterwards where one was.</summary>
    internal async Task Start(bool again = false)
    {
        Page = await _context.NewPageAsync();
        await Page.GotoAsync("/capture");
        if (!again)
        {
            await Page.Locator($"[data-key='{_forum}']").ClickAsync();
        }

        await Page.Locator(".bar .primary").WaitForAsync();
    }

    internal Task Network(bool there) => _context.SetOfflineAsync(!there);

    /// <summary>The tab dies as it does when a phone runs out of memory: nothing of it is told.</summary>
    internal async Task Kill()
    {
        var session = await _context.NewCDPSessionAsync(Page);
        var died = new TaskCompletionSource();
        Page.Crash += (_, _) => died.TrySetResult();
        _ = session.SendAsync("Page.crash");
        await died.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await Page.CloseAsync();
    }

    internal async Task Tap(ILocator what)
    {
        await what.ClickAsync();
        Taps++;
    }

    internal Task Type(string words) => Page.Locator("#in-words").FillAsync(words);

    /// <summary>Begins a voice: from the list, or from what stands after the last one.</summary>
    internal Task NewVoice() => Tap(Page.Locator(".bar .primary"));

    /// <summary>A voice with its group and theme, kept.</summary>
    internal async Task Voice(string words)
    {
        await NewVoice();
        await Type(words);
        await Finish();
    }

    /// <summary>Group and theme of the voice that is being written, and the button that keeps it.</summary>
    internal async Task Finish()
    {
        var group = Page.Locator("fieldset [data-key=youth]").First;
        if (await group.GetAttributeAsync("aria-pressed") != "true")
        {
            await Tap(group);
        }

        var themes = Page.Locator("fieldset").Nth(1);
        if (await themes.Locator("[data-key=gangs]").CountAsync() == 0)
        {
            await Tap(themes.Locator("[data-key=more]"));
            await Tap(themes.Locator("[data-key='f:violence']"));
        }

        await Tap(themes.Locator("[data-key=gangs]").First);
        await Keep();
    }

    /// <summary>A promise to the voice that was just kept: the police, within a week, how much not said.</summary>
    internal async Task Promise(string words)
    {
        await Tap(Page.Locator("main .next > button.big").Nth(1));
        await Type(words);
        await Tap(Page.Locator("fieldset").Nth(0).Locator(".chip").First);
        await Tap(Page.Locator("fieldset").Nth(1).Locator("[data-key=nps]"));
        await Tap(Page.Locator("fieldset").Nth(2).Locator("[data-key='capture.due.7']"));
        await Tap(Page.Locator("fieldset").Nth(3).Locator("[data-key='-']"));
        await Keep();
    }

    /// <summary>Counts heads at the door: so many presses on one cell.</summary>
    internal async Task Count(string cell, int heads)
    {
        await List();
        await Page.Locator(".bar button").First.ClickAsync();
        for (var n = 1; n <= heads; n++)
        {
            await Page.Locator($".cell[data-key='{cell}']").ClickAsync();
            await Page.Locator($".cell[data-key='{cell}'] b", new() { HasText = n.ToString(System.Globalization.CultureInfo.InvariantCulture) })
                .WaitForAsync();
        }

        await Page.Locator(".bar .primary").ClickAsync();
    }

    internal async Task List()
    {
        await Page.EvaluateAsync($"location.hash = '#/f/{_forum}'");
        await Page.Locator(".list").WaitForAsync();
    }

    /// <summary>Waits until nothing is unsent.</summary>
    internal async Task Sent()
    {
        await Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Page.Locator("header .state.good").WaitForAsync(new() { Timeout = 60_000 });
    }

    internal Task<string> State() => Page.Locator("header .state").InnerTextAsync();

    private async Task Keep()
    {
        await Tap(Page.Locator("[data-key=save]"));
        await Page.Locator("main .next").WaitForAsync();
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
