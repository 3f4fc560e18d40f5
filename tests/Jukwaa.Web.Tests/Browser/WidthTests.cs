using Jukwaa.Web.Tests.Record;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>A small phone, a tablet and a desk: nothing is cut off, everything can be hit with a thumb.</summary>
[Collection(RecordInBrowser.Name)]
public sealed class WidthTests(RecordSite site, Chromium chromium)
{
    private static readonly int[] Widths = [320, 768, 1280];

    /// <summary>Buttons, fields and links that stand for themselves; links within a sentence are excepted by WCAG 2.5.8.</summary>
    private const string SmallTargets = """
        () => [...document.querySelectorAll('nav a, .menu a, .lang, .brand, .tiles a, footer li a, button, input, select, summary')]
          .filter(e => e.checkVisibility())
          // In the pagination a link covers its whole item.
          .map(e => [e.outerHTML.slice(0, 90), (e.closest('.govuk-pagination__item') ?? e).getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24)
          .map(([html, box]) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`)
        """;

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task No_page_is_wider_than_its_window_and_no_target_smaller_than_24_pixels(string address)
    {
        await using var visitor = await chromium.Visitor(site.Address);
        foreach (var language in Pages.InBothLanguages(address))
        {
            var page = await visitor.Open(language);
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 800);
                (await Wide(page)).ShouldBeLessThanOrEqualTo(width, $"{language} at {width} pixels");
                (await page.EvaluateAsync<string[]>(SmallTargets)).ShouldBeEmpty($"{language} at {width} pixels");
            }

            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task A_wide_table_and_a_tiny_button_are_noticed()
    {
        await using var visitor = await chromium.Visitor(null, width: 320);
        var page = await visitor.NewPageAsync();
        await page.SetContentAsync("<table style='width:400px'><tr><td>Wide</table><button style='width:20px;height:20px'>x</button>");
        (await Wide(page)).ShouldBeGreaterThan(320);
        (await page.EvaluateAsync<string[]>(SmallTargets)).Length.ShouldBe(1);
    }

    private static Task<int> Wide(IPage page) => page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");
}
