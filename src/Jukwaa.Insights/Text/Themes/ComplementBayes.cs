namespace Jukwaa.Insights.Text.Themes;

/// <summary>
/// Complement naive Bayes: a label is judged by the texts of all the others, which are more even than its own few.
/// Weight of feature i for label c: -ln((α + Σ_{j≠c} f_ij) / (α n + Σ_{j≠c} f_j)) (Rennie et al. 2003, Tackling the poor assumptions of naive Bayes text classifiers).
/// A label without the feature has -ln(α + Σ_j f_ij), the same for all of them: so only what differs from that is kept, and training takes no longer than reading the texts.
/// </summary>
internal sealed class ComplementBayes
{
    private const double Smoothing = 0.1;

    private readonly double[] _others;

    private readonly int[] _starts;

    private readonly List<(int Label, float More)> _cells = [];

    private ComplementBayes(double[] others, int features) => (_others, _starts) = (others, new int[features + 1]);

    public int Labels => _others.Length;

    /// <param name="features">How many there are.</param>
    public static ComplementBayes Train(IReadOnlyList<Row> rows, int features, int labels)
    {
        var (perFeature, perLabel) = (new double[features], new double[labels]);
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Of.Places.Length; at++)
            {
                perFeature[row.Of.Places[at]] += row.Of.Values[at] * row.Weight;
                perLabel[row.Label] += row.Of.Values[at] * row.Weight;
            }
        }

        var all = perLabel.Sum();
        ComplementBayes model = new([.. perLabel.Select(own => Math.Log((Smoothing * features) + all - own))], features);
        model.Fill(ByFeature(rows, features), perFeature);
        return model;
    }

    /// <summary>A score for each label; their differences are those of the full table.</summary>
    public float[] Score(SparseRow row)
    {
        var scores = new double[Labels];
        for (var at = 0; at < row.Places.Length; at++)
        {
            foreach (var (label, more) in More(row.Places[at]))
            {
                scores[label] += row.Values[at] * more;
            }
        }

        double sum = row.Values.Sum();
        return [.. scores.Select((s, label) => (float)(s + (sum * _others[label])))];
    }

    /// <summary>What a feature adds for the labels that have it.</summary>
    public IEnumerable<(int Label, float More)> More(int place)
    {
        for (var at = _starts[place]; at < _starts[place + 1]; at++)
        {
            yield return _cells[at];
        }
    }

    private void Fill(List<(int Label, double Value)>[] byFeature, double[] perFeature)
    {
        for (var place = 0; place < byFeature.Length; place++)
        {
            foreach (var own in byFeature[place].GroupBy(c => c.Label, c => c.Value).OrderBy(c => c.Key))
            {
                var left = Math.Max(0, perFeature[place] - own.Sum());
                _cells.Add((own.Key, (float)(Math.Log(Smoothing + perFeature[place]) - Math.Log(Smoothing + left))));
            }

            _starts[place + 1] = _cells.Count;
        }
    }

    private static List<(int Label, double Value)>[] ByFeature(IReadOnlyList<Row> rows, int features)
    {
        var cells = new List<(int Label, double Value)>[features];
        for (var place = 0; place < features; place++)
        {
            cells[place] = [];
        }

        foreach (var row in rows)
        {
            for (var at = 0; at < row.Of.Places.Length; at++)
            {
                cells[row.Of.Places[at]].Add((row.Label, row.Of.Values[at] * row.Weight));
            }
        }

        return cells;
    }
}
