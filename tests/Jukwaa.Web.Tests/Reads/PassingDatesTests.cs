using Jukwaa.Open;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Issues;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reads;

/// <summary>Late and silent are dates passing: on each day on which something lapses exactly that changes its standing, and nothing else changes.</summary>
[Collection(NationalRecord.Name)]
public sealed class PassingDatesTests(RecordSite site)
{
    [Fact]
    public async Task On_each_day_exactly_those_promises_lapse_whose_date_it_is() =>
        await Lapses("desk.commitment", true, async record => await Commitments(record));

    [Fact]
    public async Task On_each_day_exactly_those_concerns_lapse_whose_date_it_is() =>
        await Lapses("desk.concern", false, async record => await Concerns(record));

    [Fact]
    public async Task On_each_day_exactly_those_issues_lapse_whose_date_it_is() =>
        await Lapses("desk.issue", false, async record => await Issues(record));

    [Fact]
    public async Task The_day_changes_at_midnight_in_Kenya_and_not_in_Greenwich()
    {
        var day = await site.Ask<string>("select min(lapses_on)::text from desk.commitment");

        site.At($"{day}T00:00:00+03:00").Today.ToString("yyyy-MM-dd", null).ShouldBe(day);
        var (night, morning) = (
            site.At(DateTime.Parse(day, null).AddDays(-1).ToString("yyyy-MM-dd", null) + "T20:59:59Z"),
            site.At($"{day}T00:00:00+03:00")
        );
        (await Late(morning)).ShouldBeGreaterThan(await Late(night));
    }

    [Fact]
    public async Task Once_every_date_has_passed_years_change_nothing()
    {
        (
            await site.Ask<bool>(
                "select max(lapses_on) < '2030-01-01' from (select lapses_on from desk.commitment union all select lapses_on from desk.concern) l"
            )
        ).ShouldBeTrue();

        (await Commitments(site.On("2040-01-01"))).ShouldBe(await Commitments(site.On("2030-01-01")));
    }

    private async Task Lapses(string table, bool some, Func<OpenRecord, Task<Dictionary<string, (string Standing, string Row)>>> read)
    {
        var days = await site.List<string>($"select distinct lapses_on::text from {table} where lapses_on is not null order by 1");
        days.Count.ShouldBeGreaterThan(some ? 3 : 0, "there must be dates to pass");
        foreach (var day in days)
        {
            var before = await read(site.On(await site.Ask<string>($"select (date '{day}' - 1)::text")));
            var after = await read(site.On(day));

            after.ToDictionary(r => r.Key, r => r.Value.Row).ShouldBe(before.ToDictionary(r => r.Key, r => r.Value.Row), day);
            var changed = after
                .Where(r => r.Value.Standing != before[r.Key].Standing)
                .Select(r => $"{r.Key} {before[r.Key].Standing} {r.Value.Standing}");
            var expected = await site.List<string>($"select id || ' ' || standing || ' ' || lapses_to from {table} where lapses_on = '{day}'");
            changed.ShouldBe(expected, ignoreOrder: true, day);
        }
    }

    private static async Task<int> Late(OpenRecord record) => (await record.Commitments(new(Standing: "late"), Reading.All, Reading.Stop)).Total;

    private static async Task<Dictionary<string, (string, string)>> Commitments(OpenRecord record) =>
        (await record.Commitments(new(), Reading.All, Reading.Stop)).Items.ToDictionary(r => r.Id, r => (r.Standing, Reading.Rest(r)));

    private static async Task<Dictionary<string, (string, string)>> Concerns(OpenRecord record) =>
        (await record.Concerns(new(), Reading.All, Reading.Stop)).Items.ToDictionary(r => r.Id, r => (r.Standing, Reading.Rest(r)));

    private static async Task<Dictionary<string, (string, string)>> Issues(OpenRecord record) =>
        (await record.Issues(new(), Reading.All, Reading.Stop)).Items.ToDictionary(r => r.Id, r => (r.Standing, Reading.Rest(r)));
}
