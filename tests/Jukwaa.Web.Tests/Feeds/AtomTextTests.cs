using System.Text;
using System.Xml.Linq;
using Jukwaa.Open;
using Jukwaa.Open.Feeds;
using Jukwaa.Web.Tests.Look;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Feeds;

/// <summary>A feed as it is written, whatever is in it: no record and no host.</summary>
public sealed class AtomTextTests
{
    private const string Site = "https://jukwaa.example.go.ke/open";

    private const string Feed = "/counties/kwale/feed.atom";

    private static readonly DateTimeOffset _empty = new(2026, 1, 15, 2, 30, 0, TimeSpan.FromHours(3));

    private static readonly FeedScope _kwale = new(Feed, "/counties/kwale", Bilingual.Same("Kwale"));

    private static readonly FeedEntry _entry = new(
        "ForumPlanned",
        null,
        "forum",
        "kwale-2026",
        7,
        new DateTimeOffset(2026, 1, 14, 23, 30, 0, TimeSpan.FromHours(3)),
        new DateTimeOffset(2026, 1, 14, 23, 30, 0, TimeSpan.FromHours(3)),
        null,
        "Kwale",
        null,
        null,
        null,
        new(2026, 2, 28),
        null
    );

    [Theory]
    [InlineData(1, false, null, null)]
    [InlineData(1, true, null, "?page=2")]
    [InlineData(2, true, "", "?page=3")]
    [InlineData(3, false, "?page=2", null)]
    [InlineData(20, false, "?page=19", null)]
    public void Pages_are_linked_to_their_neighbours(int page, bool more, string? previous, string? next)
    {
        var feed = Read("en", page, more, _entry);
        Atom.Link(feed, "self").ShouldBe(Site + Feed + (page == 1 ? "" : $"?page={page}"));
        Atom.Link(feed, "first").ShouldBe(Site + Feed);
        Atom.Link(feed, "previous").ShouldBe(previous is null ? null : Site + Feed + previous);
        Atom.Link(feed, "next").ShouldBe(next is null ? null : Site + Feed + next);
    }

    [Theory]
    [InlineData("en", "", "sw", "/sw", "Kwale: what happened")]
    [InlineData("sw", "/sw", "en", "", "Kwale: yaliyotokea")]
    public void Each_language_is_a_feed_of_its_own_that_knows_the_other(string language, string prefix, string other, string away, string title)
    {
        var feed = Read(language, 4, true, _entry);
        feed.Attribute(XNamespace.Xml + "lang")!.Value.ShouldBe(language);
        Atom.Of(feed, "id").ShouldBe(Site + prefix + Feed, "all pages are of one feed");
        Atom.Of(feed, "title").ShouldBe(title);
        Atom.Link(feed, "next").ShouldBe(Site + prefix + Feed + "?page=5");
        Atom.Link(feed, "alternate").ShouldBe(Site + prefix + "/counties/kwale");
        Atom.Link(feed, "alternate", other).ShouldBe(Site + away + Feed);
        Atom.Of(feed, "icon").ShouldStartWith(Site + "/assets/mark.");
    }

    [Theory]
    [InlineData("en", "All of Kenya: what happened", "/", "/feed.atom")]
    [InlineData("sw", "Kenya nzima: yaliyotokea", "/sw", "/sw/feed.atom")]
    public void The_feed_of_the_country_leads_to_the_first_page(string language, string title, string page, string self)
    {
        var feed = Parsed(AtomText.Of(Spoken.In(language), Site, FeedScope.Kenya, [], 1, false, _empty));
        (Atom.Of(feed, "title"), Atom.Link(feed, "alternate"), Atom.Link(feed, "self")).ShouldBe((title, Site + page, Site + self));
    }

    [Fact]
    public void A_theme_is_named_in_the_language_of_its_feed()
    {
        var theme = new FeedScope("/themes/gangs/feed.atom", "/concerns?theme=gangs", new("Gangs", "Magenge"));
        theme.Title(Spoken.In("en")).ShouldBe("Gangs: what happened");
        theme.Title(Spoken.In("sw")).ShouldBe("Magenge: yaliyotokea");
    }

    [Fact]
    public void A_feed_is_as_old_as_its_newest_entry_and_an_empty_one_as_the_record()
    {
        var later = _entry with { Seq = 8, At = _entry.At.AddHours(1).AddMilliseconds(700) };
        Atom.Of(Read("en", 1, false, _entry, later), "updated").ShouldBe("2026-01-14T21:30:00Z");
        Atom.Of(Read("en", 1, false), "updated").ShouldBe("2026-01-14T23:30:00Z");
    }

    [Theory]
    [InlineData("en", "Forum planned: Forum in Kwale", "Day of the forum: 28 February 2026. County: Kwale.", "/forums/kwale-2026")]
    [InlineData("sw", "Kikao kilipangwa: Kikao cha Kwale", "Siku ya kikao: 28 Februari 2026. Kaunti: Kwale.", "/sw/forums/kwale-2026")]
    public void An_entry_says_what_happened_when_and_where_to_read_on(string language, string title, string summary, string page)
    {
        var entry = Read(language, 1, false, _entry).Elements().Where(e => e.Name.LocalName == "entry").ShouldHaveSingleItem();
        (Atom.Of(entry, "title"), Atom.Of(entry, "summary")).ShouldBe((title, summary));
        (Atom.Of(entry, "updated"), Atom.Of(entry, "published")).ShouldBe(("2026-01-14T20:30:00Z", "2026-01-14T20:30:00Z"));
        Atom.Of(entry, "id").ShouldBe($"urn:uuid:{_entry.IdIn(language)}");
        Atom.Link(entry, "alternate").ShouldBe(Site + page);
    }

    [Theory]
    [InlineData("<b>Ng'ombe</b> & \"kondoo\"")]
    [InlineData("]]> <!-- &amp; &lt;")]
    [InlineData("ngʼombe – 😀 “hapa”")]
    public void Words_are_words_and_never_markup(string words)
    {
        var entry = _entry with { Text = Bilingual.Same(words + ".") };
        Atom.Of(Read("en", 1, false, entry).Elements().Last(), "summary").ShouldStartWith(words + ". ");
    }

    [Fact]
    public void What_stands_in_no_xml_is_left_out_and_the_rest_stays()
    {
        foreach (var code in (int[])[0x00, 0x07, 0x0B, 0x1F, 0xFFFE, 0xFFFF])
        {
            AtomText.Allowed($"a{(char)code}b").ShouldBe("ab");
        }

        foreach (var text in (string[])["", "a\tb\nc\rd", "Ñandú ngʼombe", "😀", "a\u0085b", "\uE000\uFFFD"])
        {
            AtomText.Allowed(text).ShouldBe(text);
        }

        var half = AtomText.Allowed($"a{(char)0xD83D}b");
        half.Any(char.IsSurrogate).ShouldBeFalse();
        (half[0], half[^1]).ShouldBe(('a', 'b'));
    }

    private static XElement Read(string language, int page, bool more, params FeedEntry[] entries) =>
        Parsed(AtomText.Of(Spoken.In(language), Site, _kwale, entries, page, more, _empty));

    private static XElement Parsed(byte[] bytes)
    {
        bytes[0].ShouldBe((byte)'<', "no mark of the order of bytes stands before it");
        var feed = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
        Atom.Faults(feed).ShouldBeEmpty();
        return feed;
    }
}
