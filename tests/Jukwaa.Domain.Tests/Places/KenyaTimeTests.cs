namespace Jukwaa.Domain.Tests.Places;

public class KenyaTimeTests
{
    [Theory]
    [InlineData("2026-01-14T20:59:59Z", "2026-01-14")]
    [InlineData("2026-01-14T21:00:00Z", "2026-01-15")]
    [InlineData("2026-07-14T21:00:00Z", "2026-07-15")]
    [InlineData("2026-01-14T23:30:00+03:00", "2026-01-14")]
    [InlineData("2026-01-15T00:30:00+05:00", "2026-01-14")]
    public void The_day_begins_at_midnight_in_Nairobi_all_year(string moment, string day) =>
        KenyaTime
            .Day(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_moment_stays_the_same()
    {
        var moment = new DateTimeOffset(2026, 1, 14, 20, 59, 0, TimeSpan.Zero);
        (KenyaTime.Of(moment), KenyaTime.Of(moment).Hour).ShouldBe((moment, 23));
    }
}
