using Deque.AxeCore.Commons;
using Jukwaa.Web.Tests.Browser;
using Microsoft.Playwright;
using Shouldly;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>A browser at a desk, and what holds of any page in it.</summary>
internal static class Visiting
{
    private const string EveryRule = "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }";

    /// <summary>A browser in which this officer is signed in.</summary>
    internal static async Task<IBrowserContext> AtDesk(this Chromium chromium, DeskSite site, string signIn, bool script = true, int width = 1280)
    {
        var session = await site.Session(signIn);
        var visitor = await chromium.Visitor(site.Address, width: width, script: script);
        await visitor.AddCookiesAsync([
            new()
            {
                Name = "jukwaa",
                Value = session,
                Url = site.Address.ToString(),
            },
        ]);
        return visitor;
    }

    /// <summary>
    /// At a desk and on a small phone nothing sticks out, and axe finds nothing: it looks at English at a desk and at the longer words of Kiswahili on a phone.
    /// </summary>
    internal static async Task ShouldFit(this IPage page, string address)
    {
        int[] desk = [320, 1280],
            phone = [1280, 320];
        foreach (var width in address.StartsWith("/sw", StringComparison.Ordinal) ? phone : desk)
        {
            await page.SetViewportSizeAsync(width, 800);
            (await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, address);
        }

        (await Violations(page)).ShouldBeEmpty(address);
    }

    private static async Task<string[]> Violations(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        }

        return await page.EvaluateAsync<string[]>(
            $"async () => (await axe.run(document, {EveryRule})).violations.flatMap(v => v.nodes.map(n => `${{v.id}}: ${{v.help}}: ${{n.html}}`))"
        );
    }
}
