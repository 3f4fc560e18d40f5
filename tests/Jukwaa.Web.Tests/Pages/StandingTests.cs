using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>A thing says the same of itself wherever it stands: on a card, in a list, in a table, on its own page.</summary>
[Collection(RecordPages.Name)]
public sealed class StandingTests(RecordSite site)
{
    private static readonly IReadOnlyList<string> _loop = ["Heard", "Answered", "Promised", "Done", "Confirmed"];

    [Theory]
    [InlineData("/commitments", "en")]
    [InlineData("/concerns", "en")]
    [InlineData("/sw/commitments", "sw")]
    [InlineData("/sw/concerns", "sw")]
    public async Task A_card_and_its_page_say_the_same(string list, string language)
    {
        foreach (var card in (await site.Leaves(list)).SelectMany(page => page.All("article.item")))
        {
            var page = await site.See(card.QuerySelector("h3 a")!.GetAttribute("href")!);
            page.Language.ShouldBe(language);
            Seen.Text(card.QuerySelector("h3 a")).ShouldBe(page.Says("h1"));
            Seen.Text(card.QuerySelector(".status")).ShouldBe(Seen.Text(page.One("p.lead .status")), page.Path);
            Seen.Text(card.QuerySelector("p.vh")).ShouldBe(page.Says("section.far > p"), page.Path);
            Steps(card.QuerySelectorAll("ol.loop > li")).ShouldBe(Steps(page.All("section.far ol.loop > li")), ignoreOrder: false, page.Path);
        }
    }

    [Theory]
    [InlineData("commitment", "/commitments/")]
    [InlineData("concern", "/concerns/")]
    [InlineData("issue", "/issues/")]
    public async Task The_word_is_that_of_the_facts_and_of_today(string table, string noun)
    {
        var today = await site.List<(string Id, string Standing)>(
            $"select id, open.standing(standing, lapses_to, lapses_on, date '2026-11-21') from open.{table} order by id"
        );
        foreach (var (id, standing) in today)
        {
            foreach (var language in Texts.Languages)
            {
                var page = await site.See(Addressed.In(language, noun + id));
                var word = Texts.Get(language, "standing." + standing);
                page.Says("p.lead .status").ShouldBe(word, page.Path);
                if (page.All("section.far > p") is [var sentence])
                {
                    var ends =
                        standing == "late" && table == "commitment" ? Texts.Get(language, "loop.days_late.other").Split("{0}")[1].Trim() : word;
                    Seen.Text(sentence)
                        .TrimEnd('.')
                        .EndsWith(ends, StringComparison.OrdinalIgnoreCase)
                        .ShouldBeTrue($"{page.Path}: {Seen.Text(sentence)}");
                }
            }
        }
    }

    [Fact]
    public async Task The_loop_has_five_steps_in_their_order_filled_as_far_as_the_facts_reach()
    {
        var steps = await site.List<(string Id, bool Heard, bool Answered, bool Promised, bool Done, bool Confirmed)>(
            "select id, step_heard is not null, step_answered is not null, step_promised is not null, step_done is not null, step_confirmed is not null from open.commitment order by id"
        );
        foreach (var row in steps)
        {
            var loop = (await site.See("/commitments/" + row.Id)).All("section.far ol.loop > li");
            loop.Select(li => Seen.Text(li.QuerySelector("b"))).ShouldBe(_loop);
            loop.Select(li => li.ClassList.Contains("reached"))
                .ShouldBe([row.Heard, row.Answered, row.Promised, row.Done, row.Confirmed], ignoreOrder: false, row.Id);
        }
    }

    [Fact]
    public async Task A_late_promise_marks_exactly_one_step_as_late()
    {
        foreach (var id in await site.Ids("/commitments?standing=late"))
        {
            (await site.See("/commitments/" + id)).All("section.far ol.loop > li.late").Count.ShouldBe(1, id);
        }
    }

    [Theory]
    [InlineData("/commitments")]
    [InlineData("/counties/mombasa")]
    [InlineData("/forums/mombasa-2025")]
    [InlineData("/institutions/interior")]
    [InlineData("/sw/counties/mombasa")]
    public async Task Late_promises_come_first_the_longest_overdue_on_top(string path)
    {
        var cards = (await site.Leaves(path)).SelectMany(page => page.All("article.item").Where(IsPromise)).ToList();
        cards.Count.ShouldBeGreaterThan(5);
        var late = cards.Select(card => card.QuerySelector(".status.s-late") is not null).ToList();
        late.ShouldBe(late.OrderByDescending(l => l));
        var days = cards
            .TakeWhile(card => card.QuerySelector(".status.s-late") is not null)
            .Select(card => card.QuerySelector("time")!.GetAttribute("datetime")!)
            .ToList();
        days.ShouldBe(days.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Late_promises_come_first_in_every_county()
    {
        foreach (var slug in await site.List<string>("select slug from open.place where level = 'county' order by slug"))
        {
            var late = (await site.See("/counties/" + slug))
                .All("#promises article.item")
                .Select(card => card.QuerySelector(".status.s-late") is not null)
                .ToList();
            late.ShouldBe(late.OrderByDescending(l => l), ignoreOrder: false, slug);
        }
    }

    [Fact]
    public async Task A_status_is_always_a_word_and_a_sign()
    {
        foreach (var path in (string[])["/commitments", "/concerns", "/institutions/interior", "/national", "/sw/counties/mombasa"])
        {
            foreach (var status in (await site.See(path)).All(".status, .silence"))
            {
                Seen.Text(status).ShouldNotBeEmpty(path);
                status.QuerySelector("svg").ShouldNotBeNull(path);
            }
        }
    }

    private static bool IsPromise(AngleSharp.Dom.IElement card) =>
        card.QuerySelector("h3 a")!.GetAttribute("href")!.Contains("/commitments/", StringComparison.Ordinal);

    private static IEnumerable<(string State, string Word)> Steps(IEnumerable<AngleSharp.Dom.IElement> steps) =>
        steps.Select(li => (li.ClassName!, Seen.Text(li.QuerySelector("b"))));
}
