using Jukwaa.Open.Waiting;
using Jukwaa.Web.Tests.Look;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Waiting;

public sealed class WaitWordsTests
{
    private static readonly AnswerTimes Ten = new(10, 3, 7, 0, 0, new(2025, 4, 7), new(2025, 10, 2), new(2026, 11, 21), 10, 0.3, 0.1, 0.6, null);

    [Theory]
    [InlineData("en", "By day 21, 30% of issues had an answer from an office (interval 10% to 60%)")]
    [InlineData("sw", "Kufikia siku ya 21, 30% ya masuala yalikuwa yamejibiwa na ofisi (makadirio: kati ya 10% na 60%)")]
    public void An_estimate_is_said_with_its_interval(string language, string finding) => Finding(Ten, language).ShouldBe(finding);

    [Theory]
    [InlineData("en", 4, 1, "Too few to say: 4 issues, 1 answered")]
    [InlineData("en", 1, 0, "Too few to say: 1 issue, 0 answered")]
    [InlineData("en", 0, 0, "Nothing to count yet: no issue with a known first day is on record here")]
    [InlineData("sw", 4, 1, "Ni machache mno kutoa kauli: masuala 4, yaliyojibiwa 1")]
    [InlineData("sw", 1, 0, "Ni machache mno kutoa kauli: suala 1, yaliyojibiwa 0")]
    public void Of_a_few_only_the_number_is_said(string language, int issues, int answered, string finding)
    {
        var few = Ten with { Issues = issues, Answered = answered, ShareBy21 = null, Low = null, High = null };

        Finding(few, language).ShouldBe(finding);
        new WaitView(few).Median(Spoken.In(language)).ShouldBeNull();
    }

    [Theory]
    [InlineData("en", "Too early to say: no issue has been followed for 21 days yet. 10 issues, 3 answered")]
    [InlineData("sw", "Ni mapema mno kutoa kauli: hakuna suala ambalo limefuatiliwa kwa siku 21. Masuala 10, yaliyojibiwa 3")]
    public void Before_21_days_nothing_is_said_of_them(string language, string finding) =>
        Finding(Ten with { ShareBy21 = null, Low = null, High = null }, language).ShouldBe(finding);

    [Theory]
    [InlineData("en", "By day 21, none of 10 issues had an answer from an office (interval 0% to 31%)")]
    [InlineData("sw", "Kufikia siku ya 21, hakuna hata moja kati ya masuala 10 lililokuwa limejibiwa na ofisi (makadirio: kati ya 0% na 31%)")]
    public void None_is_said_as_none_and_with_what_it_may_mean(string language, string finding) =>
        Finding(Ten with { ShareBy21 = 0, Low = 0, High = 0.3085 }, language).ShouldBe(finding);

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0049, "<1%")]
    [InlineData(0.005, "1%")]
    [InlineData(0.125, "13%")]
    [InlineData(0.994, "99%")]
    [InlineData(0.996, ">99%")]
    [InlineData(1, "100%")]
    public void A_little_is_not_shown_as_nothing_nor_nearly_all_as_all(double share, string shown) => WaitView.Percent(share).ShouldBe(shown);

    [Theory]
    [InlineData("en", 23, 3, "Half of the issues had an answer by day 23.")]
    [InlineData("en", null, 3, "Fewer than half have been answered so far, so nobody can say yet how long half of them wait.")]
    [InlineData("en", null, 0, null)]
    [InlineData("sw", 23, 3, "Nusu ya masuala yalikuwa na jibu kufikia siku ya 23.")]
    public void A_middle_time_that_is_not_reached_is_not_made_up(string language, int? days, int answered, string? said) =>
        new WaitView(Ten with { MedianDays = days, Answered = answered }).Median(Spoken.In(language)).ShouldBe(said);

    [Theory]
    [InlineData(
        "en",
        "2025-10-02",
        "10 issues first raised from 7 April 2025 to 2 October 2025, followed to 21 November 2026: 3 answered, 7 still waiting and counted as waiting."
    )]
    [InlineData(
        "en",
        "2025-04-07",
        "10 issues first raised on 7 April 2025, followed to 21 November 2026: 3 answered, 7 still waiting and counted as waiting."
    )]
    [InlineData(
        "sw",
        "2025-04-07",
        "Masuala 10 yaliyotolewa mara ya kwanza 7 Aprili 2025, yakafuatiliwa hadi 21 Novemba 2026: yaliyojibiwa 3, yanayosubiri bado 7, nayo yamehesabiwa kuwa yanasubiri."
    )]
    public void Period_and_denominator_stand_under_the_figure(string language, string last, string basis) =>
        new WaitView(Ten with { LastOpened = DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture) })
            .Basis(Spoken.In(language))
            .ShouldBe(basis);

    [Fact]
    public void The_issues_counted_are_one_link_away()
    {
        new WaitView(Ten).Issues.ShouldBe("/api/v1/issues");
        new WaitView(Ten, "place=KE-01").Issues.ShouldBe("/api/v1/issues?place=KE-01");
    }

    private static string Finding(AnswerTimes times, string language) => new WaitView(times).Finding(Spoken.In(language));
}
