using System.Globalization;
using Jukwaa.Domain.Places;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>Kenya's clock: three hours before Greenwich, all year.</summary>
public sealed class BulletinTimesTests
{
    [Theory]
    [InlineData("2026-01-18T20:59:00Z", "2026-01-12")]
    [InlineData("2026-01-19T04:59:59Z", "2026-01-12")]
    [InlineData("2026-01-19T05:00:00Z", "2026-01-19")]
    [InlineData("2026-01-25T23:00:00Z", "2026-01-19")]
    [InlineData("2026-01-26T04:00:00Z", "2026-01-19")]
    [InlineData("2026-01-26T05:00:00Z", "2026-01-26")]
    [InlineData("2026-01-01T12:00:00Z", "2025-12-29")]
    public void A_week_is_due_from_monday_at_eight(string now, string monday) => BulletinTimes.Week(At(now)).ShouldBe(Day(monday));

    [Theory]
    [InlineData("2026-01-14T03:59:59Z", false)]
    [InlineData("2026-01-14T04:00:00Z", true)]
    [InlineData("2026-01-14T16:59:59Z", true)]
    [InlineData("2026-01-14T17:00:00Z", false)]
    [InlineData("2026-01-14T21:30:00Z", false)]
    public void People_are_written_to_from_seven_to_eight_in_the_evening(string now, bool awake) => BulletinTimes.IsAwake(At(now)).ShouldBe(awake);

    [Theory]
    [InlineData("2026-01-14T20:59:59Z", "2026-01-14")]
    [InlineData("2026-01-14T21:00:00Z", "2026-01-15")]
    public void A_day_begins_at_midnight_in_kenya(string now, string day)
    {
        KenyaTime.Day(At(now)).ShouldBe(Day(day));
        BulletinTimes.Midnight(Day(day)).ShouldBeLessThanOrEqualTo(At(now));
        BulletinTimes.Midnight(Day(day).AddDays(1)).ShouldBeGreaterThan(At(now));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
