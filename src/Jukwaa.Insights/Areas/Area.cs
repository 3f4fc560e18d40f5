namespace Jukwaa.Insights.Areas;

/// <summary>A point in degrees: X is the longitude, Y the latitude.</summary>
internal readonly record struct Spot(double X, double Y);

/// <summary>One area: its rings, outer ones and holes alike, each closed.</summary>
internal sealed class Area
{
    /// <summary>Kilometres of one degree of latitude, on a sphere of 6,371 km; of longitude at the equator.</summary>
    internal const double Degree = 111.195;

    private readonly IReadOnlyList<Spot[]> _rings;
    private readonly Spot _least,
        _most;

    public Area(string key, IReadOnlyList<Spot[]> rings)
    {
        (Key, _rings) = (key, rings);
        var all = rings.SelectMany(r => r).ToList();
        _least = new(all.Min(p => p.X), all.Min(p => p.Y));
        _most = new(all.Max(p => p.X), all.Max(p => p.Y));
    }

    public string Key { get; }

    public Box Box => new(_least.X, _least.Y, _most.X, _most.Y);

    /// <summary>
    /// Even-odd rule: a ray to the east crosses the rings an odd number of times. A side holds its lower end and not its upper one, so that neighbours with the same border
    /// never both have a point of it.
    /// </summary>
    public bool Has(Spot p)
    {
        if (p.X < _least.X || p.X > _most.X || p.Y < _least.Y || p.Y > _most.Y)
        {
            return false;
        }

        var inside = false;
        foreach (var ring in _rings)
        {
            for (int i = 0, before = ring.Length - 1; i < ring.Length; before = i++)
            {
                // From the lower end to the upper one, whichever way the ring runs: else rounding could differ between neighbours.
                var (low, high) = ring[i].Y <= ring[before].Y ? (ring[i], ring[before]) : (ring[before], ring[i]);
                if (low.Y <= p.Y && p.Y < high.Y && p.X < low.X + ((high.X - low.X) * (p.Y - low.Y) / (high.Y - low.Y)))
                {
                    inside = !inside;
                }
            }
        }

        return inside;
    }

    /// <summary>Kilometres to the border; 0 inside. On a plane that touches the earth at the point: good for some hundred kilometres.</summary>
    public double Distance(Spot p)
    {
        if (Has(p))
        {
            return 0;
        }

        var (narrow, least) = (Math.Cos(p.Y * Math.PI / 180), double.PositiveInfinity);
        Spot Local(Spot s) => new((s.X - p.X) * narrow * Degree, (s.Y - p.Y) * Degree);
        foreach (var ring in _rings)
        {
            for (int i = 0, before = ring.Length - 1; i < ring.Length; before = i++)
            {
                least = Math.Min(least, Line.Far(default, Local(ring[before]), Local(ring[i])));
            }
        }

        return least;
    }

    /// <summary>Kilometres to the box around it: never more than to the border.</summary>
    public double BoxDistance(Spot p)
    {
        var x = Math.Max(0, Math.Max(_least.X - p.X, p.X - _most.X)) * Math.Cos(p.Y * Math.PI / 180);
        var y = Math.Max(0, Math.Max(_least.Y - p.Y, p.Y - _most.Y));
        return Math.Sqrt((x * x) + (y * y)) * Degree;
    }
}
