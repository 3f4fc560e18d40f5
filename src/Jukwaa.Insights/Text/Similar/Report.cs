namespace Jukwaa.Insights.Text.Similar;

/// <summary>What is known of a report beside its words. Anything may be missing, and then says nothing.</summary>
/// <param name="Latitude">Degrees, north above 0.</param>
/// <param name="Longitude">Degrees, east above 0.</param>
/// <param name="Day">When it happened or was told, in days from any fixed day.</param>
/// <param name="Theme">The label of its theme.</param>
/// <param name="Places">Keys of places that it names.</param>
public sealed record Report(
    string Text,
    double? Latitude = null,
    double? Longitude = null,
    double? Day = null,
    string? Theme = null,
    IReadOnlyCollection<string>? Places = null
);

/// <summary>Something that speaks for or against two reports being of one incident.</summary>
/// <param name="Code">Stable, one of <see cref="SameIncident.Reasons"/>.</param>
/// <param name="Value">In the unit of the code.</param>
/// <param name="Weight">What it adds to the log odds: above 0 it speaks for one incident.</param>
public sealed record IncidentReason(string Code, double Value, double Weight);

/// <summary>Whether two reports are of one incident.</summary>
/// <param name="Probability">0 to 1.</param>
/// <param name="Reasons">The weightiest first.</param>
public sealed record IncidentReading(double Probability, IReadOnlyList<IncidentReason> Reasons)
{
    /// <summary>Likely the same: still for a person to decide, never joined by itself.</summary>
    public bool Likely => Probability >= SameIncident.LikelyFrom;
}
