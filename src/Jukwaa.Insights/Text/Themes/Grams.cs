namespace Jukwaa.Insights.Text.Themes;

/// <summary>A stretch of letters, a word or a pair of words, as a number that stands for it.</summary>
/// <param name="Key">64-bit hash: two of a million different grams share one about once in forty million models.</param>
/// <param name="Word">The word of the text that it lies in, counted from 0; the first of two.</param>
/// <param name="OfWords">True for words and pairs, false for letters.</param>
internal readonly record struct Gram(ulong Key, int Word, bool OfWords)
{
    /// <summary>True for a pair of words.</summary>
    public bool IsPair { get; init; }
}

/// <summary>Cuts words into grams: letters by 2 to 5 inside a word and its two blanks, words, and pairs of words.</summary>
internal static class Grams
{
    private const ulong Prime = 1099511628211;

    private const ulong Start = 14695981039346656037;

    public static IReadOnlyList<Gram> Of(IReadOnlyList<string> words)
    {
        List<Gram> grams = [];
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var key in Letters($" {words[at]} ", 2, 5))
            {
                grams.Add(new(key, at, false));
            }

            grams.Add(new(Hash(words[at], 'w'), at, true));
            if (at + 1 < words.Count)
            {
                grams.Add(new(Hash($"{words[at]} {words[at + 1]}", 'p'), at, true) { IsPair = true });
            }
        }

        return grams;
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
