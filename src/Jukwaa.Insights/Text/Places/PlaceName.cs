namespace Jukwaa.Insights.Text.Places;

/// <summary>A name that people use, and the unit that it means or lies in.</summary>
/// <param name="Key">Of the unit; a name may mean many units, and a unit have many names.</param>
/// <param name="Kind">county, ward, estate, town, hill … as in data/kenya; one that is not known counts least.</param>
/// <param name="Parent">Key of the unit around it; null for a unit at the top and for a mere name, whose unit tells it.</param>
public sealed record PlaceName(string Name, string Key, string Kind, string? Parent = null);

/// <summary>A stretch of a text that names a place.</summary>
/// <param name="Start">First character, in UTF-16 units from 0.</param>
/// <param name="Length">UTF-16 units, at least 1.</param>
/// <param name="Candidates">The units that it may mean, the likeliest first; at least one.</param>
public sealed record PlaceMention(int Start, int Length, IReadOnlyList<PlaceCandidate> Candidates)
{
    /// <summary>The first character after it.</summary>
    public int End => Start + Length;
}

/// <summary>A unit that a name may mean.</summary>
/// <param name="Score">Share of all that speaks for the candidates of the mention: they add up to 1.</param>
/// <param name="Reasons">Codes of <see cref="Gazetteer.Reasons"/>, in their order there.</param>
public sealed record PlaceCandidate(string Key, string Kind, double Score, IReadOnlyList<string> Reasons);
