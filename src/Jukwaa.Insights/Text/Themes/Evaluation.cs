namespace Jukwaa.Insights.Text.Themes;

/// <summary>A text whose label is known, and what was suggested for it.</summary>
/// <param name="Suggested">Null where the model abstained.</param>
/// <param name="Probability">What the model gave its suggestion, 0 to 1.</param>
/// <param name="Group">What to break the figures down by, such as the language.</param>
public sealed record Judged(string Truth, string? Suggested, double Probability = 1, string Group = "")
{
    /// <summary>True where the suggestion is the truth.</summary>
    public bool Right => Suggested == Truth;
}

/// <summary>How well one label is found. Each figure is between 0 and 1, and 0 where nothing was there to divide by.</summary>
/// <param name="Count">Texts that have it in truth.</param>
/// <param name="Suggested">Texts for which it was suggested.</param>
/// <param name="Right">Those of them that have it in truth.</param>
public sealed record LabelFigures(string Label, int Count, int Suggested, int Right)
{
    public double Precision => Ratio(Right, Suggested);

    public double Recall => Ratio(Right, Count);

    public double F1 => Ratio(2 * Right, Count + Suggested);

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>Two labels that are taken for one another.</summary>
/// <param name="Count">Texts of Truth for which Suggested was suggested.</param>
public sealed record Confusion(string Truth, string Suggested, int Count);

/// <summary>How good suggestions are, over texts whose labels are known.</summary>
public sealed class Evaluation
{
    private const int Bins = 10;

    private readonly IReadOnlyList<Judged> _judged;

    private Evaluation(IReadOnlyList<Judged> judged)
    {
        _judged = judged;
        var labels = judged.Select(j => j.Truth).Concat(judged.Select(j => j.Suggested).OfType<string>()).Distinct();
        Labels = [.. labels.Order(StringComparer.Ordinal).Select(Figures)];
    }

    /// <summary>Of all texts, in any order.</summary>
    public static Evaluation Of(IReadOnlyList<Judged> judged) => new(judged);

    /// <summary>Every label that is the truth or was suggested, in ordinal order.</summary>
    public IReadOnlyList<LabelFigures> Labels { get; }

    /// <summary>Texts judged.</summary>
    public int Count => _judged.Count;

    /// <summary>Share of texts whose suggestion is right; to abstain is not right.</summary>
    public double Accuracy => Mean(_judged, j => j.Right);

    /// <summary>Mean F1 of the labels that are the truth of some text.</summary>
    public double MacroF1 => Labels.Where(l => l.Count > 0).Select(l => l.F1).DefaultIfEmpty().Average();

    /// <summary>F1 of the labels, weighted by how many texts have each.</summary>
    public double WeightedF1 => Count == 0 ? 0 : Labels.Sum(l => l.F1 * l.Count) / Count;

    /// <summary>Share of texts for which something was suggested.</summary>
    public double Coverage => Mean(_judged, j => j.Suggested is not null);

    /// <summary>Share of suggestions that are right, those on which the model abstained left out.</summary>
    public double AccuracyWhenSure => Mean([.. _judged.Where(j => j.Suggested is not null)], j => j.Right);

    /// <summary>
    /// Expected calibration error over ten bins of equal width: mean difference between the probability said and the share that was right (Naeini et
    /// al. 2015). Over suggestions made.
    /// </summary>
    public double CalibrationError
    {
        get
        {
            var made = _judged.Where(j => j.Suggested is not null).ToList();
            return made.GroupBy(j => Math.Min(Bins - 1, (int)(j.Probability * Bins)))
                .Sum(bin => Math.Abs(bin.Sum(j => j.Probability) - bin.Count(j => j.Right)) / made.Count);
        }
    }

    /// <summary>What is taken for what, the most frequent first.</summary>
    public IReadOnlyList<Confusion> Confusions =>
        [
            .. _judged
                .Where(j => j.Suggested is not null && !j.Right)
                .GroupBy(j => (j.Truth, Suggested: j.Suggested!), (k, of) => new Confusion(k.Truth, k.Suggested, of.Count()))
                .OrderByDescending(c => c.Count)
                .ThenBy(c => c.Truth, StringComparer.Ordinal)
                .ThenBy(c => c.Suggested, StringComparer.Ordinal),
        ];

    /// <summary>The same for each group alone, in ordinal order.</summary>
    public IReadOnlyList<(string Group, Evaluation Figures)> Groups =>
        [.. _judged.GroupBy(j => j.Group).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, Of([.. g])))];

    private LabelFigures Figures(string label)
    {
        var (truth, suggested) = (_judged.Count(j => j.Truth == label), _judged.Count(j => j.Suggested == label));
        return new(label, truth, suggested, _judged.Count(j => j.Right && j.Truth == label));
    }

    private static double Mean(IReadOnlyList<Judged> of, Func<Judged, bool> right) => Ratio(of.Count(right), of.Count);

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
