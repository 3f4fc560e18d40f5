using Jukwaa.Open.Waiting;
using Jukwaa.Web.Tests.Golden;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Waiting;

/// <summary>Whose waiting is counted, and that nothing is estimated of a few.</summary>
public sealed class WaitScopeTests(Cluster cluster)
{
    [Theory]
    [InlineData(null, null, null, 10)]
    [InlineData("KE", null, null, 10)]
    [InlineData("coast", null, null, 10)]
    [InlineData("KE-01", null, null, 7)]
    [InlineData("mombasa", null, null, 7)]
    [InlineData("KE-W0018", null, null, 4)]
    [InlineData("kwale", null, null, 3)]
    [InlineData("mtongwe", null, null, 0)]
    [InlineData("", "", "", 10)]
    [InlineData(null, "nps", null, 7)]
    [InlineData(null, "interior", null, 0)]
    [InlineData(null, "none", null, 3)]
    [InlineData(null, null, "gbv", 4)]
    [InlineData("mombasa", "nps", "gangs", 3)]
    public async Task A_place_counts_with_all_below_it_and_an_institution_by_who_has_the_issue(
        string? place,
        string? institution,
        string? theme,
        int issues
    )
    {
        await using var desk = await WaitDesk.Open(cluster);
        await desk.Write(
            "insert into open.office (id, institution, place, title_en, title_sw) values ('nps@KE-01', 'nps', 'KE-01', 'a', 'a') on conflict do nothing"
        );
        await desk.Fill(Some(3), "KE-01", "gangs", "nps@KE-01");
        await desk.Fill(Some(4), "KE-W0018", "gbv", "nps@KE-01");
        await desk.Fill(Some(3), "KE-02", "gangs", null);

        (await desk.Read(new(place, institution, theme))).Issues.ShouldBe(issues);
    }

    [Fact]
    public async Task Nothing_is_estimated_of_nine_and_everything_of_ten()
    {
        await using var desk = await WaitDesk.Open(cluster);
        await desk.Fill(Some(8).Append(new("", 5, true)));
        var nine = await desk.Read();
        (nine.Issues, nine.Answered, nine.Minimum, nine.TooFew).ShouldBe((9, 1, 10, true));
        (nine.ShareBy21, nine.Low, nine.High, nine.MedianDays).ShouldBe((null, null, null, null));
        nine.Curve.ShouldBeEmpty("a curve of nine would tell what the line keeps back");

        await desk.Fill(Some(1), "KE-01", "gangs", null);
        var ten = await desk.Read();
        ten.TooFew.ShouldBeFalse();
        ten.ShareBy21.ShouldNotBeNull().ShouldBe(0.1, 1e-12);
        ten.Curve.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Those_who_wait_change_the_share_and_are_not_forgotten()
    {
        await using var desk = await WaitDesk.Open(cluster);
        await desk.Fill(Enumerable.Repeat(new Wait("", 5, true), 10));
        (await desk.Read()).ShareBy21.ShouldBe(1);

        await desk.Fill(Some(30), "KE-01", "gangs", null);
        (await desk.Read()).ShareBy21.ShouldNotBeNull().ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public async Task A_promise_matched_to_a_concern_is_counted_as_promised_and_not_as_answered()
    {
        await using var desk = await WaitDesk.Open(cluster);
        await desk.Fill(Some(10));
        await desk.Write(
            """
            insert into open.concern (id, issue, place, theme, language, summary_en, summary_sw, groups, standing, seq)
            select n.id, i.id, 'KE-01', 'gangs', 'en', 'a', 'a', '{}', 'x', 1 from (select id from open.issue limit 1) i, (values ('c1'), ('c2')) n (id);
            insert into open.commitment (id, place, themes, language, wording_en, wording_sw, made_precision, owner_basis, supporting, standing, seq)
            values ('p', 'KE-01', '{gangs}', 'en', 'a', 'a', 'unknown', 'none', '{}', 'promised', 1);
            insert into open.answer (commitment, concern, reason_en, reason_sw, matched_by, seq) values ('p', 'c1', 'a', 'a', 'editors', 1), ('p', 'c2', 'a', 'a', 'editors', 1)
            """
        );

        var times = await desk.Read();

        (times.Promised, times.Answered, times.ShareBy21).ShouldBe((1, 0, 0));
    }

    [Theory]
    [InlineData("2026-11-21", 12)]
    [InlineData("2026-11-20", 11)]
    [InlineData("2026-08-12", null)]
    public async Task The_day_passes_and_an_issue_waits_one_day_longer(string today, int? longest)
    {
        await using var desk = await WaitDesk.Open(cluster);
        await desk.Fill(Enumerable.Repeat(new Wait("", 12, false), 10));

        var times = await desk.Read(today: DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        (times.Curve.LastOrDefault(s => s.Waiting > 0)?.Day).ShouldBe(longest);
        times.Issues.ShouldBe(longest is null ? 0 : 10);
        times.ShareBy21.ShouldBeNull("nobody was followed for 21 days");
    }

    private static IEnumerable<Wait> Some(int issues) => Enumerable.Repeat(new Wait("", 100, false), issues);
}
