namespace Jukwaa.Insights.Text.Themes;

/// <summary>
/// Complement naive Bayes: a label is judged by the texts of all the others, which are more even than its own few.
/// Weight of feature i for label c: -ln((α + Σ_{j≠c} f_ij) / (α n + Σ_{j≠c} f_j)) (Rennie et al. 2003, Tackling the poor assumptions of naive Bayes text classifiers).
/// </summary>
internal static class ComplementBayes
{
    private const double Smoothing = 0.1;

    public static Weights Train(IReadOnlyList<Row> rows, int features, int labels)
    {
        var sums = new double[(long)features * labels];
        var (perFeature, perLabel) = (new double[features], new double[labels]);
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Of.Places.Length; at++)
            {
                var (place, value) = (row.Of.Places[at], row.Of.Values[at] * row.Weight);
                sums[(place * labels) + row.Label] += value;
                perFeature[place] += value;
                perLabel[row.Label] += value;
            }
        }

        Weights weights = new(features, labels);
        var all = perLabel.Sum();
        for (var place = 0; place < features; place++)
        {
            var cells = weights[place];
            for (var label = 0; label < labels; label++)
            {
                var others = Smoothing + perFeature[place] - sums[(place * labels) + label];
                cells[label] = (float)-Math.Log(others / ((Smoothing * features) + all - perLabel[label]));
            }
        }

        return weights;
    }
}

/// <summary>A text of the training set as numbers.</summary>
internal sealed record Row(SparseRow Of, int Label, double Weight, ulong Fold);
