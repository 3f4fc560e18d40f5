using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Golden;

/// <summary>The SQL of the response times gives what R's survival package gives, on every day of every data set.</summary>
public sealed class AnswerTimesGoldenTests(Cluster cluster)
{
    private const double Near = 1e-9;

    [Fact]
    public async Task Every_line_is_that_of_the_reference()
    {
        await using var desk = await WaitDesk.Open(cluster);
        AnswerTimesGolden.Cases.Count.ShouldBeGreaterThanOrEqualTo(18);
        foreach (var line in AnswerTimesGolden.Cases)
        {
            await desk.Fill(Of(line.Case));

            var times = await desk.Read();

            (times.Issues, times.Answered, times.Waiting).ShouldBe((line.Issues, line.Answered, line.Issues - line.Answered), line.Case);
            Same(times.ShareBy21, line.Share, line.Case);
            Same(times.Low, line.Low, line.Case + " low");
            Same(times.High, line.High, line.Case + " high");
            times.MedianDays.ShouldBe(line.Median, line.Case);
            times.TooFew.ShouldBe(line.Issues < 10, line.Case);
        }
    }

    [Fact]
    public async Task Every_day_of_every_curve_is_that_of_the_reference()
    {
        await using var desk = await WaitDesk.Open(cluster);
        foreach (var days in AnswerTimesGolden.Curves.GroupBy(c => c.Case))
        {
            await desk.Fill(Of(days.Key));

            var curve = await desk.WholeCurve();

            curve
                .Select(s => (s.Day, s.Followed, s.Answered, s.Waiting))
                .ShouldBe(days.Select(d => (d.Day, d.Followed, d.Answered, d.Waiting)), days.Key);
            foreach (var (step, day) in curve.Zip(days))
            {
                Same(step.Share, day.Share, $"{day.Case} day {day.Day}");
                Same(step.Low, day.Low, $"{day.Case} day {day.Day} low");
                Same(step.High, day.High, $"{day.Case} day {day.Day} high");
            }
        }
    }

    [Fact]
    public void The_data_sets_hold_what_is_hard()
    {
        var sets = AnswerTimesGolden.Waits.GroupBy(w => w.Case).ToDictionary(g => g.Key, g => g.ToList());

        sets["ties-by-week"].Select(w => w.Days).Distinct().Count().ShouldBeLessThan(sets["ties-by-week"].Count / 2);
        sets["heavy-censoring"].Count(w => w.Answered).ShouldBeLessThan(sets["heavy-censoring"].Count / 10);
        sets["all-waiting-long"].ShouldAllBe(w => !w.Answered);
        sets["one-answered"].Count.ShouldBe(1);
        sets["record-2025"].Count.ShouldBe(134);
        sets.Values.ShouldContain(s => s.Any(w => w.Answered && w.Days == 21) && s.Any(w => !w.Answered && w.Days == 21));
    }

    private static IEnumerable<Wait> Of(string name) => AnswerTimesGolden.Waits.Where(w => w.Case == name);

    private static void Same(double? value, double? reference, string where)
    {
        value.HasValue.ShouldBe(reference.HasValue, where);
        if (reference is { } wanted)
        {
            value!.Value.ShouldBe(wanted, Near, where);
        }
    }
}
