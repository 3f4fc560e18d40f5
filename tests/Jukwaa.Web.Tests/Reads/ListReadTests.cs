using Jukwaa.Open;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Forums;
using Jukwaa.Open.Institutions;
using Jukwaa.Open.Issues;
using Jukwaa.Open.Themes;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reads;

[Collection(NationalRecord.Name)]
public sealed class ListReadTests(RecordSite site)
{
    [Theory]
    [InlineData("county=mombasa", "forum = 'mombasa-2025'")]
    [InlineData("county=national", "forum is null")]
    [InlineData("place=KE-300", "forum in (select id from desk.forum where county in (select code from open.place where path like 'KE/KE-300/%'))")]
    [InlineData("place=lamu", "forum = 'lamu-2025' or place = 'KE-05'")]
    [InlineData("institution=nps", "institution = 'nps'")]
    [InlineData("institution=none", "institution is null")]
    [InlineData("forum=nandi-2025", "forum = 'nandi-2025'")]
    [InlineData("due=none", "due_on is null")]
    [InlineData("due=dated", "due_on is not null")]
    [InlineData("standing=late", "coalesce(lapses_on <= '2026-11-21', false) and lapses_to = 'late'")]
    [InlineData("standing=fulfilled", "standing in ('done', 'confirmed', 'kept') and lapses_on is null")]
    [InlineData("due=overdue", "due_on < '2026-11-21' and standing not in ('done', 'confirmed', 'kept', 'partial', 'not_kept')")]
    public async Task Promises_of_a_filter_are_those_the_desk_selects(string filter, string where)
    {
        var found = await site.On().Commitments(Promises(filter), Reading.All, Reading.Stop);

        var expected = await site.List<string>($"select id from desk.commitment where {where}");
        expected.ShouldNotBeEmpty();
        found.Items.Select(c => c.Id).ShouldBe(expected, ignoreOrder: true);
        found.Total.ShouldBe(expected.Count);
    }

    [Theory]
    [InlineData("theme", "land_disputes", "theme = 'land_disputes'")]
    [InlineData("group", "leaders", "'leaders' = any(groups)")]
    [InlineData("group", "not-reported", "'not-reported' = any(groups)")]
    [InlineData("county", "kwale", "forum = 'kwale-2025'")]
    [InlineData("step", "promised", "step_promised is not null")]
    [InlineData("step", "done", "step_done is not null")]
    [InlineData("institution", "nps", "issue in (select id from desk.issue where office like 'nps@%')")]
    [InlineData("institution", "none", "issue is null or issue in (select id from desk.issue where office is null)")]
    public async Task Concerns_of_a_filter_are_those_the_desk_selects(string name, string value, string where)
    {
        string? Of(string parameter) => parameter == name ? value : null;
        var filter = new ConcernFilter(Of("county"), null, Of("theme"), Of("group"), Institution: Of("institution"), Step: Of("step"));

        var found = await site.On().Concerns(filter, Reading.All, Reading.Stop);

        var expected = await site.List<string>($"select id from desk.concern where disclosed and ({where})");
        expected.Count.ShouldBeGreaterThan(0, $"{name} {value} must select something");
        found.Items.Select(c => c.Id).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public async Task Issues_forums_institutions_and_themes_are_all_there()
    {
        var record = site.On();

        (await record.Issues(new(), Reading.All, Reading.Stop)).Total.ShouldBe(
            await site.Ask<int>("select count(distinct issue) from desk.concern where disclosed")
        );
        (await record.Issues(new(Institution: "nps"), Reading.All, Reading.Stop)).Total.ShouldBe(
            await site.Ask<int>("select count(*) from desk.issue where office like 'nps@%'")
        );
        (await record.Forums(new(), Reading.All, Reading.Stop))
            .Items.Select(f => f.Id)
            .ShouldBe(await site.List<string>("select id from desk.forum"), ignoreOrder: true);
        (await record.Institutions(Reading.Stop)).Count.ShouldBe(await site.Ask<int>("select count(*) from open.institution"));
        var themes = (await record.Themes(Reading.Stop)).ToDictionary(t => t.Key, t => t.Concerns);
        themes.Count.ShouldBe(40);
        foreach (var theme in await site.List<string>("select theme || ' ' || count(*) from desk.concern where disclosed group by theme"))
        {
            $"{theme.Split(' ')[0]} {themes[theme.Split(' ')[0]]}".ShouldBe(theme);
        }
    }

    [Theory]
    [InlineData("due", "select id from desk.commitment order by due_on nulls last, length(id), id collate \"C\"")]
    [InlineData("made", "select id from desk.commitment order by made_on desc nulls last, length(id), id collate \"C\"")]
    public async Task Promises_stand_in_the_order_asked(string sort, string sql) =>
        (await site.On().Commitments(new(Sort: sort), Reading.All, Reading.Stop)).Items.Select(c => c.Id).ShouldBe(await site.List<string>(sql));

    private static CommitmentFilter Promises(string filter)
    {
        string? Of(string name) => filter.StartsWith(name + "=", StringComparison.Ordinal) ? filter[(name.Length + 1)..] : null;
        return new(Of("county"), Of("place"), Of("institution"), null, Of("standing"), Of("due"), Of("forum"));
    }
}
