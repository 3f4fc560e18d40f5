using System.Runtime.InteropServices;

namespace Jukwaa.Insights.Text.Themes;

/// <summary>
/// Complement naive Bayes: a label is judged by the texts of all the others, which are more even than its own few. Weight of feature i for label c:
/// -ln((α + Σ_{j≠c} f_ij) / (α n + Σ_{j≠c} f_j)) (Rennie et al. 2003, Tackling the poor assumptions of naive Bayes text classifiers). A label without
/// the feature has -ln(α + Σ_j f_ij), the same for all of them: so only what differs from that is kept, and training takes no longer than reading the
/// texts.
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
        model.Fill(new(rows, features), perFeature);
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
    public ReadOnlySpan<(int Label, float More)> More(int place) => CollectionsMarshal.AsSpan(_cells)[_starts[place].._starts[place + 1]];

    private void Fill(FeatureCells cells, double[] perFeature)
    {
        var sums = new double[Labels];
        for (var place = 0; place < perFeature.Length; place++)
        {
            var own = cells.Of(place);
            foreach (var (label, value) in own)
            {
                sums[label] += value;
            }

            foreach (var (label, _) in own)
            {
                if (sums[label] > 0)
                {
                    var left = Math.Max(0, perFeature[place] - sums[label]);
                    _cells.Add((label, (float)Math.Log((Smoothing + perFeature[place]) / (Smoothing + left))));
                    sums[label] = 0;
                }
            }

            _starts[place + 1] = _cells.Count;
        }
    }
}
