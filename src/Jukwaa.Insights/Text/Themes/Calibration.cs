namespace Jukwaa.Insights.Text.Themes;

/// <summary>How far to trust scores, so that of the texts said to be 70 % sure seven in ten are right.</summary>
internal static class Calibration
{
    /// <summary>Where there is too little to learn from: a modest trust.</summary>
    private const double Modest = 5;

    private const double Most = 200;

    private const int Folds = 5;

    private const int Rounds = 30;

    /// <summary>
    /// The factor on scores with the least mean log loss on texts that the model has not seen: temperature scaling (Guo et al. 2017, On calibration
    /// of modern neural networks), on a logarithmic scale by golden section. The loss has one minimum.
    /// </summary>
    public static double Fit(IReadOnlyList<Unseen> unseen)
    {
        if (unseen.Count == 0)
        {
            return Modest;
        }

        var golden = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (Math.Log(1 / Most), Math.Log(Most));
        for (var round = 0; round < Rounds; round++)
        {
            var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
            (low, high) = Loss(left, unseen) <= Loss(right, unseen) ? (low, right) : (left, high);
        }

        return Math.Exp((low + high) / 2);
    }

    /// <summary>Texts of one group are in one fold, a text without a group in that of its words.</summary>
    public static ulong Fold(string text, string group) => Grams.Hash(group.Length > 0 ? group : text, 'f');

    /// <summary>What each text is scored by a model that has seen neither it nor another of its group.</summary>
    public static IReadOnlyList<Unseen> CrossValidate(IReadOnlyList<Row> rows, int features, int labels)
    {
        var folds = new IReadOnlyList<Unseen>[Folds];
        Parallel.For(0, Folds, fold => folds[fold] = [.. Judge(rows, features, labels, fold)]);
        return [.. folds.SelectMany(f => f)];
    }

    private static IEnumerable<Unseen> Judge(IReadOnlyList<Row> rows, int features, int labels, int fold)
    {
        var weights = ComplementBayes.Train([.. rows.Where(r => (int)(r.Fold % Folds) != fold)], features, labels);
        return rows.Where(r => (int)(r.Fold % Folds) == fold).Select(r => new Unseen(weights.Score(r.Of), r.Label, r.Weight));
    }

    private static double Loss(double exponent, IReadOnlyList<Unseen> unseen) =>
        unseen.Sum(u => u.Weight * -Math.Log(Math.Max(1e-9, Softmax(u.Scores, Math.Exp(exponent))[u.Label])));

    /// <summary>exp(factor · score) over their sum.</summary>
    public static double[] Softmax(float[] scores, double factor)
    {
        double top = scores.Max();
        double[] shares = [.. scores.Select(s => Math.Exp((s - top) * factor))];
        var sum = shares.Sum();
        return [.. shares.Select(s => s / sum)];
    }
}

/// <summary>What a model that has not seen a text says of it.</summary>
internal sealed record Unseen(float[] Scores, int Label, double Weight);
