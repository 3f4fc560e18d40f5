using System.Globalization;
using Jukwaa.Domain.Places;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Channels.Subscribe;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>Nights, Mondays and leap days; and by which ways a host sends.</summary>
public sealed class BulletinClockTests
{
    /// <summary>Each half hour from before the end of a year until behind a leap day.</summary>
    private static readonly IReadOnlyList<DateTimeOffset> _moments =
    [
        .. Enumerable.Range(0, 48 * 80).Select(i => new DateTimeOffset(2027, 12, 20, 21, 0, 0, TimeSpan.Zero).AddMinutes(30 * i)),
    ];

    [Fact]
    public void A_week_always_begins_on_a_monday_and_lasts_from_eight_to_eight()
    {
        foreach (var now in _moments)
        {
            var monday = BulletinTimes.Week(now);
            monday.DayOfWeek.ShouldBe(DayOfWeek.Monday, $"{now:O}");
            now.ShouldBeGreaterThanOrEqualTo(BulletinTimes.Midnight(monday).AddHours(8));
            now.ShouldBeLessThan(BulletinTimes.Midnight(monday.AddDays(7)).AddHours(8));
        }
    }

    [Fact]
    public void People_may_be_written_to_thirteen_hours_of_each_day()
    {
        foreach (var day in _moments.GroupBy(KenyaTime.Day))
        {
            day.Count().ShouldBe(48, $"{day.Key:O}");
            var awake = day.Where(BulletinTimes.IsAwake).ToList();
            awake.Count.ShouldBe(26);
            (awake[0] - BulletinTimes.Midnight(day.Key)).ShouldBe(TimeSpan.FromHours(7));
            (awake[^1] - BulletinTimes.Midnight(day.Key)).ShouldBe(TimeSpan.FromHours(19.5));
        }
    }

    [Theory]
    [InlineData("2028-02-29", "2028-02-28T21:00:00Z")]
    [InlineData("2028-03-01", "2028-02-29T21:00:00Z")]
    [InlineData("2027-03-01", "2027-02-28T21:00:00Z")]
    [InlineData("2027-01-01", "2026-12-31T21:00:00Z")]
    [InlineData("2026-03-29", "2026-03-28T21:00:00Z")]
    [InlineData("2026-10-25", "2026-10-24T21:00:00Z")]
    public void Midnight_is_three_hours_before_that_of_greenwich_all_year(string day, string midnight)
    {
        var at = BulletinTimes.Midnight(DateOnly.Parse(day, CultureInfo.InvariantCulture));
        at.ShouldBe(At(midnight));
        at.Offset.ShouldBe(TimeSpan.Zero, "the database takes moments of Greenwich alone");
    }

    [Theory]
    [InlineData("2026-12-31T21:00:00+00:00", "2027-01-01")]
    [InlineData("2027-01-01T00:00:00+03:00", "2027-01-01")]
    [InlineData("2026-12-31T23:59:59+03:00", "2026-12-31")]
    [InlineData("2026-12-31T16:00:00-05:00", "2027-01-01")]
    [InlineData("2028-02-28T21:00:00Z", "2028-02-29")]
    [InlineData("2028-02-29T21:00:00Z", "2028-03-01")]
    public void The_day_is_that_of_kenya_wherever_the_clock_stands(string now, string day) =>
        KenyaTime.Day(At(now)).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2028-02-28T04:59:59Z", "2028-02-21")]
    [InlineData("2028-02-28T05:00:00Z", "2028-02-28")]
    [InlineData("2028-02-29T12:00:00Z", "2028-02-28")]
    [InlineData("2028-03-06T04:59:59Z", "2028-02-28")]
    [InlineData("2027-01-03T21:30:00Z", "2026-12-28")]
    [InlineData("2027-01-04T08:00:00+03:00", "2027-01-04")]
    public void A_week_goes_across_the_ends_of_months_and_years(string now, string monday) =>
        BulletinTimes.Week(At(now)).ShouldBe(DateOnly.Parse(monday, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(false, false, false, false, false)]
    [InlineData(true, false, false, false, false)]
    [InlineData(true, false, true, true, false)]
    [InlineData(false, true, false, false, true)]
    [InlineData(false, true, true, false, true)]
    [InlineData(true, true, false, false, true)]
    [InlineData(true, true, true, true, true)]
    public void A_letter_needs_a_site_to_lead_back_to_and_a_short_message_does_not(bool mail, bool phone, bool site, bool byMail, bool byPhone)
    {
        var outgoing = Outgoing.Of(name =>
            name switch
            {
                "JUKWAA_SMTP" => mail ? "smtp://127.0.0.1:25?from=habari@example.go.ke" : "",
                "JUKWAA_SMS" => phone ? "http://jukwaa:siri@127.0.0.1:13013/cgi-bin/sendsms" : "",
                _ => site ? "https://jukwaa.example.go.ke" : null,
            }
        );
        outgoing.Ways.ShouldBe(new(mail, phone));
        Announcing.Ways(outgoing).ShouldBe(new(byMail, byPhone));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
