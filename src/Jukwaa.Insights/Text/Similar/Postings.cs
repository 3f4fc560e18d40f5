using System.Runtime.InteropServices;

namespace Jukwaa.Insights.Text.Similar;

/// <summary>For each term, how many texts have it and which. A text that is taken away leaves its entries until they are swept.</summary>
/// <param name="sample">Of how many terms one keeps its list of texts; the others only count. By the term's key, so it is always the same
/// ones.</param>
internal sealed class Postings(int sample)
{
    private readonly Dictionary<ulong, Entry> _terms = [];

    public void Add(int text, IReadOnlyList<(ulong Key, int Count)> terms)
    {
        foreach (var (key, count) in terms)
        {
            var entry = _terms.TryGetValue(key, out var known) ? known : _terms[key] = new();
            entry.Spread++;
            if (key % (ulong)sample == 0)
            {
                entry.Texts.Add(new(text, count));
            }
        }
    }

    /// <summary>The text counts no longer; its entries are still there.</summary>
    public void Forget(IReadOnlyList<(ulong Key, int Count)> terms)
    {
        foreach (var (key, _) in terms)
        {
            if (--_terms[key].Spread == 0)
            {
                _terms.Remove(key);
            }
        }
    }

    /// <summary>Drops the entries of texts that are gone.</summary>
    public void Sweep(Func<int, bool> gone)
    {
        foreach (var entry in _terms.Values)
        {
            entry.Texts.RemoveAll(p => gone(p.Text));
        }
    }

    /// <summary>How many texts have the term.</summary>
    public int Spread(ulong key) => _terms.TryGetValue(key, out var entry) ? entry.Spread : 0;

    /// <summary>Texts that have it, and some that are gone.</summary>
    public ReadOnlySpan<Posting> Of(ulong key) => _terms.TryGetValue(key, out var entry) ? CollectionsMarshal.AsSpan(entry.Texts) : [];

    private sealed class Entry
    {
        public int Spread { get; set; }

        public List<Posting> Texts { get; } = [];
    }
}

/// <summary>A text that has a term, and how often.</summary>
internal readonly record struct Posting(int Text, int Count);
