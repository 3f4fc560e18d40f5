using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

public sealed record RolloutDrafted(string Place, string Level, DateOnly First, int Every, int Teams) : Fact<Rollout>
{
    public override Rollout Apply(Rollout state) => new(Place, Level, First, Every, Teams);
}

/// <summary>First day, cadence or teams changed; the stops stay until the next proposal.</summary>
public sealed record RolloutPaced(DateOnly First, int Every, int Teams) : Fact<Rollout>
{
    public override Rollout Apply(Rollout state) => state.Kept() with { First = First, Every = Every, Teams = Teams };
}

/// <summary>A proposal was taken over: these are all stops now. What was locked is among them.</summary>
/// <param name="On">Day on which need was reckoned.</param>
public sealed record StopsProposed(DateOnly On, IReadOnlyList<ProposedStop> Stops) : Fact<Rollout>
{
    public override Rollout Apply(Rollout state) => state.With(Stops.Select(s => Of(s, state.Find(s.Place)))) with { ReckonedOn = On };

    private static RolloutStop Of(ProposedStop stop, RolloutStop? before) =>
        new(
            stop.Place,
            stop.Day,
            stop.Team,
            before is { Locked: true },
            before is { ByHand: true } && (before.Day, before.Team) == (stop.Day, stop.Team),
            stop.Need
        );
}

/// <summary>Stops got these days; one that was not there is new.</summary>
public sealed record StopsPlaced(IReadOnlyList<StopDay> Stops) : Fact<Rollout>
{
    public override Rollout Apply(Rollout state)
    {
        var placed = Stops.Select(s =>
            (state.Find(s.Place) ?? new(s.Place, s.Day, s.Team, false, true, null)) is var stop
                ? stop with
                {
                    Day = s.Day,
                    Team = s.Team,
                    ByHand = s.ByHand || stop.ByHand,
                }
                : stop
        );
        var places = Stops.Select(s => s.Place).ToHashSet(StringComparer.Ordinal);
        return state.With(state.Stops.Where(s => !places.Contains(s.Place)).Concat(placed)) with
        {
            Dropped = [.. state.Dropped.Where(p => !places.Contains(p))],
        };
    }
}

public sealed record StopLocked(string Place) : Fact<Rollout>
{
    public override Rollout Apply(Rollout state) => state.With(state.Stops.Select(s => s.Place == Place ? s with { Locked = true } : s));
}

public sealed record StopUnlocked(string Place) : Fact<Rollout>
{
    public override Rollout Apply(Rollout state) => state.With(state.Stops.Select(s => s.Place == Place ? s with { Locked = false } : s));
}

public sealed record StopDropped(string Place) : Fact<Rollout>
{
    public override Rollout Apply(Rollout state) => state.With(state.Stops.Where(s => s.Place != Place)) with { Dropped = [.. state.Dropped, Place] };
}

public sealed record AbsenceEntered(int Number, Office Office, DateOnly From, DateOnly Until) : Fact<Rollout>
{
    public override Rollout Apply(Rollout state) => state.Kept() with { Absences = [.. state.Absences, new(Number, Office, From, Until)] };
}

public sealed record AbsenceWithdrawn(int Number) : Fact<Rollout>
{
    public override Rollout Apply(Rollout state) => state.Kept() with { Absences = [.. state.Absences.Where(a => a.Number != Number)] };
}

/// <summary>The last change was undone: everything stands as before it.</summary>
public sealed record RolloutUndone : Fact<Rollout>
{
    public override Rollout Apply(Rollout state) => state.Before ?? state;
}

/// <summary>From here on the public reads the stops as they stand.</summary>
/// <param name="Reason">Why it differs from what was published before; empty the first time.</param>
public sealed record RolloutPublished(DateOnly On, WordsRef Reason) : Fact<Rollout>
{
    public override Rollout Apply(Rollout state) =>
        state with
        {
            ShownBefore = state.Shown,
            Shown = state.Stops,
            ShownReckonedOn = state.ReckonedOn,
            PublishedOn = On,
            Editions = state.Editions + 1,
            Reason = Reason,
            Before = null,
        };
}
