using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>Gives a stop a day and a team, or adds the place with them. The same day and team change nothing.</summary>
public sealed record PlaceStop(Guid CommandId, string Id, string Place, DateOnly Day, int Team) : Command<Rollout>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Rollout state, Setting setting) =>
        !state.Exists ? RolloutRules.NotThere(Id)
        : state.Find(Place) is { } stop && (stop.Day, stop.Team) == (Day, Team) ? Decision.Nothing
        : state.Find(Place) is null && state.Stops.Count >= RolloutRules.MostStops
            ? Refusal.Conflict("rollout-size", $"A rollout has 1 to {RolloutRules.MostStops} stops.")
        : (state.Find(Place) is null ? null : RolloutRules.Movable(Place, state, setting)) is { } fixedOne ? fixedOne
        : (RolloutRules.Place(Place, state, setting) ?? RolloutRules.Day(Day, setting) ?? RolloutRules.Team(Team, state)) is { } refusal ? refusal
        : new StopsPlaced([new(Place, Day, Team, true)]);
}

/// <summary>
/// Moves a stop to another position of the list: it takes the day that is there, and those between move on by one day of the plan. What is locked or over keeps its day and is
/// passed by.
/// </summary>
/// <param name="To">Position in the order of the days, from 1 on; beyond an end it is the end.</param>
public sealed record MoveStop(Guid CommandId, string Id, string Place, int To) : Command<Rollout>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Rollout state, Setting setting)
    {
        if ((state.Exists ? RolloutRules.Movable(Place, state, setting) : RolloutRules.NotThere(Id)) is { } refusal)
        {
            return refusal;
        }

        var free = state.Stops.Index().Where(s => !s.Item.Locked && s.Item.Day >= setting.Today).ToList();
        var from = free.FindIndex(s => s.Item.Place == Place);
        // On the way down it stands behind what it reaches, on the way up before it.
        var to = To - 1 > free[from].Index ? free.FindLastIndex(s => s.Index <= To - 1) : free.FindIndex(s => s.Index >= To - 1);
        var order = free.Select(s => s.Item.Place).ToList();
        order.RemoveAt(from);
        order.Insert(Math.Clamp(to, 0, order.Count), Place);
        var moved = order.Zip(free, (place, slot) => new StopDay(place, slot.Item.Day, slot.Item.Team, place == Place));
        StopDay[] changed = [.. moved.Where(s => state.Find(s.Place) is { } was && (was.Day, was.Team) != (s.Day, s.Team))];
        return changed.Length == 0 ? Decision.Nothing : new StopsPlaced(changed);
    }
}

/// <summary>Fixes a stop on its day. One that is locked changes nothing.</summary>
public sealed record LockStop(Guid CommandId, string Id, string Place) : Command<Rollout>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Rollout state, Setting setting) =>
        !state.Exists ? RolloutRules.NotThere(Id)
        : state.Find(Place) is not { } stop ? RolloutRules.NoStop(Place)
        : stop.Locked ? Decision.Nothing
        : new StopLocked(Place);
}

/// <summary>Lets a stop be moved again.</summary>
public sealed record UnlockStop(Guid CommandId, string Id, string Place) : Command<Rollout>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Rollout state, Setting setting) =>
        !state.Exists ? RolloutRules.NotThere(Id)
        : state.Find(Place) is not { } stop ? RolloutRules.NoStop(Place)
        : !stop.Locked ? Decision.Nothing
        : new StopUnlocked(Place);
}

/// <summary>Takes a stop out. If the public reads it, it stays there as dropped once the rollout is published again.</summary>
public sealed record DropStop(Guid CommandId, string Id, string Place) : Command<Rollout>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Rollout state, Setting setting) =>
        (state.Exists ? RolloutRules.Movable(Place, state, setting) : RolloutRules.NotThere(Id)) ?? (Decision)new StopDropped(Place);
}
