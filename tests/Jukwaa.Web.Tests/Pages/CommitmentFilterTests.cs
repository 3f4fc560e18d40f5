using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>A filter keeps what it says and nothing else: each alone, and each with each other, against the rows themselves.</summary>
[Collection(RecordPages.Name)]
public sealed class CommitmentFilterTests(RecordSite site)
{
    private const string From = """
        select c.id from open.commitment c left join open.place k on k.code = c.county,
          lateral (select open.standing(c.standing, c.lapses_to, c.lapses_on, date '2026-11-21') as today) s
        """;

    // What the address says and what the rows must then fulfil.
    private static readonly (string Query, string Sql)[] _filters =
    [
        ("county=mombasa", "k.slug = 'mombasa'"),
        ("county=muranga", "k.slug = 'muranga'"),
        ("county=national", "c.county is null"),
        ("institution=interior", "c.institution = 'interior'"),
        ("institution=nps", "c.institution = 'nps'"),
        ("institution=none", "c.institution is null"),
        ("theme=gangs", "'gangs' = any(c.themes)"),
        ("theme=drugs_illicit_brew", "'drugs_illicit_brew' = any(c.themes)"),
        ("standing=late", "s.today = 'late'"),
        ("standing=promised", "s.today = 'promised'"),
        ("standing=in_progress", "s.today = 'in_progress'"),
        ("standing=fulfilled", "s.today in ('done', 'confirmed', 'kept')"),
        ("due=overdue", "c.due_on < date '2026-11-21' and s.today not in ('done', 'confirmed', 'kept', 'partial', 'not_kept')"),
        ("due=30d", "c.due_on between date '2026-11-21' and date '2026-12-21'"),
        ("due=90d", "c.due_on between date '2026-11-21' and date '2027-02-19'"),
        ("due=none", "c.due_on is null"),
        ("due=dated", "c.due_on is not null"),
        ("forum=mombasa-2025", "c.forum = 'mombasa-2025'"),
    ];

    public static TheoryData<string> Alone => [.. _filters.Select(f => f.Query)];

    [Theory]
    [MemberData(nameof(Alone))]
    public async Task A_filter_alone_keeps_what_it_says(string query) => await Keeps(_filters.Single(f => f.Query == query));

    [Theory]
    [MemberData(nameof(Alone))]
    public async Task A_filter_with_any_other_keeps_what_both_say(string query)
    {
        var one = _filters.Single(f => f.Query == query);
        foreach (var other in _filters.Where(f => Name(f.Query) != Name(query) && string.CompareOrdinal(f.Query, query) > 0))
        {
            await Keeps(one, other);
        }
    }

    [Theory]
    [MemberData(nameof(Alone))]
    public async Task A_shared_address_shows_what_was_chosen_and_the_same_in_the_other_language(string query)
    {
        var english = await site.See("/commitments?" + query);
        english.All($"select[name={Name(query)}] option[selected]").Select(o => o.GetAttribute("value")).ShouldBe([query.Split('=')[1]]);
        var other = english.Links("a.lang").Single();
        other.ShouldBe("/sw/commitments?" + query);
        (await site.Ids(other)).ShouldBe(await site.Ids("/commitments?" + query));
    }

    [Fact]
    public async Task Sending_the_form_as_it_stands_gives_the_same_list()
    {
        const string asked = "/commitments?county=mombasa&due=none&sort=county";
        var page = await site.See(asked);
        var sent = page.All("form.filters select")
            .Select(s =>
                $"{s.GetAttribute("name")}={s.QuerySelector("option[selected]")?.GetAttribute("value") ?? s.QuerySelector("option")!.GetAttribute("value")}"
            );
        var again = await site.Ids($"{page.One("form.filters").GetAttribute("action")}?{string.Join('&', sent)}");
        again.ShouldNotBeEmpty();
        again.ShouldBe(await site.Ids(asked));
    }

    [Fact]
    public async Task Every_choice_that_the_form_offers_is_understood()
    {
        foreach (var option in (await site.See("/commitments")).All("form.filters option"))
        {
            var name = option.Closest("select")!.GetAttribute("name");
            (await site.See($"/commitments?{name}={option.GetAttribute("value")}")).All("main > p.note").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Nothing_found_says_so_and_how_to_go_on()
    {
        var page = await site.See("/commitments?county=mombasa&institution=kws&due=30d");
        page.Total.ShouldBe(0);
        page.Says("main > .empty").ShouldBe("Nothing on record matches these choices. Clear one of them and look again.");
        page.Links(".acts a").ShouldBe(["/commitments"]);
    }

    private async Task Keeps(params (string Query, string Sql)[] filters)
    {
        var query = string.Join('&', filters.Select(f => f.Query));
        var wanted = await site.List<string>($"{From} where {string.Join(" and ", filters.Select(f => $"({f.Sql})"))}");
        var pages = await site.Leaves("/commitments?" + query);
        pages.SelectMany(page => page.Cards()).ShouldBe(wanted, ignoreOrder: true, query);
        pages.ShouldAllBe(page => page.Total == wanted.Count);
    }

    private static string Name(string query) => query.Split('=')[0];
}
