using Jukwaa.Insights.Text.Normal;

namespace Jukwaa.Insights.Text.Themes;

/// <summary>
/// Suggests a label for a text, learned from texts that people labelled. Letters by 2–5, words and pairs of words by TF-IDF; complement naive Bayes,
/// calibrated by cross-validation. The same examples give the same model in any order.
/// </summary>
public sealed class ThemeModel
{
    /// <summary>Most words that speak for a suggestion.</summary>
    public const int MostWords = 5;

    /// <summary>Below this probability of the first suggestion the model abstains.</summary>
    public const double LeastProbability = 0.4;

    private readonly Vocabulary _vocabulary;

    private readonly ComplementBayes _bayes;

    private readonly double _trust;

    private ThemeModel(IReadOnlyList<string> labels, Vocabulary vocabulary, ComplementBayes bayes, double trust) =>
        (Labels, _vocabulary, _bayes, _trust) = (labels, vocabulary, bayes, trust);

    /// <summary>The labels it knows, in ordinal order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Learns from examples: 3,000 short texts of 40 labels in two or three seconds.</summary>
    /// <param name="examples">In any order. Those without weight are left out.</param>
    public static ThemeModel Train(IReadOnlyList<Example> examples)
    {
        List<Example> ordered =
        [
            .. examples
                .Where(e => e.Weight > 0)
                .OrderBy(e => e.Label, StringComparer.Ordinal)
                .ThenBy(e => e.Text, StringComparer.Ordinal)
                .ThenBy(e => e.Group, StringComparer.Ordinal)
                .ThenBy(e => e.Weight),
        ];
        string[] labels = [.. ordered.Select(e => e.Label).Distinct()];
        List<IReadOnlyList<Gram>> grams = [.. ordered.AsParallel().AsOrdered().Select(e => Grams.Of(Writing.Words(e.Text)))];
        Vocabulary vocabulary = new(grams);
        List<Row> rows =
        [
            .. ordered.Select(
                (e, at) => new Row(vocabulary.Row(grams[at]), Array.IndexOf(labels, e.Label), e.Weight, Calibration.Fold(e.Text, e.Group))
            ),
        ];
        var trust = Calibration.Fit(Calibration.CrossValidate(rows, vocabulary.Count, labels.Length));
        return new(labels, vocabulary, ComplementBayes.Train(rows, vocabulary.Count, labels.Length), trust);
    }

    /// <summary>The most probable labels of a text, with the words that speak for each.</summary>
    /// <param name="most">How many suggestions to give at most.</param>
    public ThemeReading Read(string text, int most = 3)
    {
        if (Labels.Count < 2)
        {
            return new([], false);
        }

        var words = Writing.Words(text);
        var grams = Grams.Of(words);
        var row = _vocabulary.Row(grams);
        var shares = Calibration.Softmax(_bayes.Score(row), _trust);
        var speaking = Speaking.Of(words, grams, row, _vocabulary, _bayes);
        var best = Enumerable.Range(0, shares.Length).OrderByDescending(l => shares[l]).ThenBy(l => l).Take(most);
        List<Suggestion> suggestions = [.. best.Select(l => new Suggestion(Labels[l], shares[l], speaking.For(l)))];
        // Letters alone are no ground: of a word that nobody wrote before, they may happen to stand in one text.
        var known = grams.Any(g => g.Kind != GramKind.Letters && _vocabulary.PlaceOf(g.Key) >= 0);
        return new(suggestions, known && suggestions.Count > 0 && suggestions[0].Probability >= LeastProbability);
    }
}
