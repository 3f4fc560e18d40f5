using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>Drafts a rollout for the counties or constituencies of a place. Nobody outside the desks that reach the place knows it before it is published.</summary>
/// <param name="Place">The country, a region or a county.</param>
/// <param name="Level">county or constituency.</param>
/// <param name="First">No stop is proposed before this day.</param>
/// <param name="Every">Days from one forum of a team to its next, 1 to 60.</param>
/// <param name="Teams">How many forums may be held on one day, 1 to 10.</param>
public sealed record DraftRollout(Guid CommandId, string Id, string Place, string Level, DateOnly First, int Every, int Teams)
    : Command<Rollout>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override string? Within => Place;

    public override Decision Decide(Rollout state, Setting setting) =>
        state.Exists ? Refusal.Conflict("rollout-exists", $"Rollout '{Id}' is there already: change it instead of drafting it again.")
        : setting.Reference.Places.GetValueOrDefault(Place) is not { Level: "country" or "region" or "county" } place
        || !place.ExistedOn(setting.Today)
            ? Refusal.Invalid("rollout-place", "A rollout is for the country, a region or a county.")
        : Level is not ("county" or "constituency") || (place.Level == "county" && Level == "county")
            ? Refusal.Invalid("rollout-level", "Choose counties or constituencies; within a county, constituencies.")
        : RolloutRules.Pace(First, Every, Teams, setting) ?? (Decision)new RolloutDrafted(Place, Level, First, Every, Teams);
}

/// <summary>Changes first day, cadence and teams, for the next proposal. What is as it was changes nothing.</summary>
public sealed record PaceRollout(Guid CommandId, string Id, DateOnly First, int Every, int Teams) : Command<Rollout>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Rollout state, Setting setting) =>
        !state.Exists ? RolloutRules.NotThere(Id)
        : (state.First, state.Every, state.Teams) == (First, Every, Teams) ? Decision.Nothing
        : RolloutRules.Pace(First == state.First && First < setting.Today ? setting.Today : First, Every, Teams, setting)
            ?? (Decision)new RolloutPaced(First, Every, Teams);
}

/// <summary>Takes a proposal over as the whole list of stops. What is locked, and what is over, must stand in it as it was.</summary>
public sealed record ProposeStops(Guid CommandId, string Id, IReadOnlyList<ProposedStop> Stops) : Command<Rollout>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Rollout state, Setting setting) =>
        !state.Exists ? RolloutRules.NotThere(Id)
        : Stops.Count is 0 or > RolloutRules.MostStops ? Refusal.Invalid("rollout-size", $"A rollout has 1 to {RolloutRules.MostStops} stops.")
        : Stops.DistinctBy(s => s.Place).Count() < Stops.Count ? Refusal.Invalid("stop-twice", "Each place is in a rollout once.")
        : state.Stops.Any(s => IsFixed(s, setting) && !Stops.Any(p => Stands(p, s)))
            ? Refusal.Conflict("stop-locked", "A stop that is locked or over stays where it is: make the proposal again.")
        : Stops.Where(p => !state.Stops.Any(s => Stands(p, s))).Select(p => Check(p, state, setting)).FirstOrDefault(r => r is not null)
            is { } refusal
            ? refusal
        : new StopsProposed(setting.Today, Stops);

    private static Refusal? Check(ProposedStop stop, Rollout state, Setting setting) =>
        RolloutRules.Place(stop.Place, state, setting) ?? RolloutRules.Day(stop.Day, setting) ?? RolloutRules.Team(stop.Team, state);

    private static bool IsFixed(RolloutStop stop, Setting setting) => stop.Locked || stop.Day < setting.Today;

    private static bool Stands(ProposedStop proposed, RolloutStop stop) =>
        (proposed.Place, proposed.Day, proposed.Team) == (stop.Place, stop.Day, stop.Team);
}

/// <summary>Undoes the last change since it was published or drafted.</summary>
public sealed record UndoRollout(Guid CommandId, string Id) : Command<Rollout>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Rollout state, Setting setting) =>
        !state.Exists ? RolloutRules.NotThere(Id)
        : state.Before is null
            ? Refusal.Conflict("nothing-to-undo", "There is no change to undo: the last one alone can be, until the rollout is published.")
        : new RolloutUndone();
}

/// <summary>Shows the stops to everybody as they stand; with a reason when something else was shown before. What is shown already changes nothing.</summary>
public sealed record PublishRollout(Guid CommandId, string Id, Words Reason) : Command<Rollout>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override IEnumerable<Words?> Said => [Reason];

    public override Decision Decide(Rollout state, Setting setting) =>
        !state.Exists ? RolloutRules.NotThere(Id)
        : state.Stops.Count == 0 && state.Editions == 0 ? Refusal.Conflict("rollout-empty", "There is no stop yet: propose or place some first.")
        : state.Editions > 0 && !state.IsChanged ? Decision.Nothing
        : state.Editions > 0 && Reason.Passages.Count == 0
            ? Refusal.Invalid("reason-missing", "Say why, in words: it was published before, and the public reads what changed.")
        : new RolloutPublished(setting.Today, state.Editions > 0 ? Reason.Ref : default);
}
