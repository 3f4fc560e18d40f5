namespace Jukwaa.Open.Rollouts;

/// <summary>A month as a grid of weeks that begin on Monday.</summary>
/// <param name="First">First day of the month.</param>
/// <param name="Weeks">Seven days each; null = a day of another month.</param>
internal sealed record MonthGrid(DateOnly First, IReadOnlyList<IReadOnlyList<DateOnly?>> Weeks)
{
    /// <summary>Most months that are drawn: two years and the rest of a third.</summary>
    private const int Most = 36;

    /// <summary>The months in which any of these days lies, in order.</summary>
    internal static IReadOnlyList<MonthGrid> Of(IEnumerable<DateOnly> days) =>
        [.. days.Select(d => new DateOnly(d.Year, d.Month, 1)).Distinct().Order().Take(Most).Select(Of)];

    private static MonthGrid Of(DateOnly first)
    {
        var before = ((int)first.DayOfWeek + 6) % 7;
        var days = Enumerable
            .Repeat<DateOnly?>(null, before)
            .Concat(Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(n => (DateOnly?)first.AddDays(n)));
        return new(first, [.. days.Chunk(7).Select(week => week.Concat(Enumerable.Repeat<DateOnly?>(null, 7 - week.Length)).ToList())]);
    }
}
