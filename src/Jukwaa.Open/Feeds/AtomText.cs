using System.Globalization;
using System.Text;
using System.Xml;
using Jukwaa.Open.Look;

namespace Jukwaa.Open.Feeds;

/// <summary>A feed as Atom (RFC 4287), its pages linked as RFC 5005, section 3, has it.</summary>
internal static class AtomText
{
    internal const string Type = "application/atom+xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="site">Scheme and host with any path before ours, without a slash at its end.</param>
    /// <param name="empty">What the feed says of its age when nothing is in it.</param>
    internal static byte[] Of(Say say, string site, FeedScope scope, IReadOnlyList<FeedEntry> entries, int page, bool more, DateTimeOffset empty)
    {
        using var bytes = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                bytes,
                new()
                {
                    Encoding = new UTF8Encoding(false),
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            string At(string address) => site + say.To(address);
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, say.Language);
            Text(xml, "id", At(scope.Feed));
            Text(xml, "title", scope.Title(say));
            Text(xml, "subtitle", say["feed.subtitle"]);
            Text(xml, "updated", Instant(entries.Select(e => e.At).DefaultIfEmpty(empty).Max()));
            xml.WriteStartElement("author", Atom);
            Text(xml, "name", say["site.name"]);
            Text(xml, "uri", At("/"));
            xml.WriteEndElement();
            Text(xml, "icon", site + Assets.Mark);
            Link(xml, "self", Type, Paged(At(scope.Feed), page));
            Link(xml, "alternate", "text/html", At(scope.Page));
            Link(xml, "alternate", Type, site + Addresses.In(say.OtherLanguage, scope.Feed), say.OtherLanguage);
            Link(xml, "first", Type, At(scope.Feed));
            if (page > 1)
            {
                Link(xml, "previous", Type, Paged(At(scope.Feed), page - 1));
            }

            if (more)
            {
                Link(xml, "next", Type, Paged(At(scope.Feed), page + 1));
            }

            foreach (var entry in entries)
            {
                xml.WriteStartElement("entry", Atom);
                Text(xml, "id", "urn:uuid:" + entry.IdIn(say.Language));
                Text(xml, "title", Sentences.Title(say, entry));
                Text(xml, "updated", Instant(entry.At));
                Text(xml, "published", Instant(entry.At));
                Link(xml, "alternate", "text/html", At(entry.Url));
                Text(xml, "summary", Sentences.Summary(say, entry));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static string Paged(string address, int page) =>
        page == 1 ? address : string.Create(CultureInfo.InvariantCulture, $"{address}?page={page}");

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Allowed(text));

    private static void Link(XmlWriter xml, string rel, string type, string address, string? language = null)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        if (language is not null)
        {
            xml.WriteAttributeString("hreflang", language);
        }

        xml.WriteAttributeString("href", Allowed(address));
        xml.WriteEndElement();
    }

    /// <summary>What stands in no XML, however it is escaped, would make the whole feed unreadable.</summary>
    internal static string Allowed(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000)
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
