using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Jukwaa.Open.Look;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>What every page owes its reader. Each rule tells what is wrong with a page; nothing when all is well.</summary>
internal static partial class PageRules
{
    public static readonly IReadOnlyDictionary<string, Func<Seen, IEnumerable<string>>> All = new Dictionary<string, Func<Seen, IEnumerable<string>>>
    {
        ["one heading of the first order"] = page => page.All("h1") is [var h1] && Seen.Text(h1).Length > 0 ? [] : [$"{page.All("h1").Count} h1"],
        ["its language"] = page => page.Document.DocumentElement.GetAttribute("lang") == page.Language ? [] : ["lang is " + page.Document.DocumentElement.GetAttribute("lang")],
        ["a title"] = page => page.Document.Title is { Length: > 12 } ? [] : ["title is " + page.Document.Title],
        ["a skip link to the main part"] = SkipLink,
        ["one address of its own"] = Canonical,
        ["its two languages"] = Alternates,
        ["words in every link and button"] = Named,
        ["ids used once"] = Ids,
        ["labels that lead somewhere"] = References,
        ["no place left unfilled"] = Unfilled,
        ["nothing inline, nothing from elsewhere"] = Strange,
        ["headings that go down one step at a time"] = Headings,
    };

    private static IEnumerable<string> SkipLink(Seen page)
    {
        if (page.Document.Body?.FirstElementChild is not { LocalName: "a" } first || first.GetAttribute("href") != "#main")
        {
            yield return "the first element is no skip link";
        }

        if (page.All("main") is not [{ Id: "main" }])
        {
            yield return "no main landmark that it could lead to";
        }
    }

    private static IEnumerable<string> Canonical(Seen page) =>
        page.Links("link[rel=canonical]") is [var own] && Addressed.LanguageOf(own) == page.Language ? [] : ["canonical: " + string.Join(" ", page.Links("link[rel=canonical]"))];

    private static IEnumerable<string> Alternates(Seen page)
    {
        foreach (var language in Texts.Languages)
        {
            var links = page.Links($"link[rel=alternate][hreflang={language}]");
            var wanted = Addressed.In(language, Addressed.Bare(page.Path));
            if (links is not [var link] || Uri.UnescapeDataString(link) != Uri.UnescapeDataString(wanted))
            {
                yield return $"{language} is at {string.Join(" ", links)}, not at {wanted}";
            }
        }
    }

    private static IEnumerable<string> Named(Seen page) =>
        page.All("a, button").Where(e => !Hidden(e) && Seen.Text(e).Length == 0 && e.GetAttribute("aria-label") is null).Select(e => e.OuterHtml);

    private static IEnumerable<string> Ids(Seen page) =>
        page.All("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"id {g.Key} {g.Count()} times");

    private static IEnumerable<string> References(Seen page)
    {
        string[] naming = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];
        foreach (var (element, name) in page.All("*").SelectMany(e => naming.Where(e.HasAttribute).Select(n => (e, n))))
        {
            foreach (var id in element.GetAttribute(name)!.Split(' ').Where(id => page.Document.GetElementById(id) is null))
            {
                yield return $"{name}={id} leads nowhere";
            }
        }

        foreach (var field in page.All("input:not([type=hidden]), select, textarea").Where(f => page.All($"label[for='{f.Id}']").Count != 1))
        {
            yield return $"{field.OuterHtml} has no label";
        }
    }

    private static IEnumerable<string> Unfilled(Seen page)
    {
        // Each text by itself: beside one another they would run into words that nobody reads.
        var texts = page.Document.Descendants<IText>().Select(t => t.Data).Concat(page.All("[aria-label], [title], [value], [content]").SelectMany(e => e.Attributes.Select(a => a.Value)));
        return texts.SelectMany(text => Place().Matches(text).Select(m => m.Value).Concat(Key().Matches(text).Select(m => m.Value).Where(key => Texts.Has("en", key))));
    }

    private static IEnumerable<string> Strange(Seen page)
    {
        var inline = page.All("script, style, iframe, object, embed, base, [style]").Concat(page.All("*").Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))));
        var fetched = page.All("link[rel=stylesheet], link[rel=icon], img, use, image, audio, video, source").Where(e => !(Where(e)?.StartsWith("/assets/", StringComparison.Ordinal) ?? false));
        var sent = page.All("form").Where(f => f.GetAttribute("action")?.StartsWith('/') != true || f.GetAttribute("method") != "get");
        var odd = page.All("a").Where(a => a.GetAttribute("href") is not { } to || !(to is ['/', ..] or ['#', _, ..] || Outward().IsMatch(to)) || to.StartsWith("//", StringComparison.Ordinal));
        return inline.Concat(fetched).Concat(sent).Concat(odd).Select(e => e.OuterHtml.Length > 150 ? e.OuterHtml[..150] : e.OuterHtml);
    }

    private static IEnumerable<string> Headings(Seen page)
    {
        var last = 0;
        foreach (var heading in page.All("main h1, main h2, main h3, main h4"))
        {
            var level = heading.LocalName[1] - '0';
            if (level > last + 1)
            {
                yield return $"{heading.LocalName} “{Seen.Text(heading)}” after h{last}";
            }

            last = level;
        }
    }

    private static string? Where(IElement e) => e.GetAttribute("href") ?? e.GetAttribute("src");

    private static bool Hidden(IElement e) => e.Closest("[aria-hidden=true]") is not null;

    [GeneratedRegex(@"\{\d+\}|\{\{|!!|\?\?\?")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b[a-z]+(\.[a-z_-]+)+\b")]
    private static partial Regex Key();

    [GeneratedRegex(@"^(https?://[^/]+|tel:\d+|mailto:\S+)")]
    private static partial Regex Outward();
}
