using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Feeds;

/// <summary>A feed as a reader sees it that follows RFC 4287 to the letter.</summary>
internal sealed class Atom
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    private Atom(XElement feed) => Feed = feed;

    public XElement Feed { get; }

    public IReadOnlyList<XElement> Entries => [.. Feed.Elements(_atom + "entry")];

    public IEnumerable<string> Ids => Entries.Select(e => Of(e, "id"));

    public string? Language => Feed.Attribute(XNamespace.Xml + "lang")?.Value;

    /// <summary>Fetched with what is asked of every feed looked at.</summary>
    public static async Task<Atom> Get(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/atom+xml; charset=utf-8");
        var atom = new Atom(XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!);
        Faults(atom.Feed).ShouldBeEmpty(address);
        return atom;
    }

    public static string Of(XElement parent, string name) => parent.Element(_atom + name)?.Value ?? "";

    public string? Link(string rel, string? language = null) => Link(Feed, rel, language);

    public static string? Link(XElement of, string rel, string? language = null) =>
        of.Elements(_atom + "link")
            .FirstOrDefault(l => l.Attribute("rel")?.Value == rel && l.Attribute("hreflang")?.Value == language)
            ?.Attribute("href")
            ?.Value;

    /// <summary>What RFC 4287, sections 4.1.1 and 4.1.2, does not allow.</summary>
    public static IEnumerable<string> Faults(XElement feed)
    {
        if (feed.Name != _atom + "feed")
        {
            yield return $"the root is {feed.Name}";
        }

        foreach (var part in feed.Elements(_atom + "entry").Prepend(feed))
        {
            foreach (var name in (string[])["id", "title", "updated"])
            {
                if (part.Elements(_atom + name).Count() != 1 || Of(part, name).Length == 0)
                {
                    yield return $"{part.Elements(_atom + name).Count()} {name} in {part.Name.LocalName}";
                }
            }

            if (!Uri.TryCreate(Of(part, "id"), UriKind.Absolute, out _))
            {
                yield return $"the id {Of(part, "id")} is no address";
            }

            if (!DateTimeOffset.TryParseExact(Of(part, "updated"), "yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                yield return $"updated is {Of(part, "updated")}";
            }

            var links = part.Elements(_atom + "link").ToList();
            foreach (
                var link in links.Where(l => !Uri.TryCreate(l.Attribute("href")?.Value, UriKind.Absolute, out var to) || to.Scheme[..4] != "http")
            )
            {
                yield return $"the link {link} leads nowhere";
            }

            var alternates = links.Where(l => l.Attribute("rel")?.Value == "alternate");
            if (alternates.GroupBy(l => (l.Attribute("type")?.Value, l.Attribute("hreflang")?.Value)).Any(g => g.Count() > 1) || !alternates.Any())
            {
                yield return $"alternates of {part.Name.LocalName}";
            }
        }

        if (feed.Elements(_atom + "author").All(a => Of(a, "name").Length == 0))
        {
            yield return "nobody made it";
        }

        foreach (var same in feed.Elements(_atom + "entry").GroupBy(e => Of(e, "id")).Where(g => g.Count() > 1))
        {
            yield return $"{same.Count()} entries are {same.Key}";
        }
    }
}
