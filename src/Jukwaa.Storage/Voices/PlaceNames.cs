using Dapper;

namespace Jukwaa.Storage;

/// <summary>A name that people use for a place.</summary>
/// <param name="Unit">Code of the unit that it is, or lies in.</param>
/// <param name="Kind">county, ward, estate, hill … as the reference data has it.</param>
/// <param name="Parent">Code of the unit around a unit; null for a mere name.</param>
public sealed record KnownName(string Name, string Unit, string Kind, string? Parent);

/// <summary>All names of the reference data: some 29,000.</summary>
public static class PlaceNames
{
    public static async Task<IReadOnlyList<KnownName>> All(Database database, CancellationToken stop)
    {
        const string Sql = """
            select name, code, level, parent from open.place where valid_to is null and level in ('county', 'constituency', 'subcounty', 'ward')
            union all select n.name, n.unit, n.kind, null from open.place_name n join open.place p on p.code = n.unit and p.valid_to is null
            order by 2, 1, 3
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<(string Name, string Unit, string Kind, string? Parent)>(
            new(Sql, commandTimeout: 30, cancellationToken: stop)
        );
        return [.. rows.Select(r => new KnownName(r.Name, r.Unit, r.Kind, r.Parent))];
    }
}
