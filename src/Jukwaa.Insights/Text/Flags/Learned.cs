using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Text.Flags;

/// <summary>One kind of flag as learned: class 1 has it, class 0 does not.</summary>
internal sealed record Learned(FlagKind Kind, ComplementBayes Bayes, double Threshold)
{
    public double Margin(SparseRow row) => Margin(Bayes.Score(row));

    public static Learned From(FlagKind kind, IReadOnlyList<Row> rows, int features)
    {
        var margins = Calibration.CrossValidate(rows, features, 2).Where(u => u.Label == 1).Select(u => Margin(u.Scores)).OrderDescending().ToList();
        return new(kind, ComplementBayes.Train(rows, features, 2), margins[(int)Math.Ceiling(FlagModel.WantedRecall * margins.Count) - 1]);
    }

    private static double Margin(float[] scores) => scores[1] - scores[0];
}
