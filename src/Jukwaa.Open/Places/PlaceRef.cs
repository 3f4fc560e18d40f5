namespace Jukwaa.Open.Places;

/// <summary>A place as it is named beside other things. Levels: country, region, county, constituency, ward, subcounty.</summary>
internal sealed record PlaceRef(string Code, string Name, string Slug, string Level)
{
    /// <summary>Address of the page of a county; null for other levels, which have none.</summary>
    public string? Url => Level == "county" ? Addresses.County(Slug) : null;

    /// <summary>Select list entry for a place joined as <paramref name="table"/>; null when none was joined.</summary>
    internal static string Of(string table) =>
        $"""
            case when {table}.code is not null
              then jsonb_build_object('code', {table}.code, 'name', {table}.name, 'slug', {table}.slug, 'level', {table}.level) end
            """;
}
