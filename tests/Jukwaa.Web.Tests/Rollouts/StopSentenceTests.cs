using Jukwaa.Open.Look;
using Jukwaa.Open.Rollouts;
using Jukwaa.Web.Tests.Look;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Rollouts;

/// <summary>Why a stop stands where it stands, in words.</summary>
public sealed class StopSentenceTests
{
    private static readonly DateOnly _tuesday = new(2027, 3, 9);

    private static readonly Stop _likoni = new(
        "KE-C004",
        "Likoni",
        "Mombasa",
        _tuesday,
        1,
        false,
        1,
        24,
        "Late",
        14,
        2,
        true,
        -4.09,
        39.66,
        null,
        null
    );

    private static readonly Stop _nyali = _likoni with { Place = "KE-C005", Name = "Nyali", Day = _tuesday.AddDays(-1), Lat = -4.03, Lon = 39.7 };

    private static readonly FreeDay _friday = new(new(2027, 3, 26), new("Good Friday", "Ijumaa Kuu"));

    [Fact]
    public void The_whole_of_it_in_both_languages()
    {
        Of("en", _nyali, _likoni)
            .ShouldBe(
                "2nd, on Tuesday 9 March 2027: Likoni, Mombasa. 14 promises and answers are late here, the most of all that wait. In need it ranks 1 of 24. 8 km from Nyali, the stop before."
            );
        Of("sw", _nyali, _likoni)
            .ShouldBe(
                "Cha 2, Jumanne 9 Machi 2027: Likoni, Mombasa. Ahadi na majibu 14 yamechelewa hapa, nyingi kuliko kote kunakosubiri. Kwa uhitaji ni nafasi ya 1 kati ya 24. Kilomita 8 kutoka Nyali, kituo kilichotangulia."
            );
    }

    [Theory]
    [InlineData("Late", 1, 0, false, "1 promise or answer is late here. ")]
    [InlineData("Late", 0, 3, false, "3 promises and answers that name Mombasa county and no part of it are late. ")]
    [InlineData("Disputed", 2, 0, true, "2 promises are called done here and denied, the most of all that wait. ")]
    [InlineData("Open", 0, 1, false, "1 promise or concern that names Mombasa county and no part of it is open. ")]
    [InlineData("Signals", 1, 0, false, "1 unusual rise was seen here. ")]
    [InlineData("Silence", 596, 0, false, "The last forum here or for the whole county was 596 days ago. ")]
    [InlineData("Silence", 1, 0, false, "The last forum here or for the whole county was 1 day ago. ")]
    [InlineData("Silence", Stop.NoForum, 0, false, "No forum here or for the whole county is on record. ")]
    [InlineData("Silence", Stop.NoDay, 0, false, "A forum for the county is on record, its day is not. ")]
    [InlineData("None", 0, 0, false, "Nothing waits here on the public record. ")]
    public void Each_lead_has_its_sentence(string lead, int own, int shared, bool most, string said) =>
        Of("en", _likoni with { Lead = lead, Own = own, Shared = shared, Most = most })
            .ShouldContain($"Mombasa. {said}In need it ranks 1 of 24. The way begins here.");

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(112, "112th")]
    [InlineData(123, "123rd")]
    public void Numbers_are_told_in_order(int number, string said)
    {
        StopSentence.Nth(Say("en"), number).ShouldBe(said);
        StopSentence.Nth(Say("sw"), number).ShouldBe($"Cha {number}");
    }

    [Fact]
    public void A_stop_set_by_hand_says_so_and_one_without_figures_too() =>
        Of("en", _likoni with { ByHand = true, Rank = null, Ranked = null, Lead = null, Own = null, Shared = null, Most = null })
            .ShouldEndWith("A person chose this day. Its need was not reckoned yet. The way begins here.");

    [Fact]
    public void A_day_that_was_passed_over_and_a_day_on_the_road_are_told()
    {
        var far = _likoni with { Day = new(2027, 3, 29), Lat = -1, Name = "Garsen" };

        Of("en", _likoni, far)
            .ShouldEndWith("344 km from Likoni, the stop before. The road takes a day. Friday 26 March 2027 was passed over: Good Friday.");
        Of("sw", _likoni, far).ShouldEndWith("Safari huchukua siku nzima. Ijumaa 26 Machi 2027 iliachwa: Ijumaa Kuu.");
        Of("en", far with { Day = new(2027, 3, 25) }, _likoni with { Day = new(2027, 3, 26) })
            .ShouldNotContain("road", Case.Sensitive, "there was no day for it");
    }

    [Fact]
    public void Each_team_has_a_way_of_its_own()
    {
        var legs = Leg.Of([_nyali, _likoni with { Team = 2 }], []);

        legs.Select(l => (l.Position, l.Before?.Name)).ShouldBe([(1, null), (2, null)]);
        Leg.Of([_likoni, _nyali, _nyali with { Place = "x", Change = "dropped" }], []).Select(l => l.Stop.Name).ShouldBe(["Nyali", "Likoni"]);
    }

    [Fact]
    public void The_weights_in_the_words_are_those_that_count()
    {
        foreach (var language in Texts.Languages)
        {
            var how = Texts.Get(language, "rollout.how.need");
            foreach (
                var weight in (double[])
                    [
                        Insights.Rollouts.RolloutWeights.Disputed,
                        Insights.Rollouts.RolloutWeights.Late,
                        Insights.Rollouts.RolloutWeights.Signal,
                        Insights.Rollouts.RolloutWeights.DaysAPoint,
                        Insights.Rollouts.RolloutWeights.MostDays,
                    ]
            )
            {
                how.ShouldContain(weight.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        ((double)Leg.Overnight, (double)Domain.Forums.RolloutConflicts.Overnight).ShouldBe(
            (Insights.Rollouts.RolloutWeights.Overnight, Insights.Rollouts.RolloutWeights.Overnight)
        );
    }

    [Theory]
    [InlineData(-1.2921, 36.8219, -4.0435, 39.6682)]
    [InlineData(5.4, 34, -4.6, 41.8)]
    [InlineData(0, 36, 0, 36)]
    public void The_way_in_words_is_the_way_that_was_reckoned(double lat, double lon, double otherLat, double otherLon) =>
        Way.Kilometres(lat, lon, otherLat, otherLon).ShouldBe(Insights.Rollouts.Earth.Kilometres(lat, lon, otherLat, otherLon), 1e-6);

    private static string Of(string language, params Stop[] stops) => StopSentence.Of(Say(language), Leg.Of(stops, [_friday])[^1]);

    private static Say Say(string language) => Spoken.In(language);
}
