using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <param name="Where">The item of the file that it comes from.</param>
internal sealed record Planned(Command Command, string Where);

internal enum Change
{
    New,
    Corrected,
    Unchanged,
    Kept,
    Withdrawn,
}

/// <summary>Collects the commands of an import and counts what they do.</summary>
internal sealed class Gathering(OnRecord record, Func<string> salt)
{
    private static readonly string[] _kinds = ["forums", "concerns", "commitments", "reports", "links", "afterwards", "progress"];

    private readonly Dictionary<(string, Change), int> _counts = [];

    private readonly List<string> _kept = [];

    private int _untranslated;

    public OnRecord Record => record;

    public List<Planned> Commands { get; } = [];

    public int Waiting { get; set; }

    /// <summary>A pen for new words, whose translations are counted.</summary>
    public Words Words(Said said)
    {
        _untranslated += said.Untranslated ? 1 : 0;
        return new Pen([], salt).Words(said);
    }

    public void Count(string kind, Change change) => _counts[(kind, change)] = _counts.GetValueOrDefault((kind, change)) + 1;

    public void Keep(string kind, string id)
    {
        Count(kind, Change.Kept);
        _kept.Add(id);
    }

    public void Add(string where, Command command) => Commands.Add(new(command, where));

    /// <summary>Records an item that is new, corrects one that says something else than what editors last imported, and leaves the rest alone.</summary>
    /// <param name="asFact">Holds the details: two facts that read the same say the same.</param>
    public Change Put<TDetails>(
        string stream,
        ItemDraft draft,
        Func<Pen, TDetails> write,
        Func<TDetails, Fact> asFact,
        Func<Guid, TDetails, Pen, Command> toRecord,
        Func<Guid, TDetails, Pen, Command> toCorrect
    )
    {
        var held = record.Held(stream);
        var before = held?.Imported;
        if (before is not null && record.PassagesOf(before) is null)
        {
            return Change.Kept;
        }

        var pen = new Pen(before is null ? [] : record.PassagesOf(before)!, salt);
        var details = write(pen);
        if (before is not null && SameText(asFact(details), before))
        {
            return Change.Unchanged;
        }

        _untranslated += pen.Untranslated;
        var id = CommandIds.Of(held is null ? "record" : "correct", stream, held?.Version ?? 0, (object)draft);
        Add(draft.Where, held is null ? toRecord(id, details, pen) : toCorrect(id, details, pen));
        return held is null ? Change.New : Change.Corrected;
    }

    public ImportPlan Done(Problems problems) =>
        new(
            [.. _kinds.Select(CountOf).Where(c => c is not { New: 0, Corrected: 0, Unchanged: 0, Kept: 0, Withdrawn: 0 })],
            problems.Listed,
            problems.Count,
            _kept,
            _untranslated,
            Waiting,
            [.. Commands.Select(p => p.Command)]
        );

    private ImportCount CountOf(string kind)
    {
        int Of(Change change) => _counts.GetValueOrDefault((kind, change));
        return new(kind, Of(Change.New), Of(Change.Corrected), Of(Change.Unchanged), Of(Change.Kept), Of(Change.Withdrawn));
    }

    /// <summary>Compares what two facts hold, not their types or reasons: a correction may say the same as a first record.</summary>
    private static bool SameText(Fact fact, Fact before) => FactContent.Of(fact) == FactContent.Of(before);
}
