using Jukwaa.Domain.Places;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Channels.Raise;

/// <summary>Where it happens: from a list, or by a tap on a map, which fills in the list and leaves everything else as it is.</summary>
internal sealed partial class RaiseModel
{
    /// <summary>Code of the county or constituency of which the map is wanted; null = the one that suits what was chosen.</summary>
    [BindProperty]
    public string? View { get; set; }

    /// <summary>The place that was tapped just now.</summary>
    public Place? Tapped { get; private set; }

    /// <summary>Whether a tap met nothing.</summary>
    public bool Missed { get; private set; }

    /// <summary>The map that is shown with this step; null = none.</summary>
    public PlaceSheet? Sheet =>
        Step == "where" ? sheets.Of(Intake.Taking.Country)
        : Step == "spot" && County is { } county ? sheets.For(county, View, Ward)
        : null;

    /// <summary>Code of what is chosen on that map.</summary>
    public string? Chosen => Step == "where" ? County : Ward;

    public IReadOnlyList<Choice> Counties =>
        [
            .. reference
                .Places.Values.Where(p => p.Level == "county" && p.ValidTo is null)
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => new Choice(p.Code, p.Name)),
        ];

    /// <summary>Wards of the county, each with its constituency.</summary>
    public IReadOnlyList<Choice> Wards =>
        [
            .. reference
                .Places.Values.Where(p => p.Level == "ward" && p.ValidTo is null && p.County == County)
                .Select(p => new Choice(p.Code, $"{reference.Places[p.Parent!].Name} – {p.Name}"))
                .OrderBy(c => c.Word, StringComparer.Ordinal),
        ];

    /// <summary>Whether it was the map that was touched, and not a button: then the step stays.</summary>
    private bool Touched()
    {
        if (Step != "where" && (Step != "spot" || !Counties.Any(c => c.Value == County)))
        {
            return false;
        }

        if (PlaceTap.In(Request.Form) is not { } tap)
        {
            return !string.IsNullOrEmpty(View);
        }

        View = tap.Sheet;
        Tapped = Sheet is { } sheet && sheet.Code == tap.Sheet ? sheets.At(sheet, tap) : null;
        Missed = Tapped is null;
        Take(Tapped);
        return true;
    }

    private void Take(Place? tapped)
    {
        if (tapped is null)
        {
            return;
        }

        Ward =
            tapped.Level == "ward" ? tapped.Code
            : tapped.Code == County ? Ward
            : null;
        // Who looks closer already stays there.
        (County, View) = (tapped.County, View == tapped.County ? null : View);
        ModelState.Remove(nameof(County));
        ModelState.Remove(nameof(Ward));
    }
}
