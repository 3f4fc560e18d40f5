using Dapper;

namespace Jukwaa.Storage;

/// <summary>Where a hall stands: what tells whether anything was taken down since it was looked at last.</summary>
/// <param name="Where">Likoni, Mombasa.</param>
/// <param name="Seq">Last fact about an entry of its list; 0 = none.</param>
public sealed record HallStand(string Where, long Seq);

/// <summary>What a screen in a hall needs beside its list.</summary>
public static class HallStands
{
    /// <summary>Null when the forum is not in session.</summary>
    public static async Task<HallStand?> HallStand(this Database database, string forum, CancellationToken stop)
    {
        const string Sql = """
            select concat_ws(', ', q.name, p.name) as where, coalesce((select max(e.seq) from desk.entry e where e.forum = f.id), 0) as seq
            from desk.forum f join open.place p on p.code = f.county left join open.place q on q.code = f.place where f.id = @forum and f.phase = 'InSession'
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.QueryFirstOrDefaultAsync<HallStand>(new(Sql, new { forum }, commandTimeout: 10, cancellationToken: stop));
    }

    /// <summary>Names of groups and institutions in both languages, by "group women" and "institution nps".</summary>
    public static async Task<IReadOnlyDictionary<string, (string En, string Sw)>> NamesInHalls(this Database database, CancellationToken stop)
    {
        const string Sql = """
            select 'group ' || key, label_en, label_sw from open.voice_group union all select 'institution ' || key, name_en, name_sw from open.institution
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<(string Key, string En, string Sw)>(new(Sql, commandTimeout: 10, cancellationToken: stop));
        return rows.ToDictionary(r => r.Key, r => (r.En, r.Sw), StringComparer.Ordinal);
    }
}
