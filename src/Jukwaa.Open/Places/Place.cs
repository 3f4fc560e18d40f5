namespace Jukwaa.Open.Places;

/// <summary>An administrative or electoral unit.</summary>
/// <param name="Code">KE, KE-300 (region), KE-01 (county), KE-C001, KE-W0001, or a census sub-county code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">The name as it stands in addresses.</param>
/// <param name="Level">country, region, county, constituency, ward or subcounty.</param>
/// <param name="Parent">Code of the unit it lies in; null for the country.</param>
/// <param name="Path">Codes from the country down, joined by '/'.</param>
/// <param name="Names">The names along that path, country first.</param>
/// <param name="County">The county it lies in; null above counties.</param>
/// <param name="Population">People in 2019.</param>
/// <param name="PopulationBasis">census or estimate.</param>
/// <param name="AreaKm2">Square kilometres.</param>
/// <param name="Lat">Degrees north of a point inside.</param>
/// <param name="Lon">Degrees east of a point inside.</param>
/// <param name="ValidFrom">First day it existed so.</param>
/// <param name="ValidTo">Day it ceased to; null while it stands.</param>
/// <param name="Matched">The name that matched, when asked by name.</param>
/// <param name="MatchedKind">What that name names: county, ward, alias, estate, market …</param>
/// <param name="Score">How well it matches: 0 to about 1, similarity with small bonuses for exactness, level and context.</param>
internal sealed record Place(
    string Code,
    string Name,
    string Slug,
    string Level,
    string? Parent,
    string Path,
    string Names,
    PlaceRef? County,
    int? Population,
    string? PopulationBasis,
    decimal? AreaKm2,
    decimal? Lat,
    decimal? Lon,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? Matched,
    string? MatchedKind,
    float? Score
)
{
    /// <summary>Address of the page of the county it is or lies in; null above counties.</summary>
    public string? Url => County?.Url;

    public string? UrlSw => Url is null ? null : Addresses.In("sw", Url);

    internal static readonly string Columns = $"""
        select p.code, p.name, p.slug, p.level, p.parent, p.path,
          (select string_agg(u.name, ' › ' order by length(u.path)) from open.place u
           where u.code = any(string_to_array(p.path, '/'))) as names,
          {PlaceRef.Of("k")} as county, p.population, p.population_basis, p.area_km2, p.lat, p.lon, p.valid_from, p.valid_to
        """;

    internal static readonly string Select = $"""
        {Columns}, null::text as matched, null::text as matched_kind, null::real as score
        from open.place p left join open.place k on k.code = p.county
        """;
}
