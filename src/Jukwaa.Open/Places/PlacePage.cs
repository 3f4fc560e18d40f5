using Dapper;

namespace Jukwaa.Open.Places;

/// <summary>One place, the places it lies in (country first) and the places that lie directly in it.</summary>
internal sealed record PlacePage(Place Place, IReadOnlyList<PlaceRef> Within, IReadOnlyList<PlaceRef> Parts)
{
    private static readonly string Sql = $"""
        {Place.Select} where p.code = @code;
        select {PlaceRef.Of("u")} from open.place p join open.place u on u.code = any(string_to_array(p.path, '/')) and u.code <> p.code
        where p.code = @code order by length(u.path) limit 10;
        select {PlaceRef.Of("u")} from open.place u where u.parent = @code order by u.level, u.code limit 500;
        """;

    private const string CodeOf = """
        select code from open.place where code = @id or (slug = @id and level in ('county', 'region', 'country'))
        order by level = 'county' desc limit 1
        """;

    /// <summary>By code, or by the slug of a county, region or country (a county before a region of the same name). Null when unknown.</summary>
    internal static async Task<PlacePage?> Read(OpenRecord record, string id, CancellationToken cancel)
    {
        var code = await record.First<string>(CodeOf, new { id }, cancel);
        return code is null
            ? null
            : await record.Together(
                Sql,
                new { code },
                async grid => new PlacePage(
                    await grid.ReadFirstAsync<Place>(),
                    (await grid.ReadAsync<PlaceRef>()).AsList(),
                    (await grid.ReadAsync<PlaceRef>()).AsList()
                ),
                cancel
            );
    }
}
