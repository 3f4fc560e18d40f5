using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>What answers what is shown on both ends with the editors' reason, and what nothing answers says so.</summary>
[Collection(RecordPages.Name)]
public sealed class MatchTests(RecordSite site)
{
    private static readonly IReadOnlyList<Link> _matches = [.. NationalWords.Links.Where(l => l.Concern is not null)];
    private static readonly IReadOnlyList<Item> _alone = [.. NationalWords.Concerns.Where(c => _matches.All(m => m.Concern != c.Id))];

    [Theory]
    [InlineData("en", "Matched by the editors.")]
    [InlineData("sw", "Wahariri wameziunganisha.")]
    public async Task A_concern_shows_each_promise_that_answers_it_and_why(string language, string by)
    {
        foreach (var matches in _matches.GroupBy(m => m.Concern!))
        {
            var page = await site.See(Addressed.In(language, "/concerns/" + matches.Key));
            page.Cards("#answers").ShouldBe(matches.Select(m => m.Commitment), ignoreOrder: true, matches.Key);
            SaysWhy(page, matches.Select(m => (m.Commitment, m.In(language))), by);
        }
    }

    [Theory]
    [InlineData("en", "Matched by the editors.")]
    [InlineData("sw", "Wahariri wameziunganisha.")]
    public async Task A_promise_shows_each_concern_it_answers_and_why(string language, string by)
    {
        foreach (var matches in _matches.GroupBy(m => m.Commitment))
        {
            var page = await site.See(Addressed.In(language, "/commitments/" + matches.Key));
            page.Cards("#answers").ShouldBe(matches.Select(m => m.Concern!), ignoreOrder: true, matches.Key);
            SaysWhy(page, matches.Select(m => (m.Concern!, m.In(language))), by);
        }
    }

    [Theory]
    [InlineData("en", "No answer found")]
    [InlineData("sw", "Hakuna jibu lililopatikana")]
    public async Task A_concern_that_nothing_answers_says_so(string language, string nothing)
    {
        _alone.Count.ShouldBe(76);
        foreach (var concern in _alone)
        {
            var page = await site.See(Addressed.In(language, "/concerns/" + concern.Id));
            page.Says("#answers .empty .silence").ShouldBe(nothing, concern.Id);
            page.Cards("#answers").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_concern_that_is_answered_does_not_say_that_it_is_not()
    {
        foreach (var id in _matches.Select(m => m.Concern!).Distinct())
        {
            (await site.See("/concerns/" + id)).All("#answers .empty").ShouldBeEmpty(id);
        }
    }

    [Theory]
    [InlineData("en", "Not matched to a concern")]
    [InlineData("sw", "Haijaunganishwa na kero yoyote")]
    public async Task A_promise_that_answers_nothing_says_so(string language, string nothing)
    {
        var alone = NationalWords.Commitments.Where(p => _matches.All(m => m.Commitment != p.Id)).ToList();
        alone.ShouldNotBeEmpty();
        foreach (var promise in alone)
        {
            var page = await site.See(Addressed.In(language, "/commitments/" + promise.Id));
            page.Says("#answers .empty .silence").ShouldBe(nothing, promise.Id);
            page.Cards("#answers").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_list_of_what_nothing_answers_holds_those_and_no_other() =>
        (await site.Ids("/concerns?answered=no")).ShouldBe(_alone.Select(c => c.Id), ignoreOrder: true);

    [Fact]
    public async Task A_card_counts_the_promises_that_answer_its_concern()
    {
        foreach (var card in (await site.Leaves("/concerns")).SelectMany(page => page.All("article.item")))
        {
            var id = Addressed.IdOf(card.QuerySelector("h3 a")!.GetAttribute("href")!);
            var count = _matches.Count(m => m.Concern == id);
            var says =
                count == 0 ? "No answer found"
                : count == 1 ? "1 promise"
                : $"{count} promises";
            card.QuerySelectorAll("dd").Select(Seen.Text).ShouldContain(says, id);
        }
    }

    private static void SaysWhy(Seen page, IEnumerable<(string Id, string Reason)> reasons, string by)
    {
        foreach (var (id, reason) in reasons)
        {
            var entry = page.All("#answers ul.items > li").Single(li => Addressed.IdOf(li.QuerySelector("h3 a")!.GetAttribute("href")!) == id);
            var note = Seen.Text(entry.QuerySelector("p.note"));
            note.ShouldContain(reason, Case.Sensitive, page.Path);
            note.ShouldEndWith(by, Case.Sensitive, page.Path);
        }
    }
}
