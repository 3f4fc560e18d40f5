namespace Jukwaa.Insights.Rollouts;

/// <summary>
/// An order of places that keeps the needier waves first and makes each wave a sensible trip. It begins at the neediest place. Two beginnings are tried: the order of need, and the
/// nearest place of the wave each time; both are improved by 2-opt (Croes, "A method for solving traveling-salesman problems", Operations Research 6, 1958): a part of the way that
/// lies within one wave is turned round wherever that makes the whole way shorter. The shorter of the two is taken, so the way is never longer than either beginning.
/// </summary>
internal static class Trip
{
    // Each pass makes the way shorter; a wave of two hundred is done after some twenty.
    private const int MostPasses = 200;

    private const double Least = 1e-9;

    /// <returns>The same waves, each in the order of its way.</returns>
    public static IReadOnlyList<IReadOnlyList<RolloutPlace>> Order(IReadOnlyList<IReadOnlyList<RolloutPlace>> waves)
    {
        var (byNeed, near) = (waves.SelectMany(w => w).ToArray(), Nearest(waves));
        Shorten(byNeed, waves);
        Shorten(near, waves);
        var way = Earth.Length(near) <= Earth.Length(byNeed) ? near : byNeed;
        return [.. Bounds(waves).Select(b => way[b.Start..b.End])];
    }

    /// <summary>The neediest, then each time the nearest of the wave that is under way.</summary>
    internal static RolloutPlace[] Nearest(IReadOnlyList<IReadOnlyList<RolloutPlace>> waves)
    {
        var way = new List<RolloutPlace>();
        foreach (var wave in waves)
        {
            var ahead = wave.ToList();
            while (ahead.Count > 0)
            {
                var next =
                    way.Count == 0 ? ahead[0] : ahead.OrderBy(p => Earth.Kilometres(way[^1], p)).ThenBy(p => p.Key, StringComparer.Ordinal).First();
                way.Add(next);
                ahead.Remove(next);
            }
        }

        return [.. way];
    }

    private static IEnumerable<(int Start, int End)> Bounds(IReadOnlyList<IReadOnlyList<RolloutPlace>> waves)
    {
        var start = 0;
        foreach (var wave in waves)
        {
            yield return (start, start += wave.Count);
        }
    }

    private static void Shorten(RolloutPlace[] way, IReadOnlyList<IReadOnlyList<RolloutPlace>> waves)
    {
        for (var (pass, shorter) = (0, true); shorter && pass < MostPasses; pass++)
        {
            shorter = false;
            foreach (var (start, end) in Bounds(waves))
            {
                shorter |= Shorten(way, start, end);
            }
        }
    }

    private static bool Shorten(RolloutPlace[] way, int start, int end)
    {
        var shorter = false;
        // The first place of all stays where it is.
        for (var from = Math.Max(start, 1); from < end - 1; from++)
        {
            for (var to = from + 1; to < end; to++)
            {
                if (Saved(way, from, to) > Least)
                {
                    Array.Reverse(way, from, to - from + 1);
                    shorter = true;
                }
            }
        }

        return shorter;
    }

    private static double Saved(RolloutPlace[] way, int from, int to)
    {
        var saved = Earth.Kilometres(way[from - 1], way[from]) - Earth.Kilometres(way[from - 1], way[to]);
        return to + 1 == way.Length ? saved : saved + Earth.Kilometres(way[to], way[to + 1]) - Earth.Kilometres(way[from], way[to + 1]);
    }
}
