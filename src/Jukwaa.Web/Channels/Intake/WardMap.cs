using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;
using Jukwaa.Insights.Areas;

namespace Jukwaa.Web.Channels.Intake;

/// <summary>Which ward a point lies in. Nothing finer is made of a point, and the point itself is kept nowhere: it may be somebody's door.</summary>
internal sealed class WardMap(AreaMap areas, Reference reference)
{
    /// <summary>Kilometres from the nearest border within which a point still belongs to a ward: shores and islets are drawn roughly.</summary>
    internal const double Shore = 3;

    /// <summary>Kilometres from the middle of a reserve to its farthest border, at most.</summary>
    private const double Reserve = 15;

    /// <summary>The file of the data folder that has the borders.</summary>
    internal const string File = "kenya/wards.topojson";

    /// <summary>Reads the borders of the data folder.</summary>
    internal static AreaMap Load(string data)
    {
        using var file = System.IO.File.OpenRead(Path.Combine(data, File));
        return AreaMap.Read(file, "wards");
    }

    /// <summary>Null outside Kenya, and farther from land than <see cref="Shore"/>. A point in one of the two reserves, which are no wards, belongs to the nearest ward.</summary>
    /// <param name="latitude">Degrees, WGS 84.</param>
    /// <param name="longitude">Degrees, WGS 84.</param>
    public Place? At(double latitude, double longitude)
    {
        var inside = areas.At(latitude, longitude);
        return inside is not null && reference.Places.TryGetValue(inside, out var ward) ? ward
            : areas.Nearest(latitude, longitude, inside is null ? Shore : double.PositiveInfinity, reference.Places.ContainsKey) is { } near
                ? reference.Places[near.Key]
            : null;
    }

    /// <summary>The ward of one county that a point lies in or beside; a point in a reserve of the county belongs to the nearest ward.</summary>
    /// <param name="county">Its code.</param>
    /// <param name="within">Kilometres from the nearest border of those wards; farther away it is null.</param>
    public Place? In(string county, double latitude, double longitude, double within)
    {
        var reserve = areas.At(latitude, longitude) is { } inside && !reference.Places.ContainsKey(inside);
        return areas.Nearest(latitude, longitude, reserve ? Math.Max(within, Reserve) : within, IsThere) is { } near
            ? reference.Places[near.Key]
            : null;

        bool IsThere(string key) => reference.Places.TryGetValue(key, out var ward) && ward.County == county;
    }
}
