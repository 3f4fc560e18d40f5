using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;

namespace Jukwaa.Domain.Forums;

internal static class ForumRules
{
    /// <summary>Farthest day for which a forum is planned, in years: a later one is a slip of the hand.</summary>
    public const int MostYears = 2;

    public static Refusal AlreadyThere(string id) =>
        Refusal.Conflict("forum-exists", $"Forum '{id}' is already on record: correct it instead of recording it again.");

    public static Refusal NotThere(string id) => Refusal.Missing("forum-missing", $"There is no forum '{id}'.");

    public static Refusal MalformedCount(string what) => Refusal.Invalid("count-malformed", $"This count cannot be: {what}.");

    public static Refusal InFuture() => Refusal.Invalid("date-in-future", "What happened cannot lie in the future.");

    public static Refusal? Step(Command command, DateOnly on, Forum state, ForumPhase from, Setting setting) =>
        !state.Exists ? NotThere(command.Id)
        : state.Phase != from
            ? Refusal.Conflict("forum-phase", $"This needs a forum that is {from}; it is {state.Phase}. Phases follow each other in order.")
        : on > setting.Today ? InFuture()
        : on < state.SteppedOn
            ? Refusal.Invalid("forum-date", $"The step before this one was on {state.SteppedOn:yyyy-MM-dd}: give that day or a later one.")
        : null;

    public static Refusal? Check(ForumDetails details, Setting setting)
    {
        if (!setting.Reference.Places.TryGetValue(details.County, out var place) || place.Level != "county")
        {
            return Refusal.Invalid("forum-county", $"'{details.County}' is not the code of a county.");
        }

        return !IsIn(details, place, setting)
                ? Refusal.Invalid("forum-place", $"'{details.Place}' is not the code of a constituency or ward of {place.Name}.")
            : details.Agenda.FirstOrDefault(t => !setting.Reference.Themes.ContainsKey(t)) is { } theme
                ? Refusal.Invalid("unknown-theme", $"'{theme}' is not a theme of the taxonomy.")
            : UnknownGroup(details.Groups, setting);
    }

    /// <summary>A forum that is still to be held lies between today and two years ahead, as far as its day is known.</summary>
    public static Refusal? Day(Period held, Setting setting) =>
        held.To < setting.Today ? Refusal.Invalid("forum-past", "Choose today or a day to come.")
        : held.From > setting.Today.AddYears(MostYears) ? Refusal.Invalid("forum-too-far", $"Choose a day within {MostYears} years.")
        : null;

    /// <summary>What is announced has a day and a venue, so that whoever hears of it can come.</summary>
    public static Refusal? Told(ForumDetails details) =>
        details.Held.Precision != DatePrecision.Day ? Refusal.Invalid("forum-day-missing", "Set the day first: nobody can come without it.")
        : details.Venue == default ? Refusal.Invalid("forum-venue-missing", "Set the venue first: nobody can come without it.")
        : null;

    /// <summary>Null while it has not begun and was not cancelled.</summary>
    public static Refusal? NotBegun(Forum state, string id) =>
        !state.Exists ? NotThere(id)
        : state.Phase is ForumPhase.Planned or ForumPhase.Announced ? null
        : Refusal.Conflict("forum-begun", $"This forum is {state.Phase}: only one that has not begun is changed or cancelled.");

    private static bool IsIn(ForumDetails details, Place county, Setting setting) =>
        details.Place is null
        || (
            setting.Reference.Places.TryGetValue(details.Place, out var place)
            && place.Level is "constituency" or "ward"
            && place.County == county.Code
        );

    public static Refusal? UnknownGroup(IReadOnlyList<string> groups, Setting setting) =>
        groups.FirstOrDefault(g => !setting.Reference.Groups.Contains(g)) is { } group
            ? Refusal.Invalid("unknown-group", $"'{group}' is not a stakeholder group.")
            : null;
}
