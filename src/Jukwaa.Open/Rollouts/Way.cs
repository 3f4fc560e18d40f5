namespace Jukwaa.Open.Rollouts;

/// <summary>How far two stops lie apart, in a straight line.</summary>
internal static class Way
{
    /// <summary>Kilometres between two points in degrees, on a sphere of 6,371 km (haversine formula).</summary>
    internal static double Kilometres(double lat, double lon, double otherLat, double otherLon)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        var (up, across) = (Math.Sin(Radians(otherLat - lat) / 2), Math.Sin(Radians(otherLon - lon) / 2));
        var along = (up * up) + (Math.Cos(Radians(lat)) * Math.Cos(Radians(otherLat)) * across * across);
        return 12742 * Math.Asin(Math.Min(1, Math.Sqrt(along)));
    }

    internal static int? Far(Stop one, Stop other) =>
        (one.Lat, one.Lon, other.Lat, other.Lon) is ({ } lat, { } lon, { } otherLat, { } otherLon)
            ? (int)Math.Round(Kilometres(lat, lon, otherLat, otherLon))
            : null;
}
