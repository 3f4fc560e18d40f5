using Jukwaa.Insights.Rollouts;
using Shouldly;

namespace Jukwaa.Insights.Tests.Rollouts;

public class RolloutNeedTests
{
    [Theory]
    [InlineData(0, 0, 1, 0, 0, 1)]
    [InlineData(0, 1, 0, 0, 0, 3)]
    [InlineData(1, 0, 0, 0, 0, 4)]
    [InlineData(0, 0, 0, 1, 0, 3)]
    [InlineData(0, 0, 0, 0, 250, 2.5)]
    [InlineData(0, 0, 0, 0, 730, 7.3)]
    [InlineData(0, 0, 0, 0, 5000, 7.3)]
    [InlineData(0, 0, 0, 0, null, 7.3)]
    [InlineData(0, 0, 0, 0, -4, 0)]
    [InlineData(1, 2, 3, 1, 100, 17)]
    [InlineData(0, 0.5, 0.25, 0, 0, 1.75)]
    public void A_score_is_the_sum_of_its_weighed_parts(double disputed, double late, double open, double signals, int? days, double score) =>
        new RolloutNeed(disputed, late, open, signals, days).Score.ShouldBe(score, 1e-9);

    [Theory]
    [InlineData(1, 0, 0, 0, 0, RolloutLead.Disputed)]
    [InlineData(1, 2, 0, 0, 0, RolloutLead.Late)]
    [InlineData(0, 1, 0, 2, 0, RolloutLead.Signals)]
    [InlineData(0, 1, 4, 0, 0, RolloutLead.Open)]
    [InlineData(0, 1, 1, 0, 400, RolloutLead.Silence)]
    [InlineData(0, 0, 0, 0, null, RolloutLead.Silence)]
    [InlineData(0, 1, 3, 1, 300, RolloutLead.Late)]
    [InlineData(0, 0, 0, 0, 0, RolloutLead.None)]
    public void Against_nothing_what_weighs_most_leads_and_of_equals_the_first(
        double disputed,
        double late,
        double open,
        double signals,
        int? days,
        RolloutLead lead
    ) => new RolloutNeed(disputed, late, open, signals, days).LeadAgainst(RolloutNeed.Average([])).ShouldBe(lead);

    /// <summary>All waited 600 days, which is 6 points; that one of them has two late items is what sets it apart.</summary>
    [Fact]
    public void What_all_have_alike_leads_nowhere()
    {
        RolloutNeed quiet = new(0, 0, 0, 0, 600),
            late = quiet with { Late = 2 };
        var average = RolloutNeed.Average([quiet, quiet, late]);

        (average.Late, average.DaysSince).ShouldBe((2 / 3.0, 600));
        late.LeadAgainst(average).ShouldBe(RolloutLead.Late);
        quiet.LeadAgainst(average).ShouldBe(RolloutLead.Silence, "it has nothing above the average: what weighs most is told");
    }

    /// <summary>Ten at least, then all within a point of the first: 20 places from 140 points down in steps of a tenth go on to the eleventh, which is a whole point below.</summary>
    [Theory]
    [InlineData(0.1, "11 9")]
    [InlineData(0.05, "20")]
    [InlineData(0.2, "10 10")]
    [InlineData(5, "10 10")]
    [InlineData(0, "20")]
    public void Near_ties_are_one_wave(double step, string sizes)
    {
        var ranked = Enumerable.Range(0, 20).Select(n => Kenyan.Place($"p{n:00}", 36, 140 - (n * step))).ToList();

        string.Join(' ', Waves.Of(ranked).Select(w => w.Count)).ShouldBe(sizes);
        Waves.Of(ranked).SelectMany(w => w).ShouldBe(ranked);
    }

    [Fact]
    public void Distances_are_those_of_the_earth()
    {
        Earth.Kilometres(0, 36, 0, 37).ShouldBe(111.19, 0.01);
        Earth.Kilometres(-1.2921, 36.8219, -4.0435, 39.6682).ShouldBe(440, 2, "Nairobi to Mombasa");
        Earth.Kilometres(1, 36, 1, 36).ShouldBe(0);
    }
}
