using System.Collections.Frozen;

namespace Jukwaa.Insights.Text.Lexicon;

/// <summary>
/// Lists of words by their meanings. An entry is a word, its beginning ("bribe*"), its end ("*piga"), a part ("*keket*"), or two or three words in a row ("nyumba|kumi"),
/// the first of which may be an end.
/// </summary>
internal sealed class WordMeanings
{
    private const int ShortestPart = 2;

    // No entry is longer; a "word" of a whole page must not be tried letter by letter.
    private const int LongestPart = 24;

    private const int MostInRow = 3;

    private readonly Entries _words;

    private readonly Entries _beginnings;

    private readonly Entries _ends;

    private readonly Entries _parts;

    private readonly int[] _partLengths;

    private readonly FrozenSet<string> _second;

    /// <param name="words">As <see cref="WordList.Embedded"/> gives them: a list begins at its name in brackets.</param>
    public WordMeanings(IReadOnlyList<string> words)
    {
        List<(string Word, string Meaning)> pairs = [];
        var meaning = "";
        foreach (var word in words)
        {
            meaning = word[0] == '[' ? word.Trim('[', ']') : meaning;
            pairs.AddRange(word[0] == '[' ? [] : [(word, meaning)]);
        }

        _words = new(pairs.Where(p => !p.Word.Contains('*', StringComparison.Ordinal)));
        _beginnings = new(pairs.Where(p => p.Word[^1] == '*' && p.Word[0] != '*'));
        _ends = new(pairs.Where(p => p.Word[0] == '*' && p.Word[^1] != '*'));
        var parts = pairs.Where(p => p.Word[0] == '*' && p.Word[^1] == '*').ToList();
        _parts = new(parts);
        _partLengths = [.. parts.Select(p => p.Word.Length - 2).Distinct().Order()];
        _second = pairs
            .Where(p => p.Word.Contains('|', StringComparison.Ordinal))
            .Select(p => p.Word.Split('|')[1])
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What words mean, whichever of the three languages they are in: "polisi", "cop" and "karao" are all police.</summary>
    public static WordMeanings Concepts { get; } = new(WordList.Embedded("concepts.txt"));

    /// <summary>What words give away of danger, harm and those who are accused.</summary>
    public static WordMeanings Warnings { get; } = new(WordList.Embedded("flags.txt"));

    /// <summary>The meanings of a word, or of it and those that follow, each once and in ordinal order, with the number of words.</summary>
    /// <param name="words">As <see cref="Normal.Writing"/> writes them.</param>
    public IReadOnlyDictionary<string, int> At(IReadOnlyList<string> words, int at)
    {
        SortedList<string, int> found = new(StringComparer.Ordinal);
        var word = words[at];
        _words.Collect(word, 1, found);
        for (var length = ShortestPart; length <= Math.Min(word.Length, LongestPart); length++)
        {
            _beginnings.Collect(word.AsSpan(0, length), 1, found);
            _ends.Collect(word.AsSpan(word.Length - length), 1, found);
        }

        foreach (var length in _partLengths)
        {
            for (var from = 0; from + length <= word.Length; from++)
            {
                _parts.Collect(word.AsSpan(from, length), 1, found);
            }
        }

        if (at + 1 < words.Count && _second.Contains(words[at + 1]))
        {
            Rows(words, at, found);
        }

        return found;
    }

    private void Rows(IReadOnlyList<string> words, int at, SortedList<string, int> found)
    {
        var row = words[at];
        for (var count = 2; count <= MostInRow && at + count <= words.Count; count++)
        {
            row = $"{row}|{words[at + count - 1]}";
            _words.Collect(row, count, found);
            for (var left = Math.Max(0, words[at].Length - LongestPart); left <= words[at].Length - ShortestPart; left++)
            {
                _ends.Collect(row.AsSpan(left), count, found);
            }
        }
    }

    private sealed class Entries(IEnumerable<(string Word, string Meaning)> pairs)
    {
        private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _entries = pairs
            .GroupBy(p => p.Word.Trim('*'), p => p.Meaning)
            .ToFrozenDictionary(p => p.Key, p => p.Distinct().ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

        public void Collect(ReadOnlySpan<char> form, int count, SortedList<string, int> found)
        {
            if (_entries.TryGetValue(form, out var meanings))
            {
                foreach (var meaning in meanings)
                {
                    found[meaning] = Math.Max(count, found.GetValueOrDefault(meaning));
                }
            }
        }
    }
}
