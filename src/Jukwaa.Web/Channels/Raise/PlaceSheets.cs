using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;
using Jukwaa.Insights.Areas;
using Jukwaa.Web.Channels.Intake;

namespace Jukwaa.Web.Channels.Raise;

/// <summary>The maps that can be tapped, and which place a tap means.</summary>
internal sealed class PlaceSheets(ChannelParts parts, Reference reference, WardMap wards)
{
    /// <summary>CSS pixels by which a tap may miss: half of a fingertip.</summary>
    internal const int Finger = 16;

    /// <summary>Units of the sheet; a ward that is smaller is shown closer.</summary>
    private const double Small = 64;

    private const int Margin = 12,
        Lowest = 240,
        Highest = 720;

    /// <summary>Places that are on the map of wards and are none: they are drawn where they lie.</summary>
    private readonly ILookup<string, string> _reserves = parts
        .Wards.Keys.Where(k => !reference.Places.ContainsKey(k))
        .ToLookup(k => CountyAround(parts.Wards, wards, k), StringComparer.Ordinal);

    /// <summary>Reads the borders of the counties from the data folder.</summary>
    internal static AreaMap Load(string data)
    {
        using var file = File.OpenRead(Path.Combine(data, "kenya", "counties.topojson"));
        return AreaMap.Read(file, "counties");
    }

    /// <summary>The map of a place; null where there is none.</summary>
    /// <param name="code">KE, a county or a constituency.</param>
    public PlaceSheet? Of(string code) =>
        code == Taking.Country ? (parts.Counties.Keys.Any() ? PlaceSheet.Kenya(parts.Counties) : null)
        : reference.Places.TryGetValue(code, out var place) && place.Level is "county" or "constituency" ? OfWards(place)
        : null;

    /// <summary>The map of a county that was asked for; else the closer one where the chosen ward is small.</summary>
    /// <param name="asked">The county, or a constituency of it.</param>
    public PlaceSheet? For(string county, string? asked, string? ward)
    {
        if (asked is not null && reference.Places.TryGetValue(asked, out var view) && view.County == county && Of(asked) is { } wanted)
        {
            return wanted;
        }

        var whole = Of(county);
        return whole is not null && ward is not null && reference.Places.TryGetValue(ward, out var chosen) && chosen.County == county
            ? Closer(whole, chosen)
            : whole;
    }

    /// <summary>The place that was tapped: a county, or a ward of the county whose wards are shown. Null where there is none within a <see cref="Finger"/>.</summary>
    public Place? At(PlaceSheet sheet, PlaceTap tap)
    {
        var units = (double)PlaceSheet.Width / tap.Width;
        var (x, y) = ((tap.X + .5) * units, (tap.Y + .5) * units);
        if (tap.IsNowhere || sheet.Panes.LastOrDefault(p => p.Holds(x, y)) is not { } pane)
        {
            return null;
        }

        var ((latitude, longitude), within) = (pane.PointAt(x, y), pane.Kilometres(Finger * units));
        return sheet.County is { } county ? wards.In(county, latitude, longitude, within)
            : sheet.Areas.Nearest(latitude, longitude, within) is { } near ? reference.Places[near.Key]
            : null;
    }

    /// <summary>What a place is called on the map; null for what is no place.</summary>
    public string? NameOf(string code) => reference.Places.GetValueOrDefault(code)?.Name;

    private PlaceSheet? OfWards(Place place)
    {
        var all = WardsIn(place.County!);
        var own = place.Level == "county" ? all : WardsIn(place.Code);
        var seen = parts.Wards.BoxOf(own) is { } box
            ? Pane.Of(place.Level == "county" ? box : box.Wider(.08), PlaceSheet.Width, Margin, Lowest, Highest)
            : null;
        all.UnionWith(_reserves[place.County!]);
        return seen is null ? null : new(place.Code, place.County, [seen], parts.Wards, all);
    }

    private HashSet<string> WardsIn(string code) =>
        [.. reference.Places.Values.Where(p => p is { Level: "ward", ValidTo: null } && (p.Parent == code || p.County == code)).Select(p => p.Code)];

    private PlaceSheet Closer(PlaceSheet whole, Place ward)
    {
        if (parts.Wards.BoxOf(new HashSet<string> { ward.Code }) is not { } box)
        {
            return whole;
        }

        var side = Math.Min(box.East - box.West, box.North - box.South) * whole.Panes[0].Scale;
        return side < Small && Of(ward.Parent!) is { } closer && closer.Panes[0].Scale > whole.Panes[0].Scale * 1.25 ? closer : whole;
    }

    private static string CountyAround(AreaMap areas, WardMap wards, string key)
    {
        var box = areas.BoxOf(new HashSet<string> { key })!.Value;
        return wards.At((box.South + box.North) / 2, (box.West + box.East) / 2)?.County ?? "";
    }
}
