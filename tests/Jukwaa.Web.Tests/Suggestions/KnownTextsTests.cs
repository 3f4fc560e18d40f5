using Jukwaa.Insights.Text.Similar;
using Jukwaa.Storage;
using Jukwaa.Web.Suggestions;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Suggestions;

/// <summary>What was said, kept in memory to find what is like it.</summary>
public sealed class KnownTextsTests
{
    private const string Wells = "Visima vya kijiji vimekauka na wanawake wanatembea mbali kutafuta maji";

    private readonly KnownTexts _known = new();

    [Fact]
    public void Of_nothing_nothing_is_like_it()
    {
        _known.Find(new Report(Wells), 5).ShouldBeEmpty();
        (_known.Count, _known.Held("c-1")).ShouldBe((0, null));
    }

    [Fact]
    public void What_shares_nothing_is_not_like_it()
    {
        _known.Take([Said("c-1", Wells)]);
        _known.Find(new Report("Boda boda riders block the highway"), 5).ShouldBeEmpty();
        _known.Find(new Report(""), 5).ShouldBeEmpty();
        _known.Find(new Report("…"), 5).ShouldBeEmpty();
    }

    [Fact]
    public void Words_that_were_put_right_take_the_place_of_the_old_ones()
    {
        _known.Take([Said("c-1", Wells)]);
        _known.Take([Said("c-1", "Elephants break the fences of our farms at night", seq: 2)]);
        _known.Find(new Report(Wells), 5).ShouldBeEmpty();
        _known.Find(new Report("Elephants broke our fences"), 5).ShouldHaveSingleItem().Concern.ShouldBe("c-1");
        _known.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, Wells)]
    [InlineData(false, null)]
    [InlineData(false, "")]
    public void What_is_gone_or_without_words_is_taken_away(bool gone, string? text)
    {
        _known.Take([Said("c-1", Wells)]);
        _known.Take([Said("c-1", text, gone: gone, seq: 2)]);
        (_known.Count, _known.Held("c-1")).ShouldBe((0, null));
        _known.Find(new Report(Wells), 5).ShouldBeEmpty();
    }

    [Fact]
    public void No_more_are_given_than_asked_for_and_the_most_alike_come_first()
    {
        _known.Take(Enumerable.Range(1, 9).Select(n => Said($"c-{n}", $"{Wells} {new string('x', n)}")));
        _known.Take([Said("c-other", "Visima vimekauka")]);
        var found = _known.Find(new Report(Wells), 3);
        found.Count.ShouldBe(3);
        found.Select(f => f.Cosine).ShouldBe(found.Select(f => f.Cosine).OrderDescending());
        found.ShouldAllBe(f => f.Cosine >= KnownTexts.LeastCosine);
    }

    [Theory]
    [InlineData("country", false)]
    [InlineData("region", false)]
    [InlineData("county", true)]
    [InlineData("constituency", true)]
    [InlineData("ward", true)]
    [InlineData("subcounty", true)]
    public void Where_it_happened_says_something_from_the_county_down(string level, bool placed)
    {
        var report = KnownTexts.Of(Said("c-1", Wells) with { PlaceLevel = level });
        (report.Latitude is not null, report.Longitude is not null).ShouldBe((placed, placed));
        report.Day.ShouldBe(new DateOnly(2026, 11, 20).DayNumber);
    }

    [Fact]
    public void The_theme_under_which_it_waits_says_nothing()
    {
        KnownTexts.Of(Said("c-1", Wells) with { Theme = "other" }).Theme.ShouldBeNull();
        KnownTexts.Of(Said("c-1", Wells) with { Theme = "gangs" }).Theme.ShouldBe("gangs");
        KnownTexts.Of(Said("c-1", null) with { On = null }).ShouldBe(new Report("", -1.2, 36.8, null, "gangs"));
    }

    [Fact]
    public void A_log_line_does_not_tell_what_was_said() => Said("c-1", Wells).ToString().ShouldBe("concern c-1");

    [Fact]
    public async Task Whoever_asks_while_it_changes_gets_a_whole_answer()
    {
        var stop = TestContext.Current.CancellationToken;
        var writing = Task.Run(
            () =>
            {
                for (var n = 0; n < 300; n++)
                {
                    _known.Take([Said($"c-{n % 20}", $"{Wells} {n}", gone: n % 7 == 0, seq: n)]);
                }
            },
            stop
        );
        var reading = Task.Run(
            () =>
            {
                for (var n = 0; n < 300; n++)
                {
                    _known.Find(new Report(Wells), 5).Select(f => f.Concern).ShouldBeUnique();
                }
            },
            stop
        );
        await Task.WhenAll(writing, reading);
        _known.Count.ShouldBeInRange(1, 20);
    }

    private static SaidConcern Said(string id, string? text, bool gone = false, long seq = 1) =>
        new(id, text, "gangs", "KE-47", "county", -1.2, 36.8, new(2026, 11, 20), null, gone, Read: false, seq);
}
