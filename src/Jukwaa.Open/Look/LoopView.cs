using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Record;

namespace Jukwaa.Open.Look;

/// <summary>One step of the loop as drawn. State: reached, late, disputed, open (not reached yet) or missing (passed without a record).</summary>
/// <param name="Key">heard, answered, promised, done or confirmed.</param>
/// <param name="State">As above.</param>
/// <param name="On">When it was reached; null where that is not known or it was not.</param>
/// <param name="Precision">day or month.</param>
/// <param name="Icon">Id of its symbol.</param>
internal sealed record LoopStep(string Key, string State, DateOnly? On, string Precision, string Icon);

/// <summary>
/// The loop of one concern or promise. The first step not reached carries what today's standing says of it: late, or disputed;
/// so a late promise is marked at "done", a silent concern at "answered", a disputed claim at "confirmed".
/// </summary>
internal sealed record LoopView
{
    internal static IReadOnlyList<string> Keys => ConcernFilter.Steps;

    private readonly IReadOnlyList<DateOnly?> days;
    private readonly (DateOnly? Day, string Precision) begin;

    private LoopView(Loop loop, DateOnly? begin, string precision) => (days, this.begin) = (loop.Steps, (begin, precision));

    /// <summary>Today's standing.</summary>
    internal required string Standing { get; init; }

    /// <summary>By when the promise was due; null where no date was given or nothing is promised.</summary>
    internal DateOnly? Due { get; init; }

    /// <summary>Days past the date given; null unless late.</summary>
    internal int? DaysLate { get; init; }

    /// <summary>Whether it is drawn as a row (on a card) rather than as a column (on its page).</summary>
    internal bool Row { get; init; }

    internal static LoopView Of(CommitmentRow row, DateOnly today, bool asRow = false) =>
        new(row.Loop, row.MadeOn, row.MadePrecision)
        {
            Standing = row.Standing,
            Due = row.DueOn,
            DaysLate = row.DaysLate(today),
            Row = asRow,
        };

    internal static LoopView Of(ConcernRow row, bool asRow = false) =>
        new(row.Loop, row.RaisedOn, row.RaisedPrecision) { Standing = row.Standing, Row = asRow };

    internal IReadOnlyList<LoopStep> Steps()
    {
        var last = days.ToList().FindLastIndex(d => d is not null);
        return [.. Keys.Select((key, i) => Step(key, i, last))];
    }

    private LoopStep Step(string key, int i, int last)
    {
        var day = days[i] == Loop.UnknownDay ? null : days[i];
        var standing = Look.Standing.Of(Standing);
        var state =
            days[i] is not null ? "reached"
            : i < last ? "missing"
            : i == last + 1 && standing.Tone is ("late" or "disputed") ? standing.Tone
            : "open";
        return new(key, state, day, day == begin.Day ? begin.Precision : "day", state is "late" or "disputed" ? standing.Icon : key);
    }
}
