namespace Jukwaa.Insights.Text.Similar;

/// <summary>
/// Short texts, and which of them are like another. Candidates by BM25 over words and by shared stretches of letters; ranked by BM25 and by the
/// cosine of TF-IDF over stretches of 3–5 letters, the two ranks fused (Cormack et al. 2009, Reciprocal rank fusion). Texts come and go one by one;
/// the same texts give the same answers in whatever order they came. Not to be changed by one thread while another asks.
/// </summary>
public sealed class SimilarIndex
{
    /// <summary>How many candidates each of the two ways brings.</summary>
    public const int Candidates = 200;

    private const int Constant = 60;

    private const int MostEntries = 200_000;

    private const int FewestGone = 1_000;

    // A quarter of the stretches of letters finds the candidates as well as all of them do, in a quarter of the room.
    private const int Sample = 4;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private readonly List<Held?> _held = [];

    private readonly List<int> _lengths = [];

    private readonly Postings _words = new(1);

    private readonly Postings _letters = new(Sample);

    private long _length;

    private int _gone;

    /// <summary>How many texts it holds.</summary>
    public int Count => _numbers.Count;

    /// <summary>Adds a text, at a cost that does not depend on how many are there.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(string key, string text)
    {
        _numbers.Add(key, _held.Count);
        var terms = Terms.Of(text);
        _words.Add(_held.Count, terms.Words);
        _letters.Add(_held.Count, terms.Letters);
        _held.Add(new(key, text));
        _lengths.Add(terms.Length);
        _length += terms.Length;
    }

    /// <summary>Takes a text away. False where the key is not there.</summary>
    public bool Remove(string key)
    {
        if (!_numbers.Remove(key, out var number))
        {
            return false;
        }

        var terms = Terms.Of(_held[number]!.Text);
        _held[number] = null;
        _lengths[number] = -1;
        _length -= terms.Length;
        _words.Forget(terms.Words);
        _letters.Forget(terms.Letters);
        if (++_gone > FewestGone + (Count / 4))
        {
            _words.Sweep(t => _held[t] is null);
            _letters.Sweep(t => _held[t] is null);
            _gone = 0;
        }

        return true;
    }

    /// <summary>
    /// The texts most like this one, the most alike first, equal ones in the order of their keys. One that shares no word and no stretch with it is
    /// not among them.
    /// </summary>
    /// <param name="most">How many at most.</param>
    /// <param name="except">A key that is left out: the text's own, where it is in the index.</param>
    public IReadOnlyList<SimilarText> Find(string text, int most = 5, string? except = null)
    {
        var query = Terms.Of(text);
        var byWords = ByWords(query, except);
        var cosines = Cosines();
        List<(int Text, double Score)> byLetters =
        [
            .. byWords
                .Concat(SharedLetters(query, cosines, except))
                .Select(t => t.Text)
                .Distinct()
                .Select(t => (t, cosines.Between(query, Terms.Of(_held[t]!.Text))))
                .Where(t => t.Item2 > 0)
                .OrderByDescending(t => t.Item2)
                .ThenBy(t => _held[t.t]!.Key, StringComparer.Ordinal),
        ];
        return Fuse(byWords, byLetters, most);
    }

    /// <summary>Cosine between two texts of which neither need be in the index, 0 to 1; how rare a stretch of letters is, the index says.</summary>
    public double Cosine(string one, string other) => Cosines().Between(Terms.Of(one), Terms.Of(other));

    internal IReadOnlyList<(int Text, double Score)> ByWords(Terms query, string? except)
    {
        Tally tally = new(_held.Count);
        Bm25.Score(query, _words, Count, _length, _lengths, tally);
        return tally.Best(Candidates, Key(except));
    }

    internal string KeyOf(int text) => _held[text]!.Key;

    // The rarest first, and no more of them than can be read in a few milliseconds.
    private IReadOnlyList<(int Text, double Score)> SharedLetters(Terms query, Cosines cosines, string? except)
    {
        Tally tally = new(_held.Count);
        var entries = 0;
        foreach (var (key, spread) in query.Letters.Select(l => (l.Key, Spread: _letters.Spread(l.Key))).OrderBy(l => l.Spread).ThenBy(l => l.Key))
        {
            entries += spread;
            if (entries > MostEntries)
            {
                break;
            }

            foreach (var posting in _letters.Of(key))
            {
                tally.Add(posting.Text, cosines.Rarity(key));
            }
        }

        return tally.Best(Candidates, Key(except));
    }

    private List<SimilarText> Fuse(IReadOnlyList<(int Text, double Score)> byWords, List<(int Text, double Score)> byLetters, int most)
    {
        var ranks = byWords.Concat(byLetters).Select(t => t.Text).Distinct().ToDictionary(t => t, _ => (Sum: 0.0, Cosine: 0.0));
        for (var at = 0; at < byWords.Count; at++)
        {
            ranks[byWords[at].Text] = (1.0 / (Constant + at + 1), 0);
        }

        for (var at = 0; at < byLetters.Count; at++)
        {
            ranks[byLetters[at].Text] = (ranks[byLetters[at].Text].Sum + (1.0 / (Constant + at + 1)), byLetters[at].Score);
        }

        return
        [
            .. ranks
                .Select(r => new SimilarText(_held[r.Key]!.Key, r.Value.Sum, r.Value.Cosine))
                .OrderByDescending(s => s.Rank)
                .ThenByDescending(s => s.Cosine)
                .ThenBy(s => s.Key, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private Cosines Cosines() => new(_letters.Spread, Count);

    private Func<int, string?> Key(string? except) => t => _held[t]?.Key is { } key && key != except ? key : null;

    private sealed record Held(string Key, string Text);
}
