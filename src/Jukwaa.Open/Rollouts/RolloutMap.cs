using System.Globalization;

namespace Jukwaa.Open.Rollouts;

/// <summary>Path data of a county on the sheet of <see cref="Look.CountyShade.ViewBox"/>.</summary>
internal sealed record CountyShape(string County, string D);

/// <summary>A stop on the map.</summary>
/// <param name="Told">Whether its number has room.</param>
internal sealed record Pin(Leg Leg, double X, double Y, bool Told);

/// <summary>
/// A map of a trip: the counties, a line for each team, a number for each stop. The sheet is that of data/kenya/county-map.csv, an equirectangular projection whose numbers follow from the
/// bounds of Kenya; the window is cut to where the stops are.
/// </summary>
internal sealed record RolloutMap(IReadOnlyList<CountyShape> Shapes, IReadOnlyList<Pin> Pins, double Left, double Top, double Width, double Height)
{
    private const double West = 33.92363,
        North = 5.41735,
        Scale = 72.51,
        MarginX = 10.8,
        MarginY = 4;

    /// <summary>Smallest window, in units of the sheet: about 60 km.</summary>
    private const double Least = 40;

    /// <summary>Most stops that all have room for a number.</summary>
    private const int MostTold = 60;

    internal string ViewBox => string.Create(CultureInfo.InvariantCulture, $"{Left:0.#} {Top:0.#} {Width:0.#} {Height:0.#}");

    /// <summary>Half of the width of a number's disc: the same on every screen, however near the map is.</summary>
    internal double Radius => Math.Max(Width, Height * 0.8) / (Pins.Count > 25 ? 60 : 38);

    /// <summary>The way of each team.</summary>
    internal IEnumerable<string> Ways =>
        Pins.GroupBy(p => p.Leg.Stop.Team).OrderBy(t => t.Key).Select(t => string.Join(' ', t.Select(p => $"{Text(p.X)},{Text(p.Y)}")));

    internal static RolloutMap? Of(IReadOnlyList<Leg> legs, IReadOnlyList<CountyShape> shapes)
    {
        var pins = legs.Where(l => l.Stop is { Lat: not null, Lon: not null })
            .Select((l, n) => new Pin(l, X(l.Stop.Lon!.Value), Y(l.Stop.Lat!.Value), legs.Count <= MostTold || n == 0 || l.Position % 10 == 0))
            .ToList();
        if (pins.Count == 0)
        {
            return null;
        }

        var (left, right, top, bottom) = (pins.Min(p => p.X), pins.Max(p => p.X), pins.Min(p => p.Y), pins.Max(p => p.Y));
        var (width, height) = (Math.Max(Least, (right - left) * 1.25), Math.Max(Least, (bottom - top) * 1.25));
        return new(shapes, pins, ((left + right) / 2) - (width / 2), ((top + bottom) / 2) - (height / 2), width, height);
    }

    internal static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    internal static double X(double lon) => MarginX + ((lon - West) * Scale);

    internal static double Y(double lat) => MarginY + ((North - lat) * Scale);
}
