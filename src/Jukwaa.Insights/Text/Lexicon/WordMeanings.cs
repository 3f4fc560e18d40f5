using System.Collections.Frozen;

namespace Jukwaa.Insights.Text.Lexicon;

/// <summary>
/// Lists of words by their meanings. An entry is a word, its beginning ("bribe*"), its end ("*piga"), or two or three words in a row ("nyumba|kumi").
/// </summary>
internal sealed class WordMeanings
{
    private const int ShortestPart = 2;

    private const int MostInRow = 3;

    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _entries;

    /// <param name="words">As <see cref="WordList.Embedded"/> gives them: a list begins at its name in brackets.</param>
    public WordMeanings(IReadOnlyList<string> words)
    {
        Dictionary<string, SortedSet<string>> entries = [];
        var meaning = "";
        foreach (var word in words)
        {
            if (word[0] == '[')
            {
                meaning = word.Trim('[', ']');
                continue;
            }

            (entries.TryGetValue(word, out var known) ? known : entries[word] = new(StringComparer.Ordinal)).Add(meaning);
        }

        _entries = entries.ToFrozenDictionary(e => e.Key, e => e.Value.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What words mean, whichever of the three languages they are in: "polisi", "cop" and "karao" are all police.</summary>
    public static WordMeanings Concepts { get; } = new(WordList.Embedded("concepts.txt"));

    /// <summary>What words give away of danger, harm and those who are accused.</summary>
    public static WordMeanings Warnings { get; } = new(WordList.Embedded("flags.txt"));

    /// <summary>The meanings of a word, or of it and those that follow, each once and in ordinal order, with the number of words.</summary>
    /// <param name="words">As <see cref="Normal.Writing"/> writes them.</param>
    public IReadOnlyDictionary<string, int> At(IReadOnlyList<string> words, int at)
    {
        SortedDictionary<string, int> found = new(StringComparer.Ordinal);
        var word = words[at];
        Collect(word, 1, found);
        for (var length = ShortestPart; length <= word.Length; length++)
        {
            Collect($"{word.AsSpan(0, length)}*", 1, found);
            Collect($"*{word.AsSpan(word.Length - length)}", 1, found);
        }

        var row = word;
        for (var count = 2; count <= MostInRow && at + count <= words.Count; count++)
        {
            row = $"{row}|{words[at + count - 1]}";
            for (var length = row.Length; length >= row.Length - word.Length + ShortestPart; length--)
            {
                Collect(length == row.Length ? row : $"*{row.AsSpan(row.Length - length)}", count, found);
            }
        }

        return found;
    }

    private void Collect(ReadOnlySpan<char> form, int count, SortedDictionary<string, int> found)
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
