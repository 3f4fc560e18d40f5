namespace Jukwaa.Insights.Areas;

/// <summary>An area that is near a point, and how far away.</summary>
/// <param name="Key">What the map calls it.</param>
/// <param name="Kilometres">From the point to its border; 0 inside.</param>
public sealed record NearArea(string Key, double Kilometres);

/// <summary>Areas with borders, and which of them a point lies in. Points are in degrees of WGS 84.</summary>
public sealed class AreaMap
{
    private readonly Topology _topology;
    private readonly IReadOnlyList<Area> _areas;

    private AreaMap(Topology topology) => (_topology, _areas) = (topology, [.. topology.Shapes.Select(topology.Area)]);

    /// <summary>A map on which there is nothing.</summary>
    public static AreaMap Empty { get; } = new(Topology.Empty);

    /// <summary>What the areas are called, in the order of the map.</summary>
    public IEnumerable<string> Keys => _areas.Select(a => a.Key);

    /// <summary>Reads one layer of a topology; see <see cref="TopoJson"/>.</summary>
    /// <exception cref="FormatException">It is no topology, or has no such layer.</exception>
    public static AreaMap Read(Stream topology, string layer)
    {
        var read = TopoJson.Read(topology, layer);
        try
        {
            return new(read);
        }
        catch (Exception fault) when (fault is IndexOutOfRangeException or InvalidOperationException)
        {
            throw new FormatException($"A border in the layer '{layer}' names a part that is not there.", fault);
        }
    }

    /// <summary>The area that a point lies in; null when it lies in none. On a border that two areas share it is one of them.</summary>
    public string? At(double latitude, double longitude) => _areas.FirstOrDefault(a => a.Has(new(longitude, latitude)))?.Key;

    /// <summary>The smallest rectangle around those areas that the map has; null when it has none of them.</summary>
    public Box? BoxOf(IReadOnlySet<string> keys)
    {
        Box? all = null;
        foreach (var area in _areas.Where(a => keys.Contains(a.Key)))
        {
            all = all?.With(area.Box) ?? area.Box;
        }

        return all;
    }

    /// <summary>Those areas that are seen through a pane, in the order of the map; neighbours share their borders to the tenth of a unit.</summary>
    /// <param name="tolerance">Units by which a border may be off, so that it needs fewer points.</param>
    public IReadOnlyList<DrawnArea> Draw(Pane pane, IReadOnlySet<string> keys, double tolerance = 0.5)
    {
        var drawing = new Drawing(_topology, pane, tolerance);
        return
        [
            .. _topology
                .Shapes.Zip(_areas)
                .Where(a => keys.Contains(a.First.Key) && a.Second.Box.Meets(pane.Window))
                .Select(a => drawing.Of(a.First)),
        ];
    }

    /// <summary>The nearest area of those that count; null when none does, or none is that near.</summary>
    /// <param name="within">Kilometres.</param>
    /// <param name="counts">Which areas are looked at; null = all.</param>
    public NearArea? Nearest(double latitude, double longitude, double within = double.PositiveInfinity, Func<string, bool>? counts = null)
    {
        var point = new Spot(longitude, latitude);
        NearArea? nearest = null;
        foreach (var area in _areas.Where(a => counts is null || counts(a.Key)))
        {
            var bound = nearest?.Kilometres ?? within;
            if (area.BoxDistance(point) <= bound && area.Distance(point) is var far && (far < bound || (nearest is null && far <= bound)))
            {
                nearest = new(area.Key, far);
            }
        }

        return nearest;
    }
}
