namespace Jukwaa.Insights.Areas;

/// <summary>An area that is near a point, and how far away.</summary>
/// <param name="Key">What the map calls it.</param>
/// <param name="Kilometres">From the point to its border; 0 inside.</param>
public sealed record NearArea(string Key, double Kilometres);

/// <summary>Areas with borders, and which of them a point lies in. Points are in degrees of WGS 84.</summary>
public sealed class AreaMap
{
    private readonly IReadOnlyList<Area> _areas;

    internal AreaMap(IReadOnlyList<Area> areas) => _areas = areas;

    /// <summary>A map on which there is nothing.</summary>
    public static AreaMap Empty { get; } = new([]);

    /// <summary>What the areas are called, in the order of the map.</summary>
    public IEnumerable<string> Keys => _areas.Select(a => a.Key);

    /// <summary>Reads one layer of a topology; see <see cref="TopoJson"/>.</summary>
    /// <exception cref="FormatException">It is no topology, or has no such layer.</exception>
    public static AreaMap Read(Stream topology, string layer) => new(TopoJson.Read(topology, layer));

    /// <summary>The area that a point lies in; null when it lies in none. On a border that two areas share it is one of them.</summary>
    public string? At(double latitude, double longitude) => _areas.FirstOrDefault(a => a.Has(new(longitude, latitude)))?.Key;

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
