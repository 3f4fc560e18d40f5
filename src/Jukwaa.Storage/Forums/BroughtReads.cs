using Dapper;

namespace Jukwaa.Storage;

/// <summary>A file that came with its line, with all edits of that.</summary>
/// <param name="Outs">Those of its edits that take it out.</param>
/// <param name="Kept">Whether its bytes are here, or were.</param>
public sealed record BroughtLine(string Entry, IReadOnlyList<Guid> Edits, IReadOnlyList<Guid> Outs, bool Kept);

/// <summary>Reads of what filled forms brought before: for the host, which shows it to nobody.</summary>
public static class BroughtReads
{
    /// <summary>Files of a voice that came with their lines, those taken out too; not what our own app announced.</summary>
    public static async Task<IReadOnlyList<BroughtLine>> Brought(this Database database, string voice, CancellationToken stop)
    {
        const string Sql = """
            select e.id as entry, array_agg(d.edit order by d.position) as edits,
              coalesce(array_agg(d.edit order by d.position) filter (where d.fields #>> '{dropped,code}' is not null), '{}') as outs,
              exists (select from desk.attachment a where a.entry = e.id) as kept
            from desk.entry e join desk.entry_edit d on d.entry = e.id where e.about = @voice and e.kind = 'File' group by e.id order by e.id
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<(string Entry, Guid[] Edits, Guid[] Outs, bool Kept)>(
            new(Sql, new { voice }, cancellationToken: stop)
        );
        return [.. rows.Where(r => r.Edits.Contains(BroughtFile.EditOf(r.Entry))).Select(r => new BroughtLine(r.Entry, r.Edits, r.Outs, r.Kept))];
    }

    /// <summary>
    /// Which entries of a forum these edits are of; also what whoever sent them may not read any more, because it accuses their own house: what they change stays one entry.
    /// </summary>
    public static async Task<IReadOnlyList<(string Entry, Guid Edit)>> EntriesOf(
        this Database database,
        string forum,
        Guid[] edits,
        CancellationToken stop
    )
    {
        const string Sql =
            "select d.entry, d.edit from desk.entry e join desk.entry_edit d on d.entry = e.id where e.forum = @forum and d.edit = any(@edits)";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return [.. await connection.QueryAsync<(string, Guid)>(new(Sql, new { forum, edits }, cancellationToken: stop))];
    }

    /// <summary>Whether an entry has an edit that was made after this one.</summary>
    public static async Task<bool> HasLater(this Database database, string entry, Guid edit, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<bool>(
            new(
                "select exists (select from desk.entry_edit where entry = @entry and @edit = any(after))",
                new { entry, edit },
                cancellationToken: stop
            )
        );
    }
}
