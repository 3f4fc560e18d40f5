using Jukwaa.Insights.Text.Lexicon;

namespace Jukwaa.Insights.Text.Themes;

/// <summary>Kinds of grams: each kind is one body of evidence.</summary>
internal enum GramKind
{
    Letters,

    /// <summary>Words and pairs of words.</summary>
    Words,

    /// <summary>What words mean, and pairs of meanings.</summary>
    Concepts,
}

/// <summary>A stretch of letters, a word, a concept or a pair of them, as a number that stands for it.</summary>
/// <param name="Key">64-bit hash: among a million different grams two share one in about one of forty million models.</param>
/// <param name="Word">The word of the text that it lies in, counted from 0.</param>
/// <param name="Other">The second word of a pair, else the same word.</param>
internal readonly record struct Gram(ulong Key, int Word, int Other, GramKind Kind);

/// <summary>
/// Cuts words into grams: letters by 2 to 5 inside a word and its two blanks, words, words side by side, concepts, and concepts that stand in one
/// text.
/// </summary>
internal static class Grams
{
    private const ulong Prime = 1099511628211;

    private const ulong Start = 14695981039346656037;

    public static IReadOnlyList<Gram> Of(IReadOnlyList<string> words)
    {
        List<Gram> grams = [];
        SortedDictionary<string, int> concepts = new(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            var word = at;
            grams.AddRange(Letters($" {words[at]} ", 2, 5).Select(key => new Gram(key, word, word, GramKind.Letters)));
            grams.Add(new(Hash(words[at], 'w'), at, at, GramKind.Words));
            if (at + 1 < words.Count)
            {
                grams.Add(new(Hash($"{words[at]} {words[at + 1]}", 'p'), at, at + 1, GramKind.Words));
            }

            foreach (var concept in WordMeanings.Concepts.At(words, at).Keys.Concat(WordMeanings.Warnings.At(words, at).Keys))
            {
                concepts.TryAdd(concept, at);
                grams.Add(new(Hash(concept, 'm'), at, at, GramKind.Concepts));
            }
        }

        grams.AddRange(Together([.. concepts]));
        return grams;
    }

    // Police and money in one text mean more than each alone.
    private static IEnumerable<Gram> Together(IReadOnlyList<KeyValuePair<string, int>> concepts)
    {
        for (var first = 0; first < concepts.Count; first++)
        {
            for (var other = first + 1; other < concepts.Count; other++)
            {
                yield return new(
                    Hash($"{concepts[first].Key} {concepts[other].Key}", 'q'),
                    concepts[first].Value,
                    concepts[other].Value,
                    GramKind.Concepts
                );
            }
        }
    }

    /// <summary>Every stretch of shortest to longest letters; of a word that is shorter than a stretch, the whole once.</summary>
    public static IEnumerable<ulong> Letters(string padded, int shortest, int longest)
    {
        for (var length = shortest; length <= longest; length++)
        {
            if (length >= padded.Length)
            {
                yield return Hash(padded, 'c');
                yield break;
            }

            for (var at = 0; at + length <= padded.Length; at++)
            {
                yield return Hash(padded.AsSpan(at, length), 'c');
            }
        }
    }

    /// <summary>FNV-1a over UTF-16 units, with a letter in front that says what kind of gram it is, and its bits mixed at the end.</summary>
    public static ulong Hash(ReadOnlySpan<char> letters, char kind)
    {
        var hash = (Start ^ kind) * Prime;
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash ^ (hash >> 32);
    }
}
