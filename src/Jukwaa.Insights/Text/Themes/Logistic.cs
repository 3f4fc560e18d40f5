namespace Jukwaa.Insights.Text.Themes;

/// <summary>
/// Logistic regression over all labels at once (softmax) with an L2 penalty, by stochastic gradient descent: step η/(1 + η λ t), the shrinking of all weights kept as one
/// factor (Bottou 2012, Stochastic gradient descent tricks). The order of the rows is shuffled by a fixed sequence of numbers.
/// </summary>
internal static class Logistic
{
    private const int Rounds = 12;

    private const double FirstStep = 1.0;

    private const double Penalty = 1e-4;

    public static Weights Train(IReadOnlyList<Row> rows, int features, int labels)
    {
        Weights weights = new(features, labels);
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var (scores, scale, steps, mean) = (new float[labels], 1.0, 0L, rows.Count == 0 ? 1 : rows.Average(r => r.Weight));
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(order, (ulong)round + 1);
            foreach (var at in order)
            {
                var step = FirstStep / (1 + (FirstStep * Penalty * steps++));
                Learn(weights, rows[at], scores, (float)(step * rows[at].Weight / mean), scale);
                scale *= 1 - (step * Penalty);
            }

            Shrink(weights, features, (float)scale);
            scale = 1;
        }

        return weights;
    }

    private static void Learn(Weights weights, Row row, float[] scores, float step, double scale)
    {
        Array.Clear(scores);
        weights.Score(row.Of, scores);
        Softmax(scores, (float)scale);
        scores[row.Label] -= 1;
        for (var at = 0; at < row.Of.Places.Length; at++)
        {
            Weights.Add(weights[row.Of.Places[at]], (float)(-step * row.Of.Values[at] / scale), scores);
        }
    }

    /// <summary>exp(scale · score) over their sum, in place.</summary>
    public static void Softmax(Span<float> scores, float scale)
    {
        var (top, sum) = (float.NegativeInfinity, 0f);
        foreach (var score in scores)
        {
            top = Math.Max(top, score);
        }

        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] = MathF.Exp((scores[at] - top) * scale);
            sum += scores[at];
        }

        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] /= sum;
        }
    }

    private static void Shrink(Weights weights, int features, float scale)
    {
        for (var feature = 0; feature < features; feature++)
        {
            foreach (ref var cell in weights[feature])
            {
                cell *= scale;
            }
        }
    }

    // Fisher–Yates over a linear congruential sequence (Knuth's MMIX constants).
    private static void Shuffle(int[] order, ulong seed)
    {
        for (var at = order.Length - 1; at > 0; at--)
        {
            seed = (seed * 6364136223846793005) + 1442695040888963407;
            var other = (int)((seed >> 33) % (ulong)(at + 1));
            (order[at], order[other]) = (order[other], order[at]);
        }
    }
}
