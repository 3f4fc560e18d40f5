using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>The filters of what people raised, each alone and in pairs, against the rows themselves.</summary>
[Collection(RecordPages.Name)]
public sealed class ConcernFilterTests(RecordSite site)
{
    private const string From = """
        select c.id from open.concern c left join open.place k on k.code = c.county left join open.issue i on i.id = c.issue
          left join open.office o on o.id = i.office
        """;

    private const string Answered = "exists (select 1 from open.answer w where w.concern = c.id)";

    private static readonly (string Query, string Sql)[] _filters =
    [
        ("county=mombasa", "k.slug = 'mombasa'"),
        ("county=tana-river", "k.slug = 'tana-river'"),
        ("theme=gangs", "c.theme = 'gangs'"),
        ("group=leaders", "'leaders' = any(c.groups)"),
        ("group=not-reported", "'not-reported' = any(c.groups)"),
        ("answered=yes", Answered),
        ("answered=no", "not " + Answered),
        ("step=heard", "c.step_heard is not null"),
        ("step=promised", "c.step_promised is not null"),
        ("step=done", "c.step_done is not null"),
        ("standing=silent", "open.standing(c.standing, c.lapses_to, c.lapses_on, date '2026-11-21') = 'silent'"),
        ("standing=late", "open.standing(c.standing, c.lapses_to, c.lapses_on, date '2026-11-21') = 'late'"),
        ("institution=nps", "o.institution = 'nps'"),
        ("institution=none", "o.institution is null"),
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
    public async Task A_shared_address_shows_what_was_chosen(string query) =>
        (await site.See("/sw/concerns?" + query))
            .All($"select[name={Name(query)}] option[selected]")
            .Select(o => o.GetAttribute("value"))
            .ShouldBe([query.Split('=')[1]]);

    [Fact]
    public async Task Every_choice_that_the_form_offers_is_understood()
    {
        foreach (var option in (await site.See("/concerns")).All("form.filters option"))
        {
            var name = option.Closest("select")!.GetAttribute("name");
            (await site.See($"/concerns?{name}={option.GetAttribute("value")}")).All("main > p.note").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_list_runs_by_county_and_number()
    {
        var wanted = await site.List<string>($"{From} order by k.name nulls last, length(c.id), c.id");
        (await site.Ids("/concerns")).ShouldBe(wanted);
    }

    private async Task Keeps(params (string Query, string Sql)[] filters)
    {
        var query = string.Join('&', filters.Select(f => f.Query));
        var wanted = await site.List<string>($"{From} where {string.Join(" and ", filters.Select(f => $"({f.Sql})"))}");
        var pages = await site.Leaves("/concerns?" + query);
        pages.SelectMany(page => page.Cards()).ShouldBe(wanted, ignoreOrder: true, query);
        pages.ShouldAllBe(page => page.Total == wanted.Count);
    }

    private static string Name(string query) => query.Split('=')[0];
}
