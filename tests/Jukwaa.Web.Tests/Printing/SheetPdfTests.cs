using System.Net;
using AngleSharp.Html.Parser;
using Jukwaa.Open.Look;
using Jukwaa.Web.Host;
using Jukwaa.Web.Tests.Record;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Printing;

/// <summary>The sheet of a forum as a PDF, for whoever hangs it up.</summary>
[Collection(RecordPages.Name)]
public sealed class SheetPdfTests(RecordSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task It_says_what_the_page_says_on_A4_with_its_pages_numbered(string prefix, string language)
    {
        Pdf.Needed();
        var pdf = await Print(prefix + "/forums/mombasa-2025/sheet.pdf");
        var page = new HtmlParser().ParseDocument(await site.Get(prefix + "/forums/mombasa-2025/sheet"));
        var promises = page.QuerySelectorAll(".promises strong a").Select(a => a.TextContent.Trim()).ToList();
        promises.Count.ShouldBeGreaterThan(3);
        promises.ShouldAllBe(p => Plain(pdf.Text).Contains(Plain(p), StringComparison.Ordinal));
        pdf.Text.ShouldContain($"1 / {pdf.Pages.Count}");
        pdf.Text.ShouldNotContain(Texts.Get(language, "menu.institutions"));
        pdf.Text.ShouldNotContain(Texts.Get(language, "paper.pdf"));
        (Math.Round(pdf.Width), Math.Round(pdf.Height)).ShouldBe((595, 842));
    }

    [Fact]
    public async Task Its_links_lead_to_the_site_and_not_to_a_file_of_the_host()
    {
        Pdf.Needed();
        var pdf = await Print("/forums/mombasa-2025/sheet.pdf");
        pdf.Links.ShouldContain(site.Address + "commitments/mombasa-p10");
        pdf.Links.ShouldAllBe(l => l.StartsWith(site.Address.ToString(), StringComparison.Ordinal) || l.StartsWith("tel:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_offered_on_the_page_and_has_a_name_of_its_own()
    {
        Pdf.Needed();
        var link = new HtmlParser().ParseDocument(await site.Get("/sw/forums/kisumu-2025/sheet")).GetElementById("pdf").ShouldNotBeNull();
        link.GetAttribute("href").ShouldBe("/sw/forums/kisumu-2025/sheet.pdf");
        using var answer = await site.Client.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative), Stop);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("jukwaa-sw-kisumu-2025-sheet.pdf");
        answer.Content.Headers.ContentLength.ShouldNotBeNull().ShouldBeInRange(5_000, 1_000_000);
    }

    [Fact]
    public async Task Whoever_asks_whether_it_changed_gets_it_whole()
    {
        Pdf.Needed();
        // What is remembered of the page is told unchanged to whoever asks whether it is.
        await site.Get("/forums/kisumu-2025/sheet");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/forums/kisumu-2025/sheet.pdf", UriKind.Relative));
        request.Headers.Add("If-None-Match", "*");
        request.Headers.Add("Range", "bytes=0-3");
        using var answer = await site.Client.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Pdf.Read(await answer.Content.ReadAsByteArrayAsync(Stop)).Pages.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/forums/nowhere/sheet.pdf")]
    [InlineData("/forums/mombasa-2025.pdf")]
    [InlineData("/commitments/mombasa-p10.pdf")]
    [InlineData("/forums/mombasa-2025/sheet.pdf.pdf")]
    [InlineData("/forums/../sheet.pdf")]
    public async Task Where_there_is_no_sheet_there_is_no_pdf(string address)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("<h1>");
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task A_host_that_cannot_print_says_so_offers_none_and_shows_the_way(string prefix, string language)
    {
        await using var host = Site.Build(
            new SiteParts(site.Database.Open, "http://127.0.0.1:0") { Clock = new Clock(RecordSite.Now) },
            builder => builder.WebHost.UseTestServer()
        );
        await host.StartAsync(Stop);
        using var client = host.GetTestClient();
        (await client.GetStringAsync(new Uri(prefix + "/forums/mombasa-2025/sheet", UriKind.Relative), Stop)).ShouldNotContain(".pdf");
        using var answer = await client.GetAsync(new Uri(prefix + "/forums/mombasa-2025/sheet.pdf", UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldBe(TimeSpan.FromMinutes(1));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        page.QuerySelector("h1")!.TextContent.ShouldBe(Texts.Get(language, "error.paper.title"));
        page.QuerySelector("main .lead")!.TextContent.ShouldBe(Texts.Get(language, "error.paper.text"));
        page.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe(prefix + "/forums/mombasa-2025/sheet");
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private async Task<Pdf> Print(string address) => Pdf.Read(await Bytes(address));

    private Task<byte[]> Bytes(string address) => site.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Stop);
}
