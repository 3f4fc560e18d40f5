using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Forgets words for good: text and salt go, the facts that refer to them stand, and the public record shows a fixed mark.</summary>
public static class Forget
{
    /// <param name="hashes">Hashes of the passages, at most 10,000.</param>
    /// <returns>How many passages were erased now; one that was erased before, or never kept, is not counted.</returns>
    public static async Task<int> Run(Database database, IReadOnlyCollection<string> hashes, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hashes.Count, 10_000);
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var take = new NpgsqlCommand(LedgerSql.Lock, connection))
        {
            await take.ExecuteNonQueryAsync(stop);
        }

        const string Sql = "update ledger.passage set body = null, salt = null, erased_at = now() where hash = any($1) and body is not null";
        await using var update = Ask(connection, Sql, hashes);
        var erased = await update.ExecuteNonQueryAsync(stop);
        await Projection.Refresh(connection, await Affected.Of(connection, await Streams(connection, hashes, stop), stop), stop);
        await transaction.CommitAsync(stop);
        return erased;
    }

    private static async Task<IReadOnlyList<string>> Streams(NpgsqlConnection connection, IReadOnlyCollection<string> hashes, CancellationToken stop)
    {
        const string Sql = "select distinct stream from ledger.fact where exists (select from unnest($1) h where strpos(body::text, h) > 0)";
        await using var command = Ask(connection, Sql, hashes);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await LedgerSql.List(reader, r => r.GetString(0), stop);
    }

    private static NpgsqlCommand Ask(NpgsqlConnection connection, string sql, IReadOnlyCollection<string> hashes) =>
        new(sql, connection) { Parameters = { new() { Value = hashes.ToArray() } } };
}
