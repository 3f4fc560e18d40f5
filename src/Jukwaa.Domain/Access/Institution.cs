using System.Text.Json.Serialization;

namespace Jukwaa.Domain.Access;

/// <summary>A body that answers.</summary>
/// <param name="Key">Kebab-case key, stable: "nps".</param>
/// <param name="HasCountyPosts">Whether it has a post in each county, beside the national one.</param>
public sealed record Institution(string Key, string? Parent, string Kind, bool HasCountyPosts);

/// <summary>An institution's post in one place: the thing that can be asked, and can be late.</summary>
public sealed record Office(string Institution, string Place)
{
    /// <summary>"nps@KE-02"; the national post is "nps@KE".</summary>
    [JsonIgnore]
    public string Id => $"{Institution}@{Place}";
}

/// <summary>
/// One step of an institution's ladder: it has a post in each place of this level. The steps of an institution stand from the lowest to the highest; a level
/// that the gazetteer does not know yet (location, sub-location, division) is passed over.
/// </summary>
public sealed record Rung(string Institution, string Level);

/// <summary>The kind of concern, from the versioned taxonomy.</summary>
/// <param name="Sensitivity">public, county (its place is shown no finer than the county) or oversight (about police or administrators).</param>
public sealed record Theme(string Key, string Family, string Sensitivity);

/// <summary>Which institution answers a theme; null = no responsible body is named, an honest, visible state.</summary>
/// <param name="Level">county (its post in the county) or national.</param>
public sealed record Route(string Theme, string? Institution, string Level, IReadOnlyList<string> Supporting);

/// <summary>Free words that name a body, and the bodies the editors read in them; empty = nobody in particular.</summary>
public sealed record OwnerAlias(string Words, IReadOnlyList<string> Institutions, string Level);
