using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>Every filter by itself, with every value it can have, gives what SQL gives.</summary>
[Collection(NationalRecord.Name)]
public sealed class NarrowingTests(RecordSite site)
{
    private const string Today = "date '2026-11-21'";
    private const string Themes = "select key from open.theme";
    private const string Institutions = "select key from open.institution";
    private const string Forums = "select id from open.forum";
    private const string OfConcerns =
        "select unnest(array['received', 'with_office', 'answered', 'in_progress', 'done', 'disputed', 'refused', 'late', 'silent'])";
    private const string OfCommitments =
        "select unnest(array['promised', 'in_progress', 'late', 'done', 'disputed', 'confirmed', 'kept', 'partial', 'not_kept'])";
    private const string TodaysStanding = $"case when lapses_on <= {Today} then lapses_to else standing end";

    /// <summary>The list, the filter, SQL of its values, and SQL of what a value ({0}) must give.</summary>
    public static TheoryData<string, string, string, string> Filters =>
        new()
        {
            { "places", "level", "select distinct level from open.place", "select code from open.place where level = '{0}'" },
            { "themes", "institution", Institutions, "select theme from open.routing where institution = '{0}'" },
            { "institutions", "theme", Themes, "select institution from open.routing where theme = '{0}' and institution is not null" },
            {
                "forums",
                "theme",
                Themes,
                "select id from open.forum where agenda @> array['{0}'] union select forum from open.concern where theme = '{0}' and forum is not null"
            },
            {
                "forums",
                "phase",
                "select unnest(array['Announced', 'InSession', 'Closed', 'FollowedUp', 'Cancelled'])",
                "select id from open.forum where phase = '{0}'"
            },
            {
                "concerns",
                "county",
                "select slug from open.place where level = 'county'",
                "select id from open.concern where county = (select code from open.place where level = 'county' and slug = '{0}')"
            },
            { "concerns", "theme", Themes, "select id from open.concern where theme = '{0}'" },
            { "concerns", "group", "select key from open.voice_group", "select id from open.concern where groups @> array['{0}']" },
            { "concerns", "standing", OfConcerns, $"select id from open.concern where {TodaysStanding} = '{{0}}'" },
            {
                "concerns",
                "institution",
                Institutions,
                "select id from open.concern where issue in (select id from open.issue where split_part(office, '@', 1) = '{0}')"
            },
            { "concerns", "forum", Forums, "select id from open.concern where forum = '{0}'" },
            { "concerns", "issue", "select id from open.issue", "select id from open.concern where issue = '{0}'" },
            { "issues", "theme", Themes, "select id from open.issue where theme = '{0}'" },
            { "issues", "institution", Institutions, "select id from open.issue where split_part(office, '@', 1) = '{0}'" },
            { "issues", "standing", OfConcerns, $"select id from open.issue where {TodaysStanding} = '{{0}}'" },
            { "issues", "forum", Forums, "select distinct issue from open.concern where forum = '{0}'" },
            {
                "commitments",
                "county",
                "select slug from open.place where level = 'county'",
                "select id from open.commitment where county = (select code from open.place where level = 'county' and slug = '{0}')"
            },
            { "commitments", "institution", Institutions, "select id from open.commitment where institution = '{0}'" },
            { "commitments", "theme", Themes, "select id from open.commitment where themes @> array['{0}']" },
            { "commitments", "standing", OfCommitments, $"select id from open.commitment where {TodaysStanding} = '{{0}}'" },
            { "commitments", "forum", Forums, "select id from open.commitment where forum = '{0}'" },
        };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_gives_what_sql_gives_for_every_value(string noun, string filter, string values, string expected)
    {
        var given = 0;
        foreach (var value in await site.List<string>(values))
        {
            var ids = await site.Ids($"/api/v1/{noun}?{filter}={Uri.EscapeDataString(value)}");
            ids.ShouldBe(await site.List<string>(string.Format(null, expected, value)), ignoreOrder: true, customMessage: $"{filter}={value}");
            given += ids.Count;
        }

        given.ShouldBeGreaterThan(0, "a filter that never gives anything proves nothing");
    }

    [Theory]
    [InlineData(
        "concerns?answered=yes",
        "select concern from open.answer union select id from open.concern where issue in (select id from open.issue where response is not null)"
    )]
    [InlineData(
        "concerns?answered=no",
        "select id from open.concern except select concern from open.answer except select id from open.concern where issue in (select id from open.issue where response is not null)"
    )]
    [InlineData("concerns?step=heard", "select id from open.concern where step_heard is not null")]
    [InlineData("concerns?step=answered", "select id from open.concern where step_answered is not null")]
    [InlineData("concerns?step=promised", "select id from open.concern where step_promised is not null")]
    [InlineData("concerns?step=done", "select id from open.concern where step_done is not null")]
    [InlineData("concerns?step=confirmed", "select id from open.concern where step_confirmed is not null")]
    [InlineData("concerns?county=national", "select id from open.concern where county is null")]
    [InlineData("concerns?institution=none", "select c.id from open.concern c left join open.issue i on i.id = c.issue where i.office is null")]
    [InlineData("issues?institution=none", "select id from open.issue where office is null")]
    [InlineData(
        "themes?institution=none",
        "select key from open.theme where key not in (select theme from open.routing where institution is not null)"
    )]
    [InlineData("commitments?county=national", "select id from open.commitment where county is null")]
    [InlineData("commitments?institution=none", "select id from open.commitment where institution is null")]
    [InlineData("commitments?standing=fulfilled", "select id from open.commitment where standing in ('done', 'confirmed', 'kept')")]
    [InlineData("commitments?due=none", "select id from open.commitment where due_on is null")]
    [InlineData("commitments?due=dated", "select id from open.commitment where due_on is not null")]
    [InlineData(
        "commitments?due=overdue",
        "select id from open.commitment where due_on < date '2026-11-21' and standing not in ('done', 'confirmed', 'kept', 'partial', 'not_kept')"
    )]
    [InlineData("commitments?due=30d", "select id from open.commitment where due_on between date '2026-11-21' and date '2026-12-21'")]
    [InlineData("commitments?due=90d", "select id from open.commitment where due_on between date '2026-11-21' and date '2027-02-19'")]
    public async Task A_word_with_a_meaning_of_its_own_gives_what_sql_gives(string asked, string expected) =>
        (await site.Ids("/api/v1/" + asked)).ShouldBe(await site.List<string>(expected), ignoreOrder: true);

    [Theory]
    [InlineData("concerns", "answered=yes", "answered=no")]
    [InlineData("commitments", "due=none", "due=dated")]
    public async Task Yes_and_no_together_are_everything(string noun, string one, string other)
    {
        var both = (await site.Ids($"/api/v1/{noun}?{one}")).Concat(await site.Ids($"/api/v1/{noun}?{other}")).ToList();
        both.ShouldBe(await site.Ids($"/api/v1/{noun}"), ignoreOrder: true);
    }

    [Theory]
    [InlineData("/api/v1/concerns?theme=")]
    [InlineData("/api/v1/concerns?place=&standing=&q=&limit=200&cursor=")]
    [InlineData("/api/v1/concerns?q=%20%20")]
    public async Task An_empty_filter_is_no_filter(string asked) => (await site.Json(asked)).GetProperty("total").GetInt32().ShouldBe(174);
}
