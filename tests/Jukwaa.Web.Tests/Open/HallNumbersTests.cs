using Jukwaa.Open.Forums;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open;

/// <summary>A hall beside the census of its county.</summary>
public sealed class HallNumbersTests
{
    /// <summary>Half women; of adults six in ten are under 35, three from there to 59, one is older; one in fifty has a disability.</summary>
    private static readonly CensusRow[] _census =
    [
        new("u18", 500, 500),
        new("18-34", 300, 300),
        new("35-59", 150, 150),
        new("60+", 50, 50),
        new("5+", 900, 900),
        new("disability", 18, 18),
    ];

    [Theory]
    [InlineData(50, 50, "")]
    [InlineData(40, 60, "")]
    [InlineData(39, 61, "f")]
    [InlineData(61, 39, "m")]
    [InlineData(13, 17, "")]
    [InlineData(10, 20, "f")]
    [InlineData(0, 100, "f")]
    public void A_sex_is_missed_where_fewer_than_four_in_five_of_its_share_came(int women, int men, string gaps) =>
        string.Join(',', Of(("sex", "f", women), ("sex", "m", men)).Gaps.Select(g => g.Key)).ShouldBe(gaps);

    [Fact]
    public void A_gap_of_fewer_than_five_heads_is_an_accident()
    {
        // Of 40 adults, 4 would be old: that none came is four heads.
        Of(("age", "18-34", 26), ("age", "35-59", 14), ("age", "60+", 0)).Gaps.ShouldBeEmpty();
        Of(("age", "18-34", 33), ("age", "35-59", 17), ("age", "60+", 0)).Gaps.Select(g => (g.Key, g.Expected)).ShouldBe([("60+", 5)]);
    }

    [Fact]
    public void Ages_are_held_against_adults_and_children_count_nowhere() =>
        Of(("age", "u18", 400), ("age", "18-34", 60), ("age", "35-59", 30), ("age", "60+", 10))
            .Ages.Select(s => (s.Key, s.Of, Share.Hundredths(s.Hall), Share.Hundredths(s.Census)))
            .ShouldBe([("18-34", 100, 60, 60), ("35-59", 100, 30, 30), ("60+", 100, 10, 10)]);

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Of_too_few_heads_no_share_is_told(int heads, bool told) => Of(("sex", "f", heads - 10), ("sex", "m", 10)).Sexes.Any().ShouldBe(told);

    [Fact]
    public void Of_a_whole_of_which_a_part_is_not_told_no_share_is()
    {
        Of(("sex", "f", 90), ("sex", "m", null)).Shares.ShouldBeEmpty();
        Of(("disability", "yes", null), ("disability", "no", 90)).Shares.ShouldBeEmpty();
    }

    [Fact]
    public void What_nobody_was_counted_of_is_none_once_anybody_was() =>
        Of(("sex", "f", 60)).Sexes.Select(s => (s.Key, s.Counted, s.IsGap)).ShouldBe([("f", 60, false), ("m", 0, true)]);

    [Fact]
    public void Disability_is_held_against_people_of_five_years_and_more()
    {
        var (few, none) = (Of(("disability", "yes", 2), ("disability", "no", 98)), Of(("disability", "no", 1000)));
        few.Disability.Select(s => (s.Of, Share.Hundredths(s.Census), s.IsGap)).ShouldBe([(100, 2, false)]);
        none.Gaps.Select(g => (g.Key, g.Expected)).ShouldBe([("disability", 20)]);
    }

    [Fact]
    public void Without_a_census_or_a_count_nothing_is_compared()
    {
        new HallNumbers([new("sex", "f", 50), new("sex", "m", 50)], []).Shares.ShouldBeEmpty();
        new HallNumbers([], _census).Shares.ShouldBeEmpty();
        HallNumbers.None.IsCounted.ShouldBeFalse();
        HallNumbers.None.Heads.ShouldBeNull();
    }

    [Fact]
    public void A_share_is_drawn_as_long_as_it_is()
    {
        Share.Figure(0.3333).ShouldBe("33.3");
        Share.Figure(1).ShouldBe("100");
        new Share("f", 5, 0, 0.5).Hall.ShouldBe(0);
        new Share("f", null, 10, 0.5).IsGap.ShouldBeFalse();
    }

    private static HallNumbers Of(params (string Kind, string Key, int? Count)[] counts) =>
        new([.. counts.Select(c => new ForumCount(c.Kind, c.Key, c.Count))], _census);
}
