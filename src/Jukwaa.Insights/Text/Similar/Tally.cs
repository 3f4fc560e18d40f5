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
            var least = there.Select(t => _scores[t]).OrderDescending().ElementAt(most - 1);
            there.RemoveAll(t => _scores[t] < least);
        }

        return [.. there.OrderByDescending(t => _scores[t]).ThenBy(key, StringComparer.Ordinal).Take(most).Select(t => (t, _scores[t]))];
    }
}
