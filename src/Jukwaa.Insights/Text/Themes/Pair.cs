namespace Jukwaa.Insights.Text.Themes;

/// <summary>The two models over the same features.</summary>
internal sealed record Pair(Weights Bayes, Weights Logistic)
{
    private const int Folds = 3;

    public static Pair Train(IReadOnlyList<Row> rows, int features, int labels) =>
        new(ComplementBayes.Train(rows, features, labels), Themes.Logistic.Train(rows, features, labels));

    public (float[] Bayes, float[] Logistic) Score(SparseRow row)
    {
        var (bayes, logistic) = (new float[Bayes.Labels], new float[Bayes.Labels]);
        Bayes.Score(row, bayes);
        Logistic.Score(row, logistic);
        return (bayes, logistic);
    }

    /// <summary>What each row is scored by a pair that has seen neither it nor another of its group.</summary>
    public static IReadOnlyList<Unseen> CrossValidate(IReadOnlyList<Row> rows, int features, int labels)
    {
        var folds = new IReadOnlyList<Unseen>[Folds];
        Parallel.For(
            0,
            Folds,
            fold =>
            {
                var pair = Train([.. rows.Where(r => (int)(r.Fold % Folds) != fold)], features, labels);
                folds[fold] =
                [
                    .. rows.Where(r => (int)(r.Fold % Folds) == fold)
                        .Select(r => (Row: r, Scores: pair.Score(r.Of)))
                        .Select(r => new Unseen(r.Scores.Bayes, r.Scores.Logistic, r.Row.Label, r.Row.Weight)),
                ];
            }
        );
        return [.. folds.SelectMany(f => f)];
    }
}
