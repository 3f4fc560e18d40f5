using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Tests.Text.Themes;

public sealed class ComplementBayesTests
{
    private static Row Row(int label, double weight, params (int Place, float Value)[] cells) =>
        new(new([.. cells.Select(c => c.Place)], [.. cells.Select(c => c.Value)]), label, weight, 0);

    private static readonly IReadOnlyList<Row> _rows =
    [
        Row(0, 1, (0, 1f), (1, 0.5f)),
        Row(0, 2, (0, 0.3f)),
        Row(1, 1, (1, 1f), (2, 0.4f)),
        Row(2, 1, (2, 1f)),
    ];

    /// <summary>The formula as Rennie et al. print it, over the full table.</summary>
    private static double Weight(int feature, int label)
    {
        var cells = _rows
            .SelectMany(r => r.Of.Places.Zip(r.Of.Values, (p, v) => (Place: p, Value: v * r.Weight, r.Label)))
            .Where(c => c.Label != label)
            .ToList();
        return -Math.Log((0.1 + cells.Where(c => c.Place == feature).Sum(c => c.Value)) / ((0.1 * 3) + cells.Sum(c => c.Value)));
    }

    [Fact]
    public void Scores_differ_between_labels_as_the_formula_says()
    {
        var model = ComplementBayes.Train(_rows, 3, 3);
        SparseRow text = new([0, 1, 2], [0.7f, 0.2f, 0.5f]);
        var scores = model.Score(text);
        double Full(int label) => (0.7 * Weight(0, label)) + (0.2 * Weight(1, label)) + (0.5 * Weight(2, label));
        for (var label = 1; label < 3; label++)
        {
            (scores[label] - scores[0]).ShouldBe((float)(Full(label) - Full(0)), 1e-4f);
        }
    }

    [Fact]
    public void A_label_wins_with_its_own_features()
    {
        var model = ComplementBayes.Train(_rows, 3, 3);
        foreach (var label in Enumerable.Range(0, 3))
        {
            var scores = model.Score(new([label], [1f]));
            Array.IndexOf(scores, scores.Max()).ShouldBe(label);
        }
    }

    [Fact]
    public void A_weight_of_two_is_the_row_twice()
    {
        var twice = ComplementBayes.Train(
            [.. _rows.SelectMany(r => r.Weight == 2 ? [r with { Weight = 1 }, r with { Weight = 1 }] : new[] { r })],
            3,
            3
        );
        SparseRow text = new([0, 2], [0.4f, 0.6f]);
        var (one, other) = (twice.Score(text), ComplementBayes.Train(_rows, 3, 3).Score(text));
        one.Zip(other).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-5);
    }

    [Fact]
    public void Only_labels_that_have_a_feature_are_kept_for_it()
    {
        var model = ComplementBayes.Train(_rows, 4, 3);
        model.More(0).ToArray().Select(m => m.Label).ShouldBe([0]);
        model.More(1).ToArray().Select(m => m.Label).Order().ShouldBe([0, 1]);
        model.More(3).ToArray().ShouldBeEmpty();
        Enumerable.Range(0, 3).SelectMany(place => model.More(place).ToArray()).ShouldAllBe(m => m.More > 0);
    }

    [Fact]
    public void Cells_stand_by_feature_in_the_order_of_the_rows()
    {
        FeatureCells cells = new(_rows, 3);
        cells.Of(0).ToArray().Select(c => c.Label).ShouldBe([0, 0]);
        cells.Of(1).ToArray().Select(c => (c.Label, c.Value)).ShouldBe([(0, 0.5), (1, 1.0)]);
    }
}
