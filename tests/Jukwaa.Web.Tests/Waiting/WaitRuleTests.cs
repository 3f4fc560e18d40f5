using Jukwaa.Open.Waiting;
using Jukwaa.Web.Tests.Golden;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Waiting;

/// <summary>Which issues count, from when and to when. Each test says it of one issue, "x", beside eleven that wait.</summary>
public sealed class WaitRuleTests(Cluster cluster)
{
    private static readonly IReadOnlyList<Wait> Eleven = [.. Enumerable.Repeat(new Wait("", 100, false), 11)];

    [Theory]
    [InlineData("an issue that waits", "'2026-11-01', null, null", "12 of 12 wait, 0 left out, seen waiting on day 20")]
    [InlineData("an answered one", "'2026-11-01', 'Accepted', '2026-11-11'", "11 of 12 wait, 0 left out, answered on day 10")]
    [InlineData("a refusal with its reason is an answer", "'2026-11-01', 'Refused', '2026-11-11'", "11 of 12 wait, 0 left out, answered on day 10")]
    [InlineData("answered on the very day", "'2026-11-01', 'Partly', '2026-11-01'", "11 of 12 wait, 0 left out, answered on day 0")]
    [InlineData("opened today", "'2026-11-21', null, null", "12 of 12 wait, 0 left out, seen waiting on day 0")]
    [InlineData("opened tomorrow: not yet there", "'2026-11-22', null, null", "11 of 11 wait, 0 left out")]
    [InlineData(
        "the answer is of tomorrow: it still waits",
        "'2026-11-01', 'Accepted', '2026-11-22'",
        "12 of 12 wait, 0 left out, seen waiting on day 20"
    )]
    [InlineData("no first day", "null, null, null", "11 of 11 wait, 1 left out")]
    [InlineData("no first day, though answered", "null, 'Accepted', '2026-11-11'", "11 of 11 wait, 1 left out")]
    [InlineData("an answer without a day", "'2026-11-01', 'Accepted', null", "11 of 11 wait, 1 left out")]
    [InlineData(
        "an answer dated before the issue counts as of the same day",
        "'2026-11-01', 'Accepted', '2026-10-01'",
        "11 of 12 wait, 0 left out, answered on day 0"
    )]
    public async Task What_counts_and_how_long(string because, string row, string counted)
    {
        await using var desk = await WaitDesk.Open(cluster);
        await desk.Fill(Eleven);
        await desk.Write(
            $"insert into open.issue (id, place, theme, opened_on, response, responded_on, standing, number, seq) values ('x', 'KE-01', 'gangs', {row}, 'x', 0, 1)"
        );

        (await Told(desk)).ShouldBe(counted, because);
    }

    [Theory]
    [InlineData("the first answer counts, not a better one later", "2 Accepted 11-05, 3 Partly 11-15", "11-15", "answered on day 4")]
    [InlineData("an answer that did not hold is none", "2 Accepted 11-05, 3 reopened 11-08", null, "seen waiting on day 20")]
    [InlineData(
        "answered again after reopening: from the first day",
        "2 Accepted 11-05, 3 reopened 11-08, 4 Accepted 11-19",
        "11-19",
        "answered on day 18"
    )]
    [InlineData("passing on is no answer", "2 NotOurs 11-05", null, "seen waiting on day 20")]
    [InlineData("after passing on the clock runs on", "2 NotOurs 11-05, 3 Accepted 11-15", "11-15", "answered on day 14")]
    public async Task The_timeline_decides_which_answer_it_was(string because, string timeline, string? stands, string told)
    {
        await using var desk = await WaitDesk.Open(cluster);
        await desk.Fill(Eleven);
        var answer = stands is null ? "null, null" : $"'Accepted', '2026-{stands}'";
        await desk.Write(
            $"insert into open.issue (id, place, theme, opened_on, response, responded_on, standing, number, seq) values ('x', 'KE-01', 'gangs', '2026-11-01', {answer}, 'x', 0, 1)"
        );
        foreach (var step in timeline.Split(", ").Select(s => s.Split(' ')))
        {
            var (kind, detail) = step[1] == "reopened" ? ("IssueReopened", "null") : ("ResponseGiven", $"'{step[1]}'");
            await desk.Write(
                $"""
                insert into open.event (seq, subject_kind, subject_id, kind, happened_on, recorded_at, actor, detail)
                values ({step[0]}, 'issue', 'x', '{kind}', '2026-{step[2]}', now(), 'editors', {detail})
                """
            );
        }

        (await Told(desk)).ShouldEndWith(told, customMessage: because);
    }

    [Fact]
    public async Task An_issue_of_which_only_the_month_is_known_is_left_out_unless_one_of_its_forums_gives_the_day()
    {
        await using var desk = await WaitDesk.Open(cluster);
        await desk.Fill(Eleven);
        await desk.Write(
            """
            insert into open.forum (id, county, region, phase, held_on, date_precision, agenda, groups, seq)
            values ('m', 'KE-01', 'KE-300', 'Closed', '2026-11-01', 'month', '{}', '{}', 1), ('d', 'KE-01', 'KE-300', 'Closed', '2026-11-01', 'day', '{}', '{}', 1);
            insert into open.issue (id, place, theme, opened_on, standing, number, seq) values ('x', 'KE-01', 'gangs', '2026-11-01', 'x', 0, 1);
            insert into open.concern (id, forum, issue, place, theme, language, summary_en, summary_sw, groups, standing, seq)
            values ('c', 'm', 'x', 'KE-01', 'gangs', 'en', 'a', 'a', '{}', 'x', 1)
            """
        );
        (await Told(desk)).ShouldBe("11 of 11 wait, 1 left out");

        await desk.Write("update open.concern set forum = 'd'");
        (await Told(desk)).ShouldBe("12 of 12 wait, 0 left out, seen waiting on day 20");
    }

    private static async Task<string> Told(WaitDesk desk)
    {
        var times = await desk.Read();
        var own = times.Curve.FirstOrDefault(s => s.Waiting > 0);
        var answered = times.Curve.FirstOrDefault(s => s.Answered > 0);
        return $"{times.Waiting} of {times.Issues} wait, {times.WithoutDate} left out"
            + (own is null ? "" : $", seen waiting on day {own.Day}")
            + (answered is null ? "" : $", answered on day {answered.Day}");
    }
}
