using Jukwaa.Insights.Areas;

namespace Jukwaa.Web.Channels.Raise;

/// <summary>A map that can be tapped, as it lies on its sheet of <see cref="Width"/> units.</summary>
/// <param name="Code">KE for the counties; a county or a constituency for its wards.</param>
/// <param name="County">Code of the county whose wards are on it; null for the map of the counties.</param>
/// <param name="Panes">What comes later lies on what comes earlier.</param>
/// <param name="Keys">What is drawn.</param>
internal sealed record PlaceSheet(string Code, string? County, IReadOnlyList<Pane> Panes, AreaMap Areas, IReadOnlySet<string> Keys)
{
    internal const int Width = 576;

    /// <summary>Names that stand beside their place, in the sea, and where their middle is.</summary>
    public IReadOnlyList<(string Code, double X, double Y)> Beside { get; init; } = [];

    /// <summary>Units by which a border may be off: not more than a pixel, and half of one on a telephone.</summary>
    public double Tolerance { get; init; } = 0.5;

    /// <summary>Units.</summary>
    public int Height => (int)Panes[0].Height;

    /// <summary>Where its picture is. What somebody chose is no part of it: it would stay in the memory of a browser that others use too.</summary>
    public string Address => $"/raise/map/{Code}.svg";

    /// <summary>What of some places is seen in a pane.</summary>
    public IReadOnlyList<DrawnArea> Draw(Pane pane, IReadOnlySet<string> keys) => Areas.Draw(pane, keys, Tolerance);

    /// <summary>Counties as small as Mombasa are drawn again in boxes of their own, where there is only sea or another country.</summary>
    internal static PlaceSheet Kenya(AreaMap counties) =>
        new(
            Channels.Intake.Taking.Country,
            null,
            [
                new(0, 0, Width, 720, -.6, 37.12, 58.5),
                new(0, 448, 212, 272, -.06, 34.68, 137),
                new(222, 610, 172, 110, -1.3, 36.88, 300),
                new(404, 610, 172, 110, -4.03, 39.68, 380),
            ],
            counties,
            counties.Keys.ToHashSet(StringComparer.Ordinal)
        )
        {
            Tolerance = 1,
            Beside = [("KE-01", 528, 712)],
        };
}
