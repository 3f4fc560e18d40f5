using Jukwaa.Insights.Text.Normal;
using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Text.Similar;

/// <summary>What a text is made of: its words, and its stretches of three to five letters with how often each stands in it.</summary>
/// <param name="Words">Key of each word and how often it stands in the text, in rising order.</param>
/// <param name="Length">Words in all.</param>
/// <param name="Letters">Key of each stretch and how often it stands in the text, in rising order.</param>
internal sealed record Terms(IReadOnlyList<(ulong Key, int Count)> Words, int Length, IReadOnlyList<(ulong Key, int Count)> Letters)
{
    private const int Shortest = 3;

    private const int Longest = 5;

    public static Terms Of(string text)
    {
        var words = Writing.Words(text);
        return new(
            Counted(words.Select(w => Grams.Hash(w, 'w'))),
            words.Count,
            Counted(words.SelectMany(w => Grams.Letters($" {w} ", Shortest, Longest)))
        );
    }

    private static List<(ulong Key, int Count)> Counted(IEnumerable<ulong> keys) =>
        [.. keys.CountBy(k => k).OrderBy(k => k.Key).Select(k => (k.Key, k.Value))];
}
