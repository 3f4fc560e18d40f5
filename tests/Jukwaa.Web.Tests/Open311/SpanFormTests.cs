using System.Globalization;
using Jukwaa.Web.Channels.Open311;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>Forms of moments at the borders of what is read, and spans at the border of what is allowed.</summary>
public sealed class SpanFormTests
{
    private static readonly DateTimeOffset _now = new(2026, 1, 14, 7, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2024-02-29", "2024-02-28T21:00:00+00:00")]
    [InlineData("2026-12", "2026-11-30T21:00:00+00:00")]
    [InlineData("2026-01-01T00:00:00.1234567Z", "2026-01-01T00:00:00.1234567+00:00")]
    [InlineData("2026-06-30T23:59:59+14:00", "2026-06-30T09:59:59+00:00")]
    [InlineData("2026-01-01T05:30:00-12:00", "2026-01-01T17:30:00+00:00")]
    [InlineData("2026-01-01T00:00 03:00", "2025-12-31T21:00:00+00:00")]
    [InlineData("2026-01-01T05:45:00+05:45", "2026-01-01T00:00:00+00:00")]
    public void A_day_begins_in_Kenya_and_a_moment_where_it_says(string text, string moment) =>
        Span.Of(text, null, _now).First.ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-1-1")]
    [InlineData("26-01-01")]
    [InlineData("20260101")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-001")]
    [InlineData("2026-W03")]
    [InlineData("2026-02-29")]
    [InlineData("2026-01-01T24:00:00Z")]
    [InlineData("2026-01-01T00:00:60Z")]
    [InlineData("2026-01-01T12Z")]
    [InlineData("2026-01-01T00:00:00+15:00")]
    [InlineData("2026-01-01 00:00:00Z")]
    [InlineData("2026-01-01' or 1=1 --")]
    [InlineData("٢٠٢٦-٠١-٠١")]
    [InlineData("0001")]
    public void What_only_looks_like_a_moment_is_refused_at_either_end(string text)
    {
        Span.Of(text, null, _now).ShouldBe(new Span(default, default, "open311.date"));
        Span.Of(null, text, _now).ShouldBe(new Span(default, default, "open311.date"));
        Span.Of("2026-01-01", text, _now).Wrong.ShouldBe("open311.date");
        Span.Of(text, "2026-01-01", _now).Wrong.ShouldBe("open311.date");
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z", null)]
    [InlineData("2026-01-01T00:00:00Z", "2026-04-01T00:00:00.0000001Z", "open311.date.span")]
    [InlineData("2026-01-01", "2026-03-31T21:00:00Z", null)]
    [InlineData("2026-01-01", "2026-03-31T21:00:01Z", "open311.date.span")]
    [InlineData("2026-01-01T03:00:00+03:00", "2026-01-01T00:00:00Z", null)]
    [InlineData("2026-01-01T00:00:00.0000001Z", "2026-01-01T00:00:00Z", "open311.date.order")]
    [InlineData("2026-01-01", "2026-01-01T00:00:00Z", null)]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01", "open311.date.order")]
    [InlineData("2025", "2026", "open311.date.span")]
    [InlineData("2026", "2026-03", null)]
    public void A_span_is_counted_by_moments_wherever_their_clocks_stand(string from, string to, string? wrong) =>
        Span.Of(from, to, _now).Wrong.ShouldBe(wrong);

    [Theory]
    [InlineData("2026-12-31T21:00:00", "2027-01-01T00:00:00+03:00")]
    [InlineData("2024-02-28T21:00:00", "2024-02-29T00:00:00+03:00")]
    [InlineData("2026-02-28T20:59:59.999", "2026-02-28T23:59:59+03:00")]
    public void What_the_database_says_is_universal_time_whatever_kind_it_is_called(string stored, string written)
    {
        var moment = DateTime.Parse(stored, CultureInfo.InvariantCulture, DateTimeStyles.None);
        foreach (var kind in (DateTimeKind[])[DateTimeKind.Unspecified, DateTimeKind.Local, DateTimeKind.Utc])
        {
            Span.Written(DateTime.SpecifyKind(moment, kind)).ShouldBe(written);
        }
    }

    [Fact]
    public void The_end_of_a_leap_day_is_its_last_second() => Span.EndOf(new(2024, 2, 29)).ShouldBe("2024-02-29T23:59:59+03:00");
}
