namespace Jukwaa.Domain.Places;

/// <summary>Kenya's working days: Monday to Friday, public holidays (from data) aside.</summary>
public sealed class WorkingDays(IEnumerable<DateOnly> holidays)
{
    private readonly HashSet<DateOnly> _holidays = [.. holidays];

    public bool IsHoliday(DateOnly day) => _holidays.Contains(day);

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>
    /// The day itself, or the next working day after it: a time that ends on a day when offices are closed ends on the next open one
    /// (Interpretation and General Provisions Act, Cap. 2, section 57; Saturdays are taken as closed too).
    /// </summary>
    public DateOnly OnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : Add(day, 1);

    /// <summary>
    /// The last day of a deadline of <paramref name="count"/> working days (1 to 366), the day of the event not counted:
    /// 2 working days from a Thursday before a free Friday end on the Tuesday.
    /// </summary>
    public DateOnly Add(DateOnly from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 366);
        var day = from;
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
