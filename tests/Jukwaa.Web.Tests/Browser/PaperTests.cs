using Jukwaa.Web.Tests.Record;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>A page printed for a noticeboard: no menus, dark on white also where the screen is dark, and the address of each source.</summary>
[Collection(RecordInBrowser.Name)]
public sealed class PaperTests(RecordSite site, Chromium chromium)
{
    private const int InnerWidthOfA4 = 680;

    [Theory]
    [InlineData("/counties/mombasa")]
    [InlineData("/sw/commitments/mombasa-p10")]
    public async Task On_paper_there_is_no_menu_and_every_source_has_its_address(string address)
    {
        await using var visitor = await chromium.Visitor(site.Address, InnerWidthOfA4, colours: ColorScheme.Dark);
        var page = await visitor.Open(address);
        (await page.Locator(".menu").IsVisibleAsync()).ShouldBeTrue("on the screen there is a menu");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator(".menu").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".lang").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("h1").IsVisibleAsync()).ShouldBeTrue();
        var sources = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.sources a')].map(a => getComputedStyle(a, '::after').content)"
        );
        sources.ShouldNotBeEmpty();
        sources.ShouldAllBe(s => s.Contains("http", StringComparison.Ordinal));
        (await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(InnerWidthOfA4);
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('h1')).color")).ShouldBe("rgb(20, 23, 26)");
    }

    [Fact]
    public async Task The_pdf_of_a_county_has_pages()
    {
        await using var visitor = await chromium.Visitor(site.Address);
        var page = await visitor.Open("/counties/mombasa");
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        System.Text.Encoding.Latin1.GetString(pdf, 0, 5).ShouldBe("%PDF-");
    }
}
