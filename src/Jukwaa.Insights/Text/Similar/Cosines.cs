namespace Jukwaa.Insights.Text.Similar;

/// <summary>TF-IDF over stretches of letters: (1 + ln count) · (ln((1+N)/(1+df)) + 1), and the cosine of two texts.</summary>
/// <param name="spread">How many texts have a stretch.</param>
/// <param name="texts">How many there are.</param>
internal sealed class Cosines(Func<ulong, int> spread, int texts)
{
    public double Rarity(ulong key) => Math.Log((1.0 + texts) / (1 + spread(key))) + 1;

    public double Between(Terms one, Terms other)
    {
        var (dot, at) = (0.0, 0);
        foreach (var (key, count) in one.Letters)
        {
            while (at < other.Letters.Count && other.Letters[at].Key < key)
            {
                at++;
            }

            if (at < other.Letters.Count && other.Letters[at].Key == key)
            {
                dot += Value(key, count) * Value(key, other.Letters[at].Count);
            }
        }

        return dot == 0 ? 0 : Math.Min(1, dot / Math.Sqrt(Square(one) * Square(other)));
    }

    private double Square(Terms terms) => terms.Letters.Sum(t => Value(t.Key, t.Count) * Value(t.Key, t.Count));

    private double Value(ulong key, int count) => (1 + Math.Log(count)) * Rarity(key);
}
