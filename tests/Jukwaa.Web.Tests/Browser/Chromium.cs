using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Jukwaa.Web.Tests.Browser.Chromium))]

namespace Jukwaa.Web.Tests.Browser;

/// <summary>One real browser for the whole run, started when the first test asks for it. A machine without one skips such tests, visibly.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const float Patience = 15_000;

    /// <summary>Debian's: the one without windows opens a page in half the time.</summary>
    private const string Shell = "/usr/bin/chromium-headless-shell",
        Whole = "/usr/bin/chromium";

    private static readonly string Program = Environment.GetEnvironmentVariable("JUKWAA_CHROMIUM") ?? (File.Exists(Shell) ? Shell : Whole);

    // Nothing of the browser's own goes to the network.
    private static readonly string[] Quiet =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        // A name by which this machine is an address like any other, and not one that a browser trusts.
        $"--host-resolver-rules=MAP {Untrusted} 127.0.0.1",
        // A microphone that hums, and nobody who has to allow it.
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
    ];

    /// <summary>Name of this machine under which pages get what they get without a certificate.</summary>
    internal const string Untrusted = "box.test";

    private readonly SemaphoreSlim _door = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A fresh visitor: no memory, English browser, the given window.</summary>
    /// <param name="site">What addresses are relative to; null for a blank page of the test's own.</param>
    internal async Task<IBrowserContext> Visitor(Uri? site, int width = 1280, int height = 900, ColorScheme? colours = null, bool script = true)
    {
        Assert.SkipUnless(File.Exists(Program), $"There is no Chromium at {Program}: install it, or name it in JUKWAA_CHROMIUM.");
        var browser = await Started();
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = site?.ToString(),
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = colours ?? ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = script,
                Locale = "en-KE",
                TimezoneId = "Africa/Nairobi",
            }
        );
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _door.Dispose();
    }

    private async Task<IBrowser> Started()
    {
        await _door.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = Program,
                    Args = Quiet,
                    Timeout = 60_000,
                }
            );
        }
        finally
        {
            _door.Release();
        }
    }
}
