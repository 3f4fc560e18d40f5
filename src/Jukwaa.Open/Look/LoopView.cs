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

    private readonly DateOnly?[] dates;
    private readonly Func<int, bool> reached;
    private readonly (DateOnly? Day, string Precision) begin;

    private LoopView(Loop loop, Func<int, bool> reached, (DateOnly? Day, string Precision) begin)
    {
        dates = [loop.Heard, loop.Answered, loop.Promised, loop.Done, loop.Confirmed];
        (this.reached, this.begin) = (reached, begin);
    }

    /// <summary>Today's standing.</summary>
    internal required string Standing { get; init; }

    /// <summary>By when the promise was due; null where no date was given or nothing is promised.</summary>
    internal DateOnly? Due { get; init; }

    /// <summary>Days past the date given; null unless late.</summary>
    internal int? DaysLate { get; init; }

    /// <summary>Whether it is drawn as a row (on a card) rather than as a column (on its page).</summary>
    internal bool Row { get; init; }

    /// <summary>Of a promise: promised by being on record, heard and answered where it answers a concern.</summary>
    internal static LoopView Of(CommitmentRow row, DateOnly today, bool asRow = false) =>
        new(row.Loop, step => step == 2 || (step < 2 && row.Concerns > 0), (row.MadeOn, row.MadePrecision))
        {
            Standing = row.Standing, Due = row.DueOn, DaysLate = row.DaysLate(today), Row = asRow,
        };

    /// <summary>Of a concern: heard by being on record, answered and promised where a promise answers it.</summary>
    internal static LoopView Of(ConcernRow row, bool asRow = false) =>
        new(row.Loop, row.Reached, (row.RaisedOn, row.RaisedPrecision)) { Standing = row.Standing, Row = asRow };

    internal IReadOnlyList<LoopStep> Steps()
    {
        var last = Enumerable.Range(0, dates.Length).Last(Has);
        return [.. Keys.Select((key, i) => Step(key, i, last))];
    }

    private bool Has(int step) => dates[step] is not null || reached(step);

    private LoopStep Step(string key, int i, int last)
    {
        var standing = Look.Standing.Of(Standing);
        var state = Has(i) ? "reached" : i < last ? "missing" : i == last + 1 && standing.Tone is ("late" or "disputed") ? standing.Tone : "open";
        return new(key, state, dates[i], dates[i] == begin.Day ? begin.Precision : "day", state is "late" or "disputed" ? standing.Icon : key);
    }
}
