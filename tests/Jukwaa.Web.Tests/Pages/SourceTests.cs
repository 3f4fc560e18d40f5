using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>Every statement leads to where it was published: exactly the addresses that the record gives for it.</summary>
[Collection(RecordPages.Name)]
public sealed class SourceTests(RecordSite site)
{
    [Theory]
    [InlineData("/concerns/")]
    [InlineData("/sw/concerns/")]
    public Task Every_concern_shows_its_sources(string noun) => ShowTheirSources(noun, NationalWords.Concerns);

    [Theory]
    [InlineData("/commitments/")]
    [InlineData("/sw/commitments/")]
    public Task Every_promise_and_directive_shows_its_sources(string noun) => ShowTheirSources(noun, NationalWords.Commitments);

    [Theory]
    [InlineData("/forums/")]
    [InlineData("/sw/forums/")]
    public Task Every_forum_shows_its_sources(string noun) => ShowTheirSources(noun, NationalWords.Forums);

    [Theory]
    [InlineData("/counties/mombasa")]
    [InlineData("/forums/mombasa-2025")]
    [InlineData("/commitments")]
    [InlineData("/concerns")]
    [InlineData("/national")]
    [InlineData("/sw/counties/mombasa")]
    public async Task A_card_cites_only_sources_of_its_own_record_and_at_least_one(string path)
    {
        var sources = NationalWords.Concerns.Concat(NationalWords.Commitments).ToDictionary(i => i.Id, i => i.Sources);
        var cards = (await site.See(path)).All("article.item");
        cards.ShouldNotBeEmpty();
        foreach (var card in cards)
        {
            var id = Addressed.IdOf(card.QuerySelector("h3 a")!.GetAttribute("href")!);
            var cited = card.QuerySelectorAll("a.cite").Select(a => a.GetAttribute("href")!).ToList();
            cited.ShouldNotBeEmpty(id);
            cited.ShouldBeSubsetOf(sources[id], id);
        }
    }

    [Fact]
    public async Task A_county_names_every_source_of_what_it_shows_once()
    {
        foreach (var forum in NationalWords.Forums)
        {
            var page = await site.See("/counties/" + forum.County);
            var own = NationalWords
                .Concerns.Concat(NationalWords.Promises)
                .Append(forum)
                .Where(i => i.County == forum.County)
                .SelectMany(i => i.Sources);
            Listed(page).ShouldBe(own.Distinct(), ignoreOrder: true, forum.County!);
        }
    }

    [Fact]
    public async Task An_issue_names_every_source_of_its_concerns_once()
    {
        var concerns = NationalWords.Concerns.ToDictionary(c => c.Id);
        foreach (var id in await site.List<string>("select id from open.issue order by id"))
        {
            var page = await site.See("/issues/" + id);
            var own = page.Cards().Where(concerns.ContainsKey).SelectMany(c => concerns[c].Sources);
            Listed(page).ShouldBe(own.Distinct(), ignoreOrder: true, id);
        }
    }

    [Fact]
    public async Task A_source_is_named_by_who_published_it()
    {
        foreach (var link in (await site.See("/counties/mombasa")).All("ol.sources a"))
        {
            var host = new Uri(link.GetAttribute("href")!).Host;
            Seen.Text(link).ShouldStartWith(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host);
            link.GetAttribute("rel").ShouldBe("external nofollow");
        }
    }

    private async Task ShowTheirSources(string noun, IReadOnlyList<Item> items)
    {
        foreach (var item in items)
        {
            item.Sources.ShouldNotBeEmpty(item.Id);
            Listed(await site.See(noun + item.Id)).ShouldBe(item.Sources.Distinct(), ignoreOrder: true, item.Id);
        }
    }

    private static IReadOnlyList<string> Listed(Seen page) => page.Links("main ol.sources a");
}
