using System.Collections.Frozen;

namespace Jukwaa.Insights.Text.Lexicon;

/// <summary>What words mean, whichever of the three languages they are in: "polisi", "cop" and "karao" are all police.</summary>
internal static class Concepts
{
    private static readonly FrozenDictionary<string, string[]> _concepts = Read(WordList.Embedded("concepts.txt"));

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _lookup = _concepts.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int ShortestPart = 2;

    /// <summary>The concepts of a word, or of it and the next, each once, in ordinal order.</summary>
    /// <param name="words">As <see cref="Normal.Writing"/> writes them.</param>
    public static IReadOnlyCollection<string> At(IReadOnlyList<string> words, int at)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        var word = words[at];
        Collect(word, found);
        for (var length = ShortestPart; length <= word.Length; length++)
        {
            Collect($"{word.AsSpan(0, length)}*", found);
            Collect($"*{word.AsSpan(word.Length - length)}", found);
        }

        if (at + 1 < words.Count)
        {
            Collect($"{word}|{words[at + 1]}", found);
        }

        return found;
    }

    private static void Collect(ReadOnlySpan<char> form, SortedSet<string> found)
    {
        if (_lookup.TryGetValue(form, out var concepts))
        {
            found.UnionWith(concepts);
        }
    }

    private static FrozenDictionary<string, string[]> Read(IReadOnlyList<string> words)
    {
        Dictionary<string, HashSet<string>> concepts = [];
        var concept = "";
        foreach (var word in words)
        {
            if (word[0] == '[')
            {
                concept = word.Trim('[', ']');
                continue;
            }

            (concepts.TryGetValue(word, out var known) ? known : concepts[word] = []).Add(concept);
        }

        return concepts.ToFrozenDictionary(c => c.Key, c => c.Value.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }
}
