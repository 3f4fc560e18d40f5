namespace Jukwaa.Insights.Text.Themes;

/// <summary>How much to trust each of the two models, so that of the texts said to be 70 % sure seven in ten are right.</summary>
/// <param name="Bayes">Factor on the scores of complement naive Bayes.</param>
/// <param name="Logistic">Factor on those of the logistic regression.</param>
internal readonly record struct Calibration(double Bayes, double Logistic)
{
    /// <summary>Where there is too little to learn from: a modest trust.</summary>
    public static Calibration Modest => new(1, 1);

    private const int Rounds = 40;

    /// <summary>
    /// The two factors with the least mean log loss on texts that the models have not seen: temperature scaling (Guo et al. 2017) with a temperature for each,
    /// by a search that halves its steps.
    /// </summary>
    public static Calibration Fit(IReadOnlyList<Unseen> unseen)
    {
        if (unseen.Count == 0)
        {
            return Modest;
        }

        var (best, step) = (Modest, 1.0);
        var loss = Loss(best, unseen);
        for (var round = 0; round < Rounds && step > 0.01; round++)
        {
            var near = Around(best, step).Select(c => (Factors: c, Loss: Loss(c, unseen))).MinBy(c => c.Loss);
            (best, loss, step) = near.Loss < loss ? (near.Factors, near.Loss, step) : (best, loss, step / 2);
        }

        return best;
    }

    private static IEnumerable<Calibration> Around(Calibration at, double step) =>
        from bayes in new[] { at.Bayes / (1 + step), at.Bayes, at.Bayes * (1 + step) }
        from logistic in new[] { at.Logistic / (1 + step), at.Logistic, at.Logistic * (1 + step) }
        select new Calibration(bayes, logistic);

    private static double Loss(Calibration factors, IReadOnlyList<Unseen> unseen) =>
        unseen.Sum(u => u.Weight * -Math.Log(Math.Max(1e-9, factors.Mix(u.Bayes, u.Logistic)[u.Label])));

    /// <summary>Probabilities of all labels.</summary>
    public float[] Mix(ReadOnlySpan<float> bayes, ReadOnlySpan<float> logistic)
    {
        var mixed = new float[bayes.Length];
        Weights.Add(mixed, (float)Bayes, bayes);
        Weights.Add(mixed, (float)Logistic, logistic);
        Themes.Logistic.Softmax(mixed, 1);
        return mixed;
    }
}

/// <summary>What models that have not seen a text say of it.</summary>
internal sealed record Unseen(float[] Bayes, float[] Logistic, int Label, double Weight);
