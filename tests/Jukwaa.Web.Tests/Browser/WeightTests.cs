using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Jukwaa.Web.Tests.Record;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>What a first view costs on a dear and slow line, and what it does not bring along.</summary>
[Collection(RecordInBrowser.Name)]
public sealed class WeightTests(RecordSite site, Chromium chromium)
{
    private const int Most = 60_000;

    private const string Scripts = """
        () => [...document.querySelectorAll('*')].filter(e => e.localName === 'script' || [...e.attributes].some(a => a.name.startsWith('on'))).map(e => e.outerHTML)
        """;

    /// <summary>In Kiswahili, whose words are longer; the home page in both.</summary>
    [Theory, MemberData(nameof(Pages.Main), MemberType = typeof(Pages))]
    public async Task A_first_view_is_at_most_60_kB_and_stays_on_the_site(string address)
    {
        var mark = await Mark();
        foreach (var language in Pages.InBothLanguages(address).Skip(address == "/" ? 0 : 1))
        {
            await using var visitor = await chromium.Visitor(site.Address);
            var page = await visitor.NewPageAsync();
            var traffic = new Traffic(page);
            var answer = await page.GotoAsync(language);
            answer!.Headers["content-encoding"].ShouldBe("br", language);
            answer.Headers["content-security-policy"].ShouldStartWith("default-src 'none';");
            traffic.Asked.Count.ShouldBeGreaterThanOrEqualTo(3, "the page, its style and its icons");
            traffic.Asked.ShouldAllBe(a => a.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal));
            traffic.Complaints.ShouldBeEmpty(language);
            (await page.EvaluateAsync<string[]>(Scripts)).ShouldBeEmpty(language);
            (await traffic.Bytes() + mark).ShouldBeInRange(5_000, Most, language);
        }
    }

    /// <summary>The icon of the site, which a headless browser does not fetch: body and headers.</summary>
    private async Task<long> Mark()
    {
        var home = await site.Get("/");
        var address = System.Text.RegularExpressions.Regex.Match(home, "rel=\"icon\" href=\"([^\"]+)\"").Groups[1].Value;
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        ask.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await site.Client.SendAsync(ask, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return body.Length + answer.Headers.ToString().Length + answer.Content.Headers.ToString().Length;
    }

    /// <summary>What a tab asked for, what came over the wire in bytes, Brotli and headers included, and what went wrong.</summary>
    private sealed class Traffic
    {
        internal Traffic(IPage page)
        {
            page.Request += (_, asked) => Asked.Enqueue(asked);
            page.RequestFailed += (_, asked) => Complaints.Enqueue($"{asked.Url}: {asked.Failure}");
            page.PageError += (_, fault) => Complaints.Enqueue(fault);
            page.Console += (_, said) =>
            {
                if (said.Type is "error" or "warning")
                {
                    Complaints.Enqueue(said.Text);
                }
            };
        }

        internal ConcurrentQueue<IRequest> Asked { get; } = [];

        internal ConcurrentQueue<string> Complaints { get; } = [];

        /// <summary>Waits until each answer is there to its end.</summary>
        internal async Task<long> Bytes()
        {
            var sizes = await Task.WhenAll(Asked.Select(a => a.SizesAsync()));
            return sizes.Sum(s => (long)s.ResponseBodySize + s.ResponseHeadersSize);
        }
    }
}
