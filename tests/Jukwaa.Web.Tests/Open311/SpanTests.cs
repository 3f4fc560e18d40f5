using Jukwaa.Web.Channels.Open311;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>From when to when, as programs say it.</summary>
public sealed class SpanTests
{
    private static readonly DateTimeOffset _now = new(2026, 1, 14, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Without_a_word_it_is_the_last_90_days()
    {
        var span = Span.Of(null, null, _now);
        (span.First, span.Last, span.Wrong).ShouldBe((_now.AddDays(-90), _now, null));
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:00+00:00")]
    [InlineData("2026-01-01T00:00:00z", "2026-01-01T00:00:00+00:00")]
    [InlineData("2026-01-01T00:00:00+03:00", "2025-12-31T21:00:00+00:00")]
    [InlineData("2026-01-01T00:00:00 03:00", "2025-12-31T21:00:00+00:00")]
    [InlineData("2026-01-01T00:00-05:00", "2026-01-01T05:00:00+00:00")]
    [InlineData("2026-01-01T00:00:00.25Z", "2026-01-01T00:00:00.25+00:00")]
    [InlineData("2026-01-01", "2025-12-31T21:00:00+00:00")]
    [InlineData("2026-01", "2025-12-31T21:00:00+00:00")]
    [InlineData("2026", "2025-12-31T21:00:00+00:00")]
    public void A_moment_is_read_in_each_form_of_the_W3C_note(string text, string moment)
    {
        var span = Span.Of(text, null, _now);
        span.Wrong.ShouldBeNull();
        span.First.ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        span.Last.ShouldBe(span.First.AddDays(90), "one end alone reaches 90 days from there");
        Span.Of(null, text, _now).First.ShouldBe(span.First.AddDays(-90));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("14/01/2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-01-01T25:00:00Z")]
    [InlineData("2026-01-01T00:00:00")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12")]
    [InlineData("9999")]
    public void What_is_no_moment_is_said(string text)
    {
        Span.Of(text, null, _now).Wrong.ShouldBe("open311.date");
        Span.Of(null, text, _now).Wrong.ShouldBe("open311.date");
    }

    [Theory]
    [InlineData("2026-01-01", "2026-04-01", null)]
    [InlineData("2026-01-01", "2026-04-02", "open311.date.span")]
    [InlineData("2026-01-02", "2026-01-01", "open311.date.order")]
    [InlineData("2026-01-01", "2026-01-01", null)]
    public void Two_ends_lie_in_order_and_at_most_90_days_apart(string from, string to, string? wrong) =>
        Span.Of(from, to, _now).Wrong.ShouldBe(wrong);

    [Fact]
    public void Moments_are_written_as_clocks_in_Kenya_show_them()
    {
        Span.Written(new DateTime(2026, 1, 13, 21, 0, 0, DateTimeKind.Utc)).ShouldBe("2026-01-14T00:00:00+03:00");
        Span.EndOf(new(2026, 2, 4)).ShouldBe("2026-02-04T23:59:59+03:00");
    }
}
