using System.Globalization;
using Jukwaa.Insights.Text.Similar;

namespace Jukwaa.Insights.Measuring;

/// <summary>How soon a text's twins stand in a ranking. Means over queries, between 0 and 1.</summary>
internal sealed record Retrieval(double RecallAt1, double RecallAt5, double ReciprocalRank);

/// <summary>Questions of which some ask the same in other words (SemEval 2016), as a search for the twins of each.</summary>
internal static class Duplicates
{
    public static IReadOnlyList<(string Key, string Cluster, string Text)> Texts { get; } =
    [.. GoldenTexts.Tsv("duplicates", "question2016_docs.tsv").Select(c => (c[0], c[1], c[2]))];

    private static readonly Lazy<SimilarIndex> _index = new(() =>
    {
        SimilarIndex index = new();
        Texts.ToList().ForEach(t => index.Add(t.Key, t.Text));
        return index;
    });

    public static Retrieval ByWords => Measure((text, own) => [.. _index.Value.ByWords(Terms.Of(text), own).Select(t => _index.Value.KeyOf(t.Text))]);

    public static Retrieval ByLetters =>
        Measure(
            (text, own) =>
                [
                    .. Texts
                        .Where(t => t.Key != own)
                        .Select(t => (t.Key, Cosine: _index.Value.Cosine(text, t.Text)))
                        .OrderByDescending(t => t.Cosine)
                        .Select(t => t.Key),
                ]
        );

    public static Retrieval Fused => Measure((text, own) => [.. _index.Value.Find(text, Texts.Count, own).Select(t => t.Key)]);

    /// <summary>Average precision of the cosine where two texts that people scored 4 or 5 of 5 are right.</summary>
    public static double PairPrecision
    {
        get
        {
            var texts = Texts.ToDictionary(t => t.Key, t => t.Text);
            var pairs = GoldenTexts
                .Tsv("duplicates", "question2016_pairs.tsv")
                .Select(c => (Right: double.Parse(c[0], CultureInfo.InvariantCulture) >= 4, Cosine: _index.Value.Cosine(texts[c[1]], texts[c[2]])))
                .OrderByDescending(p => p.Cosine)
                .ToList();
            return pairs.Select((p, at) => p.Right ? pairs.Take(at + 1).Count(q => q.Right) / (at + 1.0) : -1).Where(p => p >= 0).Average();
        }
    }

    private static Retrieval Measure(Func<string, string, IReadOnlyList<string>> rank)
    {
        var clusters = Texts.ToDictionary(t => t.Key, t => t.Cluster);
        var first = Texts
            .GroupBy(t => t.Cluster)
            .Where(c => c.Count() > 1)
            .SelectMany(c => c)
            .Select(t =>
                rank(t.Text, t.Key).Select((k, at) => (k, at)).Where(r => clusters[r.k] == t.Cluster).Select(r => r.at + 1).FirstOrDefault(0)
            )
            .ToList();
        return new(first.Average(r => r == 1 ? 1 : 0), first.Average(r => r is > 0 and <= 5 ? 1 : 0), first.Average(r => r > 0 ? 1.0 / r : 0));
    }
}
