using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Jukwaa.Web.Tests.Record;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>A page as a visitor got it: the address asked for, what was answered, and the document.</summary>
internal sealed record Seen(string Path, HttpStatusCode Status, IHtmlDocument Document)
{
    /// <summary>en or sw, as the address says.</summary>
    public string Language => Addressed.LanguageOf(Path);

    /// <summary>Everything a reader can read in the main part, with single spaces.</summary>
    public string Main => Text(Document.QuerySelector("main"));

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    public IElement One(string selector) =>
        Document.QuerySelectorAll(selector) is { Length: 1 } found
            ? found[0]
            : throw new InvalidOperationException($"{Path} has {Document.QuerySelectorAll(selector).Length} of {selector}, not one.");

    /// <summary>The text of the only element of a selector.</summary>
    public string Says(string selector) => Text(One(selector));

    /// <summary>Where the links of a selector lead, as written.</summary>
    public IReadOnlyList<string> Links(string selector) => [.. All(selector).Select(a => a.GetAttribute("href") ?? "")];

    /// <summary>The answer beside a question in the facts of a page: dt → dd.</summary>
    public IElement Fact(string question) =>
        All("main dl dt").First(dt => Text(dt) == question).NextElementSibling!;

    /// <summary>The number that a list puts over itself: "44 promises", "Ahadi 44".</summary>
    public int Total => int.Parse(Regex.Match(Says("main > h2"), @"\d[\d,]*").Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <summary>The ids of the records listed as cards, in their order.</summary>
    public IReadOnlyList<string> Cards(string within = "main") =>
        [.. All($"{within} article.item h3 > a:first-child").Select(a => Addressed.IdOf(a.GetAttribute("href")!))];

    /// <summary>Text as read: single spaces, none at the ends; empty for nothing.</summary>
    public static string Text(IElement? element) => Regex.Replace(element?.TextContent ?? "", @"\s+", " ").Trim();
}

/// <summary>How tests ask for pages.</summary>
internal static class Asking
{
    private static readonly HtmlParser _parser = new();

    /// <summary>A page that must be there.</summary>
    public static async Task<Seen> See(this RecordSite site, string path)
    {
        var seen = await site.Ask(path);
        Assert.True(seen.Status == HttpStatusCode.OK, $"{path} answered {(int)seen.Status}");
        return seen;
    }

    /// <summary>Whatever is answered.</summary>
    public static async Task<Seen> Ask(this RecordSite site, string path, HttpMethod? method = null)
    {
        using var asked = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(path, UriKind.Relative));
        using var answer = await site.Client.SendAsync(asked, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(path, answer.StatusCode, _parser.ParseDocument(html));
    }

    /// <summary>All pages of a list, in order, following "next".</summary>
    public static async Task<IReadOnlyList<Seen>> Leaves(this RecordSite site, string path)
    {
        var pages = new List<Seen>();
        for (var next = path; next is not null && pages.Count < 100; next = pages[^1].Links("a[rel=next]").SingleOrDefault())
        {
            pages.Add(await site.See(next));
        }

        return pages;
    }

    /// <summary>The ids of a whole list, in its order.</summary>
    public static async Task<IReadOnlyList<string>> Ids(this RecordSite site, string path) =>
        [.. (await site.Leaves(path)).SelectMany(page => page.Cards())];
}

/// <summary>What an address says of itself.</summary>
internal static class Addressed
{
    public static string LanguageOf(string path) => path == "/sw" || path.StartsWith("/sw/", StringComparison.Ordinal) || path.StartsWith("/sw?", StringComparison.Ordinal) ? "sw" : "en";

    /// <summary>The same address in a language.</summary>
    public static string In(string language, string path) =>
        language == "en" ? path : path == "/" ? "/sw" : path.StartsWith("/?", StringComparison.Ordinal) ? "/sw" + path[1..] : "/sw" + path;

    /// <summary>The address without the prefix of its language.</summary>
    public static string Bare(string path) => LanguageOf(path) == "en" ? path : path[3..] is "" ? "/" : path[3] == '?' ? "/" + path[3..] : path[3..];

    public static string WithoutFragment(string path) => path.Split('#')[0];

    public static string IdOf(string path) => WithoutFragment(path).Split('?')[0].Split('/')[^1];
}
