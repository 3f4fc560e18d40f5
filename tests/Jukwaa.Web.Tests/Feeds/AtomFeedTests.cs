using System.Net;
using System.Xml.Linq;
using Jukwaa.Web.Tests.Api;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Feeds;

/// <summary>Feeds of the national record, read as a news reader reads them.</summary>
[Collection(NationalRecord.Name)]
public sealed class AtomFeedTests(RecordSite site)
{
    public static TheoryData<string, string> Feeds =>
        new()
        {
            { "/feed.atom", "/" },
            { "/counties/mombasa/feed.atom", "/counties/mombasa" },
            { "/themes/gangs/feed.atom", "/concerns?theme=gangs" },
            { "/institutions/nps/feed.atom", "/institutions/nps" },
        };

    private string Base => site.Address.ToString().TrimEnd('/');

    [Theory, MemberData(nameof(Feeds))]
    public async Task Each_says_where_it_is_and_where_people_read_the_same(string address, string page)
    {
        foreach (var (language, other, prefix, away) in ((string, string, string, string)[])[("en", "sw", "", "/sw"), ("sw", "en", "/sw", "")])
        {
            var feed = await Atom.Get(site.Client, prefix + address);
            feed.Language.ShouldBe(language);
            feed.Link("self").ShouldBe(Base + prefix + address);
            feed.Link("alternate")
                .ShouldBe(
                    Base
                        + (
                            page == "/"
                                ? prefix.Length > 0
                                    ? prefix
                                    : "/"
                                : prefix + page
                        )
                );
            feed.Link("alternate", other).ShouldBe(Base + away + address);
            feed.Entries.Count.ShouldBeInRange(10, 50);
        }
    }

    [Theory, MemberData(nameof(Feeds))]
    public async Task Both_languages_tell_the_same_in_words_of_their_own(string address, string page)
    {
        var (english, kiswahili) = (await Atom.Get(site.Client, address), await Atom.Get(site.Client, "/sw" + address));
        page.ShouldNotBeEmpty();
        Where(kiswahili).ShouldBe(Where(english).Select(to => to.Replace(Base, Base + "/sw", StringComparison.Ordinal)));
        english.Entries.Zip(kiswahili.Entries).ShouldAllBe(p => Atom.Of(p.First, "title") != Atom.Of(p.Second, "title"));
        english.Ids.Intersect(kiswahili.Ids).ShouldBeEmpty("who reads both would be shown one of them alone");
    }

    [Theory, MemberData(nameof(Feeds))]
    public async Task Every_entry_leads_to_a_page_that_is_there(string address, string page)
    {
        page.ShouldNotBeEmpty();
        foreach (var to in Where(await Atom.Get(site.Client, address)).Distinct().Take(12))
        {
            using var answer = await site.Client.GetAsync(new Uri(to), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, to);
        }
    }

    [Fact]
    public async Task Pages_lead_from_one_to_the_next_and_miss_nothing()
    {
        var (first, pages) = (await Atom.Get(site.Client, "/feed.atom"), new List<Atom>());
        for (string? next = "/feed.atom"; next is not null; next = pages[^1].Link("next"))
        {
            pages.Add(await Atom.Get(site.Client, next));
            pages.Count.ShouldBeLessThanOrEqualTo(20);
        }

        pages.Count.ShouldBeGreaterThan(5);
        pages.SelectMany(p => p.Ids).ShouldBeUnique();
        pages.Select(p => Atom.Of(p.Feed, "id")).Distinct().Count().ShouldBe(1, "all are pages of one feed");
        (pages[0].Link("previous"), pages[1].Link("previous"), pages[2].Link("previous")).ShouldBe((null, first.Link("self"), pages[1].Link("self")));
        pages[1].Link("self").ShouldBe(Base + "/feed.atom?page=2");
        var times = pages.SelectMany(p => p.Entries).Select(e => Atom.Of(e, "updated")).ToList();
        times.SequenceEqual(times.OrderDescending(StringComparer.Ordinal)).ShouldBeTrue("newest first");
    }

    [Fact]
    public async Task What_is_told_is_what_is_on_record()
    {
        var all = new List<XElement>();
        for (string? next = "/counties/mombasa/feed.atom"; next is not null; )
        {
            var page = await Atom.Get(site.Client, next);
            (next, _) = (page.Link("next"), all);
            all.AddRange(page.Entries);
        }

        var titles = all.Select(e => Atom.Of(e, "title")).ToList();
        var made = await site.Ask<int>("select count(*)::int from open.commitment where county = 'KE-01'");
        var heard = await site.Ask<int>("select count(*)::int from open.concern where county = 'KE-01'");
        (made, heard).ShouldSatisfyAllConditions(() => made.ShouldBeGreaterThan(5), () => heard.ShouldBeGreaterThan(5));
        titles.Count(t => t.StartsWith("Promise made: ", StringComparison.Ordinal)).ShouldBe(made);
        titles.Count(t => t.StartsWith("Concern made public: ", StringComparison.Ordinal)).ShouldBe(heard);
        titles.ShouldContain("Forum put on record: Forum in Mombasa");
        titles.ShouldContain(t => t.StartsWith("Answer late: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_date_that_passed_is_told_from_the_day_after()
    {
        var due = await site.List<(string Id, DateTime Due)>(
            "select id, due_on::timestamp from open.commitment where due_on < '2026-11-21' and open.standing(standing, lapses_to, lapses_on, '2026-11-21') = 'late'"
        );
        due.ShouldNotBeEmpty();
        var feed = await Pages("/feed.atom");
        foreach (var (id, day) in due)
        {
            var entry = feed.Single(e =>
                Atom.Of(e, "title").StartsWith("Promise late: ", StringComparison.Ordinal)
                && Atom.Link(e, "alternate")!.EndsWith("/commitments/" + id, StringComparison.Ordinal)
            );
            Atom.Of(entry, "updated").ShouldBe($"{day:yyyy-MM-dd}T21:00:00Z", "midnight in Kenya");
        }
    }

    [Theory]
    [InlineData("/counties/nowhere/feed.atom")]
    [InlineData("/counties/coast/feed.atom")]
    [InlineData("/themes/nothing/feed.atom")]
    [InlineData("/sw/institutions/nobody/feed.atom")]
    [InlineData("/feed.atom?page=0")]
    [InlineData("/feed.atom?page=-1")]
    [InlineData("/feed.atom?page=two")]
    [InlineData("/feed.atom?page=21")]
    [InlineData("/feed.atom?page=1&page=2")]
    [InlineData("/counties/mombasa/feed.atom?page=20")]
    [InlineData("/counties/%27%3B%20drop/feed.atom")]
    public async Task What_is_not_there_is_not_a_feed(string address)
    {
        using var answer = await site.Client.Ask(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.ETag.ShouldBeNull();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so_by_tag_or_by_date()
    {
        using var whole = await site.Client.Ask("/institutions/nps/feed.atom");
        var (tag, changed) = (whole.Headers.ETag!.ToString(), whole.Content.Headers.LastModified!.Value);
        foreach (
            var (name, value, status) in ((string, string, HttpStatusCode)[])
                [
                    ("If-None-Match", tag, HttpStatusCode.NotModified),
                    ("If-Modified-Since", changed.ToString("R"), HttpStatusCode.NotModified),
                    ("If-Modified-Since", changed.AddSeconds(-1).ToString("R"), HttpStatusCode.OK),
                    ("If-Modified-Since", "yesterday", HttpStatusCode.OK),
                    ("If-None-Match", "\"other\"", HttpStatusCode.OK),
                ]
        )
        {
            using var answer = await site.Client.Ask("/institutions/nps/feed.atom", (name, value));
            answer.StatusCode.ShouldBe(status, $"{name}: {value}");
        }
    }

    [Theory]
    [InlineData("/counties/mombasa", "/counties/mombasa/feed.atom")]
    [InlineData("/sw/institutions/nps", "/sw/institutions/nps/feed.atom")]
    [InlineData("/concerns?theme=gangs", "/themes/gangs/feed.atom")]
    [InlineData("/sw/forums", "/sw/feed.atom")]
    public async Task A_page_names_its_feed_to_programs_and_to_people(string page, string feed)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await site.Get(page));
        var links = document.QuerySelectorAll("head link[rel=alternate][type='application/atom+xml']").Select(l => l.GetAttribute("href")).ToList();
        links[0].ShouldBe(feed);
        links[^1].ShouldBe(page.StartsWith("/sw", StringComparison.Ordinal) ? "/sw/feed.atom" : "/feed.atom");
        document.QuerySelectorAll($"body a[href='{feed}']").ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Where(Atom feed) => feed.Entries.Select(e => Atom.Link(e, "alternate")!);

    private async Task<List<XElement>> Pages(string address)
    {
        var all = new List<XElement>();
        for (string? next = address; next is not null; )
        {
            var page = await Atom.Get(site.Client, next);
            next = page.Link("next");
            all.AddRange(page.Entries);
        }

        return all;
    }
}
