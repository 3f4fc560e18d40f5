using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>The orders of the list of promises, and its pages: nothing is lost or met twice on the way.</summary>
[Collection(RecordPages.Name)]
public sealed class SortTests(RecordSite site)
{
    private const string From = """
        from open.commitment c left join open.place k on k.code = c.county,
          lateral (select open.standing(c.standing, c.lapses_to, c.lapses_on, date '2026-11-21') as today) s
        """;

    [Theory]
    [InlineData("late", "(s.today = 'late') desc, c.due_on nulls last, k.name nulls first")]
    [InlineData("due", "c.due_on nulls last")]
    [InlineData("made", "c.made_on desc nulls last")]
    [InlineData("county", "k.name nulls first")]
    [InlineData(
        "standing",
        "array_position(array['late','disputed','not_kept','promised','in_progress','partial','done','confirmed','kept'], s.today), c.due_on nulls last"
    )]
    public async Task Each_order_is_what_it_says(string sort, string order)
    {
        var wanted = await site.List<string>($"select c.id {From} order by {order}, length(c.id), c.id");
        (await site.Ids("/commitments?sort=" + sort)).ShouldBe(wanted);
    }

    [Fact]
    public async Task Without_a_word_about_it_late_ones_come_first() =>
        (await site.Ids("/commitments")).ShouldBe(await site.Ids("/commitments?sort=late"));

    [Theory]
    [InlineData("/commitments", 121, 7)]
    [InlineData("/sw/commitments?sort=county", 121, 7)]
    [InlineData("/concerns", 174, 9)]
    [InlineData("/sw/concerns", 174, 9)]
    public async Task Pages_walk_the_whole_list_without_loss_or_repeat(string path, int count, int pages)
    {
        var walked = await site.Leaves(path);
        walked.Count.ShouldBe(pages);
        var ids = walked.SelectMany(page => page.Cards()).ToList();
        ids.Count.ShouldBe(count);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task The_way_back_is_the_way_forth()
    {
        var walked = await site.Leaves("/commitments?due=none");
        walked.Count.ShouldBeGreaterThan(3);
        for (var i = 1; i < walked.Count; i++)
        {
            var back = await site.See(walked[i].Links("a[rel=prev]").Single());
            back.Cards().ShouldBe(walked[i - 1].Cards());
        }

        walked[0].All("a[rel=prev]").ShouldBeEmpty();
        walked[^1].All("a[rel=next]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_keep_what_was_chosen()
    {
        foreach (var link in (await site.See("/commitments?due=none&sort=county")).Links("nav.govuk-pagination a"))
        {
            link.ShouldStartWith("/commitments?due=none&sort=county&page=");
        }
    }

    [Fact]
    public async Task The_page_where_one_is_is_marked_for_all()
    {
        var page = await site.See("/commitments?page=3");
        page.Says("nav.govuk-pagination [aria-current=page]").ShouldBe("3");
        page.All("nav.govuk-pagination a")
            .Where(a => a.GetAttribute("aria-label") is not null)
            .ShouldAllBe(a => a.GetAttribute("aria-label")!.StartsWith("Page "));
    }
}
