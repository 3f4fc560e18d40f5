using Jukwaa.Domain.Forums;

namespace Jukwaa.Storage;

/// <summary>An entry as it stands: what is in each field, and where two people differ.</summary>
public sealed class TakenItem(TakenEntry entry)
{
    private readonly EditGraph<TakenValue> _graph = new(entry.Edits.Select(e => new EditNode<TakenValue>(e.Id, e.After, e.Fields)));

    public string Id => entry.Id;

    public TakenEntry Entry => entry;

    public bool Is(EntryKind kind) => entry.Kind == kind.ToString();

    public string? About => entry.About;

    /// <summary>What stands in a field: several values where nobody has chosen between them; an emptied one is none.</summary>
    public IReadOnlyList<TakenValue> Sides(string field) =>
        [.. _graph.Of(field).Select(s => s.Value).Where(v => v.Code is not null || v.Text is not null).Distinct(SameValue.Comparer)];

    /// <summary>The value to work with; with several, the first by its edit, so that every screen shows the same one first.</summary>
    public TakenValue? Value(string field) => Sides(field) is [var first, ..] ? first : null;

    public string? Code(string field) => Value(field)?.Code;

    /// <summary>Fields in which two people differ.</summary>
    public IReadOnlyList<string> Hard => field ??= _graph.Hard(SameValue.Comparer);

    /// <summary>Whether two people edited it without seeing each other.</summary>
    public bool Soft => _graph.Soft;

    /// <summary>Edits that whoever edits it now has seen.</summary>
    public IReadOnlyList<Guid> Heads => _graph.Heads;

    /// <summary>As it stood for somebody who had seen these edits and no later ones.</summary>
    public TakenItem AsOf(IReadOnlyList<Guid> seen)
    {
        var known = _graph.Upto(seen);
        return new(entry with { Edits = [.. entry.Edits.Where(e => known.Contains(e.Id))] });
    }

    /// <summary>Taken out; not while somebody else worked on it without knowing, or it would be lost unseen.</summary>
    public bool Dropped => Sides(EntryFields.Dropped).Count > 0 && !Soft;

    /// <summary>Words are the same when their text is: each hand salts its own.</summary>
    private sealed class SameValue : IEqualityComparer<TakenValue>
    {
        public static SameValue Comparer { get; } = new();

        public bool Equals(TakenValue? x, TakenValue? y) => Key(x) == Key(y);

        public int GetHashCode(TakenValue value) => Key(value).GetHashCode();

        private static (string?, string?) Key(TakenValue? value) => (value?.Code, value?.Text);
    }
}
