namespace Jukwaa.Insights.Rollouts;

/// <summary>Distances in a straight line on a sphere of 6,371 km.</summary>
public static class Earth
{
    private const double Radius = 6371;

    /// <summary>Kilometres between two points in degrees, by the haversine formula (Sinnott, "Virtues of the haversine", Sky and Telescope 68, 1984).</summary>
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        static double Half(double degrees) => Math.Pow(Math.Sin(degrees * Math.PI / 360), 2);
        static double Narrow(double degrees) => Math.Cos(degrees * Math.PI / 180);
        var along = Half(otherLatitude - latitude) + (Narrow(latitude) * Narrow(otherLatitude) * Half(otherLongitude - longitude));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(along)));
    }

    internal static double Kilometres(RolloutPlace one, RolloutPlace other) =>
        Kilometres(one.Latitude, one.Longitude, other.Latitude, other.Longitude);

    /// <summary>Of a way from its first place to its last.</summary>
    internal static double Length(IReadOnlyList<RolloutPlace> way) => way.Zip(way.Skip(1), Kilometres).Sum();
}
