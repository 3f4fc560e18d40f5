namespace Jukwaa.Domain.Tests.Kernel;

public class PeriodTests
{
    [Theory]
    [InlineData("2025-04-07", "2025-04-07", "2025-04-07", DatePrecision.Day)]
    [InlineData("2025-04", "2025-04-01", "2025-04-30", DatePrecision.Month)]
    [InlineData("2025-12", "2025-12-01", "2025-12-31", DatePrecision.Month)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", DatePrecision.Month)] // a leap year
    [InlineData("2025-02", "2025-02-01", "2025-02-28", DatePrecision.Month)]
    [InlineData("2000-02", "2000-02-01", "2000-02-29", DatePrecision.Month)] // every fourth century leaps
    [InlineData("2100-02", "2100-02-01", "2100-02-28", DatePrecision.Month)] // the others do not
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29", DatePrecision.Day)]
    [InlineData("9999-12", "9999-12-01", "9999-12-31", DatePrecision.Month)] // the last month there is
    public void A_day_or_a_month_is_read_with_its_first_and_last_day(string text, string from, string to, DatePrecision precision)
    {
        Period.TryParse(text, out var period).ShouldBeTrue();

        (period.From, period.To, period.Precision).ShouldBe((DateOnly.ParseExact(from, "O"), DateOnly.ParseExact(to, "O"), precision));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_is_read_as_not_known(string? text)
    {
        Period.TryParse(text, out var period).ShouldBeTrue();

        period.ShouldBe(Period.Unknown);
        (period.From, period.To, period.Precision).ShouldBe((null, null, DatePrecision.Unknown));
    }

    [Theory]
    [InlineData("2025")]
    [InlineData("2025-4")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-02-29")]
    [InlineData("2025-04-31")]
    [InlineData("07/04/2025")]
    [InlineData("2025-04-07T00:00:00")]
    [InlineData(" 2025-04-07")]
    [InlineData("April 2025")]
    public void Anything_else_is_refused_and_leaves_nothing_behind(string text)
    {
        Period.TryParse(text, out var period).ShouldBeFalse();

        period.ShouldBe(Period.Unknown);
    }

    [Fact]
    public void Every_day_written_as_ISO_8601_is_read_back() =>
        Always.Holds(
            Always.Days,
            day =>
            {
                Period.TryParse($"{day:O}", out var period).ShouldBeTrue();
                period.ShouldBe(Period.Day(day));
            }
        );

    [Fact]
    public void The_day_after_a_month_is_the_first_of_the_next() =>
        Always.Holds(
            Always.Days,
            day =>
            {
                var last = new Period(day, DatePrecision.Month).To!.Value;
                (last.AddDays(1).Day, last.Year, last.Month).ShouldBe((1, day.Year, day.Month));
            }
        );
}
