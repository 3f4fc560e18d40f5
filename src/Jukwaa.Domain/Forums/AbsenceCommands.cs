using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>Enters days on which the holder of an office is away: no forum of the office's place is proposed for them.</summary>
public sealed record EnterAbsence(Guid CommandId, string Id, Office Office, DateOnly From, DateOnly Until) : Command<Rollout>(CommandId, Id)
{
    /// <summary>Longest absence in days: whoever is away longer has a successor.</summary>
    private const int Longest = 366;

    public override May Needs => May.RunForum;

    public override Decision Decide(Rollout state, Setting setting) =>
        !state.Exists ? RolloutRules.NotThere(Id)
        : !setting.Reference.Has(Office) ? Refusal.Invalid("unknown-office", $"There is no office '{Office.Id}'.")
        : setting.Reference.Places[Office.Place] is var place
        && (
            place.Level is not ("country" or "region" or "county" or "constituency")
            || !RolloutRules.Touches(place, setting.Reference.Places[state.Place!])
        )
            ? Refusal.Invalid("absence-elsewhere", "This office has nothing to do with the places of this rollout.")
        : Until < From ? Refusal.Invalid("absence-reversed", "The last day lies before the first one.")
        : Until < setting.Today ? Refusal.Invalid("absence-past", "Choose days that are still to come.")
        : Until.DayNumber - From.DayNumber > Longest || From > setting.Today.AddYears(RolloutRules.MostYears)
            ? Refusal.Invalid("absence-too-long", $"An absence is at most {Longest} days long and begins within {RolloutRules.MostYears} years.")
        : state.Absences.Any(a => (a.Office, a.From, a.Until) == (Office, From, Until)) ? Decision.Nothing
        : state.Absences.Count >= RolloutRules.MostAbsences
            ? Refusal.Conflict("absences-full", $"A rollout holds {RolloutRules.MostAbsences} absences: take out those that are over.")
        : new AbsenceEntered(state.Absences.Select(a => a.Number).DefaultIfEmpty(0).Max() + 1, Office, From, Until);
}

/// <summary>Takes an absence out.</summary>
public sealed record WithdrawAbsence(Guid CommandId, string Id, int Number) : Command<Rollout>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Rollout state, Setting setting) =>
        !state.Exists ? RolloutRules.NotThere(Id)
        : !state.Absences.Any(a => a.Number == Number) ? Refusal.Missing("absence-missing", "There is no such absence.")
        : new AbsenceWithdrawn(Number);
}
