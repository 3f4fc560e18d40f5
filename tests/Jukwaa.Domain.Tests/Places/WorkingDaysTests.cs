using FsCheck.Fluent;

namespace Jukwaa.Domain.Tests.Places;

public class WorkingDaysTests
{
    private static readonly WorkingDays _kenya = new(A.Holidays);

    [Theory]
    [InlineData("2025-04-17", true)] // Maundy Thursday
    [InlineData("2025-04-18", false)] // Good Friday
    [InlineData("2025-04-19", false)] // Saturday
    [InlineData("2025-04-20", false)] // Sunday
    [InlineData("2025-04-21", false)] // Easter Monday
    [InlineData("2025-04-22", true)]
    [InlineData("2025-06-02", false)] // Madaraka Day, observed
    [InlineData("2026-10-20", true)] // a holiday of a year that the data does not hold
    public void Offices_work_from_Monday_to_Friday_except_on_public_holidays(string day, bool works) => _kenya.IsWorkingDay(Day(day)).ShouldBe(works);

    // Worked by hand on the calendar of 2025; the day of the event is not counted.
    [Theory]
    [InlineData("2025-04-14", 2, "2025-04-16")] // Monday: Tuesday, Wednesday
    [InlineData("2025-04-17", 1, "2025-04-22")] // over the four free days of Easter
    [InlineData("2025-04-17", 2, "2025-04-23")]
    [InlineData("2025-04-30", 2, "2025-05-05")] // Thursday is Labour Day: Friday, Monday
    [InlineData("2025-05-30", 1, "2025-06-03")] // Sunday's Madaraka Day is observed on the Monday
    [InlineData("2025-10-09", 2, "2025-10-14")] // Friday is Mazingira Day: Monday, Tuesday
    [InlineData("2025-10-16", 2, "2025-10-22")] // Friday gazetted, weekend, Mashujaa Day: Tuesday, Wednesday
    [InlineData("2025-10-18", 1, "2025-10-21")] // from a Saturday
    [InlineData("2025-12-24", 4, "2026-01-02")] // 29, 30 and 31 December, then 2 January
    public void A_deadline_of_working_days_skips_what_is_free(string from, int count, string last) =>
        _kenya.Add(Day(from), count).ShouldBe(Day(last));

    [Theory]
    [InlineData("2025-10-16", "2025-10-16")] // Thursday, open
    [InlineData("2025-10-17", "2025-10-21")] // gazetted Friday, weekend, Mashujaa Day
    [InlineData("2025-10-18", "2025-10-21")]
    [InlineData("2025-12-25", "2025-12-29")]
    public void A_time_that_ends_on_a_free_day_ends_on_the_next_open_one(string day, string open) => _kenya.OnOrAfter(Day(day)).ShouldBe(Day(open));

    [Fact]
    public void A_count_lies_between_1_and_366()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => _kenya.Add(A.Today, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => _kenya.Add(A.Today, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => _kenya.Add(A.Today, 367));
        _kenya.Add(A.Today, 366).ShouldBeGreaterThan(A.Today.AddDays(366));
    }

    [Fact]
    public void A_deadline_is_a_working_day_with_that_many_working_days_up_to_it() =>
        Always.Holds(
            Always.Days.SelectMany(from => Gen.Choose(1, 40).Select(count => (from, count))),
            given =>
            {
                var last = _kenya.Add(given.from, given.count);
                var between = Enumerable.Range(1, last.DayNumber - given.from.DayNumber).Select(given.from.AddDays);
                _kenya.IsWorkingDay(last).ShouldBeTrue();
                between.Count(_kenya.IsWorkingDay).ShouldBe(given.count);
            }
        );

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "O");
}
