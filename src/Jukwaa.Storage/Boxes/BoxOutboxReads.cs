using Dapper;

namespace Jukwaa.Storage;

/// <summary>How far a box has come with what it brings.</summary>
/// <param name="Items">Of how many things it has to tell.</param>
/// <param name="Upto">Of how many the centre told what became of them.</param>
/// <param name="Files">Photos and voice notes that are still to be sent.</param>
public sealed record BoxProgress(int Items, int Upto, int Files, DateTime? HeardAt);

/// <summary>Something that the centre refused.</summary>
/// <param name="Code">Of the refusal.</param>
public sealed record BoxRefused(int N, string Code, string Type, string Id);

/// <summary>A photo or voice note that goes to the centre.</summary>
public sealed record BoxFile(string Entry, byte[] Bytes);

/// <summary>Reads of what a box brings.</summary>
public static class BoxOutboxReads
{
    private const string Waiting = """
        from desk.attachment a join desk.entry e on e.id = a.entry
        where a.bytes is not null and not exists (select from people.box_file f where f.entry = a.entry) and exists (
          select from people.box_item i join people.box_self s on i.n <= s.upto where i.refused is null and i.line like '%' || a.entry || '%')
        """;

    public static async Task<BoxProgress> BoxProgress(this Database database, CancellationToken stop)
    {
        const string Sql = $"""
            select (select coalesce(max(n), 0)::int from people.box_item) as items, s.upto::int,
              (select count(*)::int from desk.attachment a where a.entry is not null and a.bytes is not null and not exists (select from people.box_file f where f.entry = a.entry)) as files, s.heard_at
            from people.box_self s
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.QuerySingleAsync<BoxProgress>(new(Sql, cancellationToken: stop));
    }

    /// <summary>What was refused, the latest first; at most 100.</summary>
    public static async Task<IReadOnlyList<BoxRefused>> BoxRefusals(this Database database, CancellationToken stop)
    {
        const string Sql =
            "select n::int, refused as code, line::jsonb ->> 'type' as type, line::jsonb ->> 'id' as id from people.box_item where refused is not null and again is null order by n desc limit 100";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return [.. await connection.QueryAsync<BoxRefused>(new(Sql, cancellationToken: stop))];
    }

    /// <summary>The next photo or voice note whose line is at the centre, the smallest first.</summary>
    /// <param name="tried">Entries of those that were tried just now.</param>
    public static async Task<BoxFile?> BoxFile(this Database database, IReadOnlyCollection<string> tried, CancellationToken stop)
    {
        const string Sql = $"select a.entry, a.bytes {Waiting} and a.entry <> all(@tried) order by a.size, a.entry limit 1";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.QueryFirstOrDefaultAsync<BoxFile>(new(Sql, new { tried = tried.ToArray() }, cancellationToken: stop));
    }

    /// <summary>Keeps what the centre told of a file.</summary>
    /// <param name="refused">Code of the refusal; null = it has it.</param>
    public static async Task BoxFileTold(this Database database, string entry, string? refused, DateTimeOffset now, CancellationToken stop)
    {
        const string Sql = "insert into people.box_file (entry, refused, sent_at) values (@entry, @refused, @now) on conflict do nothing";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var told = new
        {
            entry,
            refused,
            now,
        };
        await connection.ExecuteAsync(new(Sql, told, cancellationToken: stop));
    }
}
