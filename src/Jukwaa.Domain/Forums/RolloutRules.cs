using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;

namespace Jukwaa.Domain.Forums;

internal static class RolloutRules
{
    /// <summary>Most stops: every constituency, and room for new ones.</summary>
    public const int MostStops = 400;

    /// <summary>Bounds of cadence and teams; more is a slip of the hand.</summary>
    public const int MostEvery = 60,
        MostTeams = 10,
        MostAbsences = 200;

    /// <summary>Farthest day of a stop, in years.</summary>
    public const int MostYears = 3;

    public static Refusal NotThere(string id) => Refusal.Missing("rollout-missing", $"There is no rollout '{id}'.");

    public static Refusal NoStop(string place) => Refusal.Missing("stop-missing", $"'{place}' is not a stop of this rollout.");

    public static Refusal? Pace(DateOnly first, int every, int teams, Setting setting) =>
        Day(first, setting) is { } refusal ? refusal
        : every is < 1 or > MostEvery ? Refusal.Invalid("rollout-every", $"Give the days from one forum to the next: 1 to {MostEvery}.")
        : teams is < 1 or > MostTeams ? Refusal.Invalid("rollout-teams", $"Give the number of forums on one day: 1 to {MostTeams}.")
        : null;

    public static Refusal? Day(DateOnly day, Setting setting) =>
        day < setting.Today ? Refusal.Invalid("stop-past", "Choose today or a day to come.")
        : day > setting.Today.AddYears(MostYears) ? Refusal.Invalid("stop-too-far", $"Choose a day within {MostYears} years.")
        : null;

    /// <summary>A stop is a place of the level of the rollout, within it.</summary>
    public static Refusal? Place(string place, Rollout state, Setting setting) =>
        setting.Reference.Places.GetValueOrDefault(place) is { } found
        && found.Level == state.Level
        && found.ExistedOn(setting.Today)
        && found.IsIn(setting.Reference.Places[state.Place!])
            ? null
            : Refusal.Invalid("stop-place", $"'{place}' is not the code of a {state.Level} of this rollout.");

    public static Refusal? Team(int team, Rollout state) =>
        team < 1 || team > state.Teams ? Refusal.Invalid("stop-team", $"Choose a team from 1 to {state.Teams}.") : null;

    /// <summary>Null while a stop may be moved: it is there, not locked, and its day has not passed.</summary>
    public static Refusal? Movable(string place, Rollout state, Setting setting) =>
        state.Find(place) is not { } stop ? NoStop(place)
        : stop.Locked ? Refusal.Conflict("stop-locked", "This stop is locked: unlock it first.")
        : stop.Day < setting.Today ? Refusal.Conflict("stop-over", "The day of this stop has passed: it stays on the plan as it was.")
        : null;

    /// <summary>Whether one of the two places lies in the other.</summary>
    public static bool Touches(Place one, Place other) => one.IsIn(other) || other.IsIn(one);
}
