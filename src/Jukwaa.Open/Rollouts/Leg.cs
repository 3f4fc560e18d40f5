namespace Jukwaa.Open.Rollouts;

/// <summary>A stop in its place in the order.</summary>
/// <param name="Position">From 1 on.</param>
/// <param name="Before">The stop of the same team before it.</param>
/// <param name="Kilometres">From there in a straight line; null = it is the first, or the middle of one is not known.</param>
/// <param name="Passed">Holidays and elections on working days between the two.</param>
internal sealed record Leg(Stop Stop, int Position, Stop? Before, int? Kilometres, IReadOnlyList<FreeDay> Passed)
{
    /// <summary>Kilometres in a straight line that a team covers overnight; a proposal leaves a day for what is farther.</summary>
    internal const int Overnight = 200;

    /// <summary>Most days that a sentence names.</summary>
    private const int MostPassed = 3;

    /// <summary>Whether a day was left for the road.</summary>
    internal bool NeedsRoad => Kilometres > Overnight && Before!.Day.AddDays(1) < Stop.Day;

    /// <summary>Legs in the order of the days; what was dropped is none.</summary>
    internal static IReadOnlyList<Leg> Of(IEnumerable<Stop> stops, IReadOnlyList<FreeDay> free)
    {
        var (legs, last) = (new List<Leg>(), new Dictionary<int, Stop>());
        var ordered = stops.Where(s => !s.IsDropped).OrderBy(s => s.Day).ThenBy(s => s.Team).ThenBy(s => s.Place, StringComparer.Ordinal);
        foreach (var stop in ordered)
        {
            var before = last.GetValueOrDefault(stop.Team);
            legs.Add(
                new(
                    stop,
                    legs.Count + 1,
                    before,
                    before is null ? null : Way.Far(before, stop),
                    before is null ? [] : Between(before.Day, stop.Day, free)
                )
            );
            last[stop.Team] = stop;
        }

        return legs;
    }

    private static IReadOnlyList<FreeDay> Between(DateOnly from, DateOnly to, IReadOnlyList<FreeDay> free) =>
        [.. free.Where(f => f.Day > from && f.Day < to && f.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).TakeLast(MostPassed)];
}
