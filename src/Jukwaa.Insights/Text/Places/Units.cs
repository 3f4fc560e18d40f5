namespace Jukwaa.Insights.Text.Places;

/// <summary>Which unit lies in which.</summary>
internal sealed class Units
{
    /// <summary>How far down two units must share a unit to be called near: the country and its regions are too wide.</summary>
    private const int NearFrom = 3;

    private readonly Dictionary<string, string[]> _paths;

    public Units(IEnumerable<PlaceName> names)
    {
        var parents = names
            .Where(n => n.Parent is not null && n.Parent != n.Key)
            .GroupBy(n => n.Key)
            .ToDictionary(n => n.Key, n => n.Select(p => p.Parent!).Min(StringComparer.Ordinal)!, StringComparer.Ordinal);
        _paths = parents.Keys.ToDictionary(k => k, k => Path(parents, k), StringComparer.Ordinal);
    }

    /// <summary>From the top down to the unit itself.</summary>
    public IReadOnlyList<string> Path(string key) => _paths.TryGetValue(key, out var path) ? path : [key];

    private static string[] Path(Dictionary<string, string> parents, string key)
    {
        List<string> path = [key];
        while (parents.TryGetValue(path[^1], out var parent) && !path.Contains(parent))
        {
            path.Add(parent);
        }

        path.Reverse();
        return [.. path];
    }

    /// <summary>1 where one lies in the other, a half where both lie in a county or smaller unit, else 0.</summary>
    public double Nearness(string one, string other)
    {
        var (path, path2) = (Path(one), Path(other));
        var shared = path.Zip(path2).TakeWhile(p => p.First == p.Second).Count();
        return one == other || shared == Math.Min(path.Count, path2.Count) ? 1
            : shared >= NearFrom ? 0.5
            : 0;
    }
}
