using Jukwaa.Open.Record;

namespace Jukwaa.Open.Look;

/// <summary>
/// One step of the loop as drawn. State: reached, late, disputed, open (not reached yet) or missing (passed without a record); On is null
/// unless reached on a known day.
/// </summary>
internal sealed record LoopStep(string Key, string State, DateOnly? On, string Icon);

/// <summary>
/// The loop of one concern or promise. The first step not reached carries what today's standing says of it: late, or disputed;
/// so a late promise is marked at "done", a silent concern at "answered", a disputed claim at "confirmed".
/// </summary>
/// <param name="Dates">When each step was reached.</param>
/// <param name="Standing">Today's standing.</param>
/// <param name="Due">By when the promise was due; null where no date was given or nothing is promised.</param>
/// <param name="Today">Today in Kenya.</param>
/// <param name="Precision">How well the first dates are known: day or month.</param>
/// <param name="Least">The step that is reached by being on record at all, dated or not: heard for a concern, promised for a promise.</param>
/// <param name="Row">Whether it is drawn as a row (on a card) rather than as a column (on its page).</param>
internal sealed record LoopView(Loop Dates, string Standing, DateOnly? Due, DateOnly Today, int Least, string Precision = "day", bool Row = false)
{
    internal const int Heard = 0;
    internal const int Promised = 2;

    internal static IReadOnlyList<string> Keys => Concerns.ConcernFilter.Steps;

    internal IReadOnlyList<LoopStep> Steps()
    {
        DateOnly?[] dates = [Dates.Heard, Dates.Answered, Dates.Promised, Dates.Done, Dates.Confirmed];
        var last = Math.Max(Least, Array.FindLastIndex(dates, d => d is not null));
        return [.. Keys.Select((key, i) => new LoopStep(key, State(dates, i, last), Known(dates[i]), Icon(dates, i, last)))];
    }

    /// <summary>Days past the date given; null unless late.</summary>
    internal int? DaysLate => Standing == "late" && Due < Today ? Today.DayNumber - Due.Value.DayNumber : null;

    private static DateOnly? Known(DateOnly? day) => day == Loop.UnknownDay ? null : day;

    private string State(DateOnly?[] dates, int step, int last) =>
        dates[step] is not null || step == Least ? "reached"
        : step < last ? "missing"
        : step > last + 1 ? "open"
        : Look.Standing.Of(Standing).Tone switch { "late" => "late", "disputed" => "disputed", _ => "open" };

    private string Icon(DateOnly?[] dates, int step, int last) => State(dates, step, last) switch
    {
        "late" or "disputed" => Look.Standing.Of(Standing).Icon,
        _ => Keys[step],
    };
}
