using Deque.AxeCore.Commons;
using Jukwaa.Web.Tests.Record;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>Every rule of axe, the best practices and the size of targets included, on every kind of page.</summary>
[Collection(RecordInBrowser.Name)]
public sealed class AxeTests(RecordSite site, Chromium chromium)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string EveryRule = "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }";

    /// <summary>All that the night can change.</summary>
    private const string Colours = "{ resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }";

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task Axe_finds_nothing_in_either_language_by_day_or_by_night(string address)
    {
        await using var visitor = await chromium.Visitor(site.Address);
        IPage page = null!;
        foreach (var language in Pages.InBothLanguages(address))
        {
            page = await visitor.Open(language);
            (await Violations(page, EveryRule)).ShouldBeEmpty(language);
        }

        // Words have no part in colours: the night is looked at in one language.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        (await Violations(page, Colours)).ShouldBeEmpty($"{address} in the dark");
    }

    [Fact]
    public async Task A_picture_without_words_and_pale_letters_and_close_small_links_are_noticed()
    {
        await using var visitor = await chromium.Visitor(null);
        var page = await visitor.NewPageAsync();
        await page.SetContentAsync(
            "<html lang=en><title>Planted</title><main><h1>Planted</h1><p style='color:#aaa'>Pale letters</p><img src='data:,'>"
                + "<ul style='line-height:1'><li><a href='#a'>a</a><li><a href='#b'>b</a></ul></main>"
        );
        var found = string.Join(' ', await Violations(page, EveryRule));
        found.ShouldContain("image-alt");
        found.ShouldContain("color-contrast");
        found.ShouldContain("target-size");
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
