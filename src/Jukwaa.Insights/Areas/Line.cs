namespace Jukwaa.Insights.Areas;

/// <summary>Fewer points for a line, for the eye the same one.</summary>
internal static class Line
{
    /// <summary>
    /// Douglas and Peucker (1973): no point that is left out lies farther than <paramref name="tolerance"/> from what is drawn. Both ends stay, so that lines that met still
    /// meet; a line that ends where it began keeps the point that is farthest from there.
    /// </summary>
    /// <param name="isUnseen">Whether the points from one number to another, both included, may become a straight line, because it is not seen either.</param>
    internal static IReadOnlyList<Spot> Simple(IReadOnlyList<Spot> points, double tolerance, Func<int, int, bool>? isUnseen = null)
    {
        if (points.Count < 3)
        {
            return points;
        }

        var kept = new bool[points.Count];
        kept[0] = kept[^1] = true;
        var parts = new Stack<(int From, int To)>([(0, points.Count - 1)]);
        while (parts.TryPop(out var part))
        {
            if (isUnseen?.Invoke(part.From, part.To) != true && Farthest(points, part.From, part.To) is var (at, far) && far > tolerance)
            {
                kept[at] = true;
                parts.Push((part.From, at));
                parts.Push((at, part.To));
            }
        }

        return [.. points.Where((_, at) => kept[at])];
    }

    private static (int At, double Far) Farthest(IReadOnlyList<Spot> points, int from, int to)
    {
        var (at, most) = (from, 0.0);
        for (var i = from + 1; i < to; i++)
        {
            if (Far(points[i], points[from], points[to]) is var far && far > most)
            {
                (at, most) = (i, far);
            }
        }

        return (at, most);
    }

    /// <summary>From a point to the nearest one between two others.</summary>
    internal static double Far(Spot p, Spot a, Spot b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = (dx * dx) + (dy * dy);
        var share = length == 0 ? 0 : Math.Clamp((((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / length, 0, 1);
        var (x, y) = (a.X + (share * dx) - p.X, a.Y + (share * dy) - p.Y);
        return Math.Sqrt((x * x) + (y * y));
    }
}
