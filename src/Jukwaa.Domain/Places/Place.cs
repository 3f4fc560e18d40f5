namespace Jukwaa.Domain.Places;

/// <summary>An administrative or electoral unit. Dated: units split and are renamed, and a concern keeps the unit it was filed in.</summary>
/// <param name="Code">KE, KE-300 (region, former ISO 3166-2), KE-01 (county), KE-C001 (constituency), KE-W0001 (ward).</param>
/// <param name="Slug">Name in addresses: "taita-taveta".</param>
/// <param name="Level">country, region, county, constituency, ward or subcounty.</param>
/// <param name="Path">Codes from the top, joined by '/': a place with all below it is a prefix.</param>
public sealed record Place(string Code, string Name, string Slug, string Level, string? Parent, string Path, DateOnly ValidFrom, DateOnly? ValidTo)
{
    /// <summary>Whether this place is <paramref name="other"/> or lies in it.</summary>
    public bool IsIn(Place other) => Path == other.Path || Path.StartsWith(other.Path + "/", StringComparison.Ordinal);

    /// <summary>Code of the county it lies in (itself, for a county); null for the country and regions.</summary>
    public string? County => Path.Split('/') is { Length: >= 3 } codes ? codes[2] : null;

    /// <summary>Whether the unit existed on that day.</summary>
    public bool ExistedOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
