using Jukwaa.Domain.Access;

namespace Jukwaa.Domain.Forums;

/// <summary>What speaks against a stop on its day.</summary>
public enum ConflictKind
{
    Holiday,
    Election,

    /// <summary>Offices are closed: whoever must answer is not there.</summary>
    Weekend,

    /// <summary>The same team has another stop that day.</summary>
    TwoAtOnce,

    /// <summary>The holder of an office of this place, or above it, is away.</summary>
    Away,

    /// <summary>A forum of the same place lies within <see cref="RolloutConflicts.DaysNear"/> days.</summary>
    ForumNear,

    /// <summary>The stop before was the evening before, and farther than a night's way.</summary>
    TooFar,
}

/// <summary>One thing that speaks against a stop. It is shown and forbids nothing.</summary>
/// <param name="Other">The other place, of two at once or too far.</param>
/// <param name="Forum">Id of the forum that is near.</param>
/// <param name="Number">Of days or kilometres.</param>
public sealed record RolloutConflict(
    string Place,
    ConflictKind Kind,
    string? Other = null,
    Office? Office = null,
    string? Forum = null,
    int? Number = null
);

/// <summary>A forum that is planned, announced or in session.</summary>
public sealed record ForumAhead(string Id, string Place, DateOnly Day);

/// <summary>Finds conflicts, from what stands and what is known around it.</summary>
public static class RolloutConflicts
{
    /// <summary>Days before and after, within which a second forum of one place is too near.</summary>
    public const int DaysNear = 14;

    /// <summary>Kilometres in a straight line that a team covers overnight.</summary>
    public const int Overnight = 200;

    /// <param name="kilometres">Between two places by their codes; null = not known.</param>
    /// <returns>In the order of the stops.</returns>
    public static IReadOnlyList<RolloutConflict> Of(
        IReadOnlyList<RolloutStop> stops,
        IReadOnlyList<Absence> absences,
        IReadOnlyList<ForumAhead> forums,
        Func<string, string, double?> kilometres,
        Reference reference
    )
    {
        var ordered = stops.OrderBy(s => s.Day).ThenBy(s => s.Team).ThenBy(s => s.Place, StringComparer.Ordinal).ToList();
        return
        [
            .. ordered.SelectMany(s =>
                OfDay(s, reference)
                    .Concat(OfTeam(s, ordered, kilometres))
                    .Concat(OfOffices(s, absences, reference))
                    .Concat(OfForums(s, forums, reference))
            ),
        ];
    }

    private static RolloutConflict[] OfDay(RolloutStop stop, Reference reference)
    {
        ConflictKind? kind =
            reference.Elections.Any(e => e.Covers(stop.Day)) ? ConflictKind.Election
            : reference.WorkingDays.IsHoliday(stop.Day) ? ConflictKind.Holiday
            : reference.WorkingDays.IsWorkingDay(stop.Day) ? null
            : ConflictKind.Weekend;
        return kind is { } told ? [new(stop.Place, told)] : [];
    }

    private static IEnumerable<RolloutConflict> OfTeam(RolloutStop stop, List<RolloutStop> all, Func<string, string, double?> kilometres)
    {
        var team = all.Where(s => s.Team == stop.Team && s.Place != stop.Place).ToList();
        var twins = team.Where(s => s.Day == stop.Day).Take(1).Select(s => new RolloutConflict(stop.Place, ConflictKind.TwoAtOnce, s.Place));
        var far = team.Where(s => s.Day == stop.Day.AddDays(-1))
            .TakeLast(1)
            .Select(s => (s.Place, Far: kilometres(s.Place, stop.Place)))
            .Where(s => s.Far > Overnight)
            .Select(s => new RolloutConflict(stop.Place, ConflictKind.TooFar, s.Place, Number: (int)Math.Round(s.Far!.Value)));
        return twins.Concat(far);
    }

    private static IEnumerable<RolloutConflict> OfOffices(RolloutStop stop, IReadOnlyList<Absence> absences, Reference reference) =>
        absences
            .Where(a => a.Covers(stop.Day) && IsOf(a.Office.Place, stop.Place, reference))
            .OrderBy(a => a.Number)
            .DistinctBy(a => a.Office)
            .Select(a => new RolloutConflict(stop.Place, ConflictKind.Away, Office: a.Office));

    private static IEnumerable<RolloutConflict> OfForums(RolloutStop stop, IReadOnlyList<ForumAhead> forums, Reference reference) =>
        forums
            .Where(f => Math.Abs(f.Day.DayNumber - stop.Day.DayNumber) <= DaysNear && IsOf(stop.Place, f.Place, reference))
            // The forum that this stop became is none.
            .Where(f => f.Day != stop.Day || f.Place != stop.Place)
            .OrderBy(f => f.Day)
            .ThenBy(f => f.Id, StringComparer.Ordinal)
            .Take(1)
            .Select(f => new RolloutConflict(
                stop.Place,
                ConflictKind.ForumNear,
                Forum: f.Id,
                Number: Math.Abs(f.Day.DayNumber - stop.Day.DayNumber)
            ));

    private static bool IsOf(string above, string below, Reference reference) =>
        reference.Places.TryGetValue(above, out var one) && reference.Places.TryGetValue(below, out var other) && other.IsIn(one);
}
