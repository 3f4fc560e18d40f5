namespace Jukwaa.Insights.Text.Similar;

/// <summary>Adds up what many terms say of many texts, and gives the best.</summary>
/// <param name="texts">How many there are, those that are gone among them.</param>
internal sealed class Tally(int texts)
{
    private readonly double[] _scores = new double[texts];

    private readonly List<int> _touched = [];

    public void Add(int text, double score)
    {
        if (_scores[text] == 0)
        {
            _touched.Add(text);
        }

        _scores[text] += score;
    }

    /// <summary>The highest scores, the highest first; equal ones in the order of their keys, so that it does not matter who came first.</summary>
    public IReadOnlyList<(int Text, double Score)> Best(int most, Func<int, string?> key)
    {
        var there = _touched.Where(t => key(t) is not null).ToList();
        if (there.Count > most)
        {
            var least = Least(there, most);
            there.RemoveAll(t => _scores[t] < least);
        }

        return [.. there.OrderByDescending(t => _scores[t]).ThenBy(key, StringComparer.Ordinal).Take(most).Select(t => (t, _scores[t]))];
    }

    // The lowest of the best, by a heap that holds no more than these.
    private double Least(List<int> there, int most)
    {
        PriorityQueue<double, double> best = new(most + 1);
        foreach (var text in there)
        {
            if (best.Count < most)
            {
                best.Enqueue(_scores[text], _scores[text]);
            }
            else if (_scores[text] > best.Peek())
            {
                best.EnqueueDequeue(_scores[text], _scores[text]);
            }
        }

        return best.Peek();
    }
}
