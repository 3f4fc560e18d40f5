using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Shouldly;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>What holds of every page, for those who see little or use a keyboard, a small phone, a tablet or a desk.</summary>
internal static class Fitting
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly int[] ToDesk = [320, 768, 1280],
        ToPhone = [1280, 768, 320];

    /// <summary>The best practices and the size of targets included.</summary>
    private const string EveryRule = "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }";

    private const string WithoutColours =
        "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } } }";

    /// <summary>All that the night can change.</summary>
    private const string Colours = "{ resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }";

    /// <summary>Buttons, fields and links that stand for themselves; links within a sentence are excepted by WCAG 2.5.8.</summary>
    private const string SmallTargets = """
        () => [...document.querySelectorAll('nav a, .menu a, .lang, .brand, .tiles a, footer li a, button, input, select, summary')]
          // What only a password manager or a voice finds is no target.
          .filter(e => e.checkVisibility() && !e.matches('.vh[tabindex="-1"]'))
          // In the pagination a link covers its whole item.
          .map(e => [e.outerHTML.slice(0, 90), (e.closest('.govuk-pagination__item') ?? e).getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24)
          .map(([html, box]) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`)
        """;

    /// <summary>
    /// Nothing sticks out at any width, every target can be hit with a thumb, and axe finds nothing: it looks at English at a desk and at the longer words of
    /// Kiswahili on a phone. Colours, which take longest, are looked at by day and by night in English: words have no part in them.
    /// </summary>
    internal static async Task ShouldFit(this IPage page, string where)
    {
        foreach (var problem in await Problems(page))
        {
            throw new ShouldAssertException($"{where}: {problem}");
        }
    }

    internal static async Task<IReadOnlyList<string>> Problems(IPage page)
    {
        var found = new List<string>();
        var before = page.ViewportSize;
        var english = await page.EvaluateAsync<string>("() => document.documentElement.lang") == "en";
        foreach (var width in english ? ToDesk : ToPhone)
        {
            await page.SetViewportSizeAsync(width, 800);
            var needed = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");
            found.AddRange(needed > width ? [$"{needed} pixels wide at {width}"] : []);
            found.AddRange((await page.EvaluateAsync<string[]>(SmallTargets)).Select(t => $"small target at {width}: {t}"));
        }

        if (english)
        {
            found.AddRange(await Violations(page, EveryRule));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            found.AddRange((await Violations(page, Colours)).Select(v => "by night: " + v));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
        else
        {
            found.AddRange(await Violations(page, WithoutColours));
        }

        await page.SetViewportSizeAsync(before!.Width, before.Height);
        return found;
    }

    private static async Task<string[]> Violations(IPage page, string options)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        return await page.EvaluateAsync<string[]>(
            $"async () => (await axe.run(document, {options})).violations.flatMap(v => v.nodes.map(n => `${{v.id}}: ${{v.help}}: ${{n.html}}`))"
        );
    }
}
