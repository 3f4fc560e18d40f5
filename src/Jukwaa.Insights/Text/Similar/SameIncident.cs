namespace Jukwaa.Insights.Text.Similar;

/// <summary>
/// Whether two reports are of one incident: logistic over likeness of text, distance, days, shared numbers and places, and theme. The weights are set
/// by hand so that no single reason can make two reports likely the same: what they say, where and when must agree. Decision 9 has their grounds.
/// </summary>
public static class SameIncident
{
    /// <summary>From this probability on two reports are likely of one incident.</summary>
    public const double LikelyFrom = 0.9;

    private const double Base = -4.2;

    private const double OfText = 9;

    private const double MostOfText = 4.5;

    private const double OfNear = 1.8;

    private const double OfFar = -6;

    private const double FarKm = 20;

    private const double OfSameDays = 1.5;

    private const double OfOtherDays = -5.5;

    private const double FarDays = 14;

    private const double OfNumber = 1.2;

    private const double OfPlace = 1;

    private const double OfTheme = 0.8;

    private const double OfOtherTheme = -2;

    private const double EarthKm = 6371.0088;

    /// <summary>
    /// Codes of reasons and the unit of their values: text-alike (cosine), distance (kilometres), days-apart (days), shared-numbers and shared-places
    /// (how many), same-theme and other-theme (1).
    /// </summary>
    public static IReadOnlyList<string> Reasons { get; } =
    ["text-alike", "distance", "days-apart", "shared-numbers", "shared-places", "same-theme", "other-theme"];

    /// <summary>The same whichever of the two comes first.</summary>
    /// <param name="cosine">Of their texts, as <see cref="SimilarIndex.Cosine"/> gives it.</param>
    public static IncidentReading Judge(Report one, Report other, double cosine)
    {
        List<IncidentReason> reasons = [new("text-alike", cosine, Math.Min(MostOfText, OfText * cosine))];
        reasons.AddRange(Distance(one, other));
        reasons.AddRange(Days(one, other));
        reasons.AddRange(Shared("shared-numbers", Numbers(one.Text).Intersect(Numbers(other.Text)).Count(), OfNumber));
        reasons.AddRange(Shared("shared-places", (one.Places ?? []).Intersect(other.Places ?? []).Count(), OfPlace));
        reasons.AddRange(Theme(one, other));
        var odds = Base + reasons.Sum(r => r.Weight);
        return new(1 / (1 + Math.Exp(-odds)), [.. reasons.OrderByDescending(r => Math.Abs(r.Weight)).ThenBy(r => r.Code, StringComparer.Ordinal)]);
    }

    // From near to far the odds fall in a straight line over the logarithm of the distance: 1 km and 2 km differ, 31 and 32 do not.
    private static IEnumerable<IncidentReason> Distance(Report one, Report other) =>
        (one.Latitude, one.Longitude, other.Latitude, other.Longitude) is ({ } lat, { } lon, { } lat2, { } lon2) && Km(lat, lon, lat2, lon2) is var km
            ? [new("distance", km, Between(OfNear, OfFar, Math.Log(1 + km) / Math.Log(1 + FarKm)))]
            : [];

    private static IEnumerable<IncidentReason> Days(Report one, Report other) =>
        (one.Day, other.Day) is ({ } day, { } day2) && Math.Abs(day - day2) is var days
            ? [new("days-apart", days, Between(OfSameDays, OfOtherDays, days / FarDays))]
            : [];

    private static IEnumerable<IncidentReason> Shared(string code, int count, double weight) =>
        count > 0 ? [new(code, count, weight * Math.Min(2, count))] : [];

    private static IEnumerable<IncidentReason> Theme(Report one, Report other) =>
        one.Theme is null || other.Theme is null ? []
        : one.Theme == other.Theme ? [new("same-theme", 1, OfTheme)]
        : [new("other-theme", 1, OfOtherTheme)];

    private static double Between(double near, double far, double share) => near + ((far - near) * Math.Clamp(share, 0, 1));

    // Numbers of two digits and more: 3 men and 3 houses are nothing shared.
    private static IEnumerable<string> Numbers(string text) => Tokens.Of(text).Where(t => t.Number && t.Length > 1).Select(t => t.Plain).Distinct();

    /// <summary>Great-circle distance by the haversine formula.</summary>
    private static double Km(double lat, double lon, double lat2, double lon2)
    {
        var (north, east) = (Radians(lat2 - lat) / 2, Radians(lon2 - lon) / 2);
        var half = Math.Pow(Math.Sin(north), 2) + (Math.Cos(Radians(lat)) * Math.Cos(Radians(lat2)) * Math.Pow(Math.Sin(east), 2));
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
