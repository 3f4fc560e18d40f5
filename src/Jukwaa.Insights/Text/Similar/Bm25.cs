namespace Jukwaa.Insights.Text.Similar;

/// <summary>
/// How well texts answer a query by its words: Σ idf · tf (k1+1) / (tf + k1 (1 − b + b · length / mean length)), idf = ln(1 + (N − df + ½)/(df + ½)),
/// k1 1.2, b 0.75 (Robertson and Zaragoza 2009, The probabilistic relevance framework).
/// </summary>
internal static class Bm25
{
    private const double Saturation = 1.2;

    private const double OfLength = 0.75;

    /// <param name="texts">How many texts there are.</param>
    /// <param name="words">How many words they have in all.</param>
    /// <param name="lengths">The length of each text in words, or -1 where it is gone.</param>
    public static void Score(Terms query, Postings postings, int texts, long words, List<int> lengths, Tally tally)
    {
        var mean = Math.Max(1, (double)words / Math.Max(1, texts));
        foreach (var (key, _) in query.Words)
        {
            var rarity = Math.Log(1 + ((texts - postings.Spread(key) + 0.5) / (postings.Spread(key) + 0.5)));
            foreach (var posting in postings.Of(key))
            {
                if (lengths[posting.Text] is var own and >= 0)
                {
                    var norm = Saturation * (1 - OfLength + (OfLength * own / mean));
                    tally.Add(posting.Text, rarity * posting.Count * (Saturation + 1) / (posting.Count + norm));
                }
            }
        }
    }
}
