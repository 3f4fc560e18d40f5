using Jukwaa.Web.Tests.Record;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>Every kind of public page fits everybody.</summary>
[Collection(RecordInBrowser.Name)]
public sealed class FittingTests(RecordSite site, Chromium chromium)
{
    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task Axe_finds_nothing_and_nothing_sticks_out_in_either_language_by_day_or_by_night(string address)
    {
        await using var visitor = await chromium.Visitor(site.Address);
        foreach (var language in Pages.InBothLanguages(address))
        {
            var page = await visitor.Turn(language);
            await page.ShouldFit(language);
        }
    }

    [Theory]
    [InlineData("en", "image-alt", "color-contrast", "by night: color-contrast", "target-size")]
    [InlineData("sw", "image-alt", "target-size")]
    public async Task A_picture_without_words_and_pale_letters_and_close_small_links_are_noticed(string language, params string[] problems)
    {
        var found = string.Join(
            '\n',
            await Planted(
                $"<html lang={language}><title>Planted</title><main><h1>Planted</h1><p style='color:#aaa'>Pale letters</p><img src='data:,'>"
                    + "<ul style='line-height:1'><li><a href='#a'>a</a><li><a href='#b'>b</a></ul></main>"
            )
        );
        foreach (var problem in problems)
        {
            found.ShouldContain(problem);
        }
    }

    [Fact]
    public async Task A_wide_table_and_a_tiny_button_are_noticed()
    {
        var found = await Planted("<html lang=sw><table style='width:800px'><tr><td>Wide</table><button style='width:20px;height:20px'>x</button>");
        found.Count(f => f.Contains("pixels wide at ", StringComparison.Ordinal)).ShouldBe(2, "on the phone and on the tablet");
        found.Count(f => f.StartsWith("small target at ", StringComparison.Ordinal)).ShouldBe(3);
    }

    private async Task<IReadOnlyList<string>> Planted(string html)
    {
        await using var visitor = await chromium.Visitor(null);
        var page = await visitor.NewPageAsync();
        await page.SetContentAsync(html);
        return await Fitting.Problems(page);
    }
}
