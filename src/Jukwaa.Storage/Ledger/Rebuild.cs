using System.Diagnostics;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>What a rebuild did.</summary>
/// <param name="Facts">Facts replayed.</param>
public sealed record Rebuilt(long Facts, TimeSpan Duration);

/// <summary>Drops all rows and computes them again from the ledger, to the same rows, in one transaction.</summary>
public static class Rebuild
{
    /// <summary>Readers see the old rows until it is done; writers wait, or are told that the ledger is busy.</summary>
    /// <param name="progress">Told how many facts are replayed.</param>
    /// <exception cref="UnknownFactException">The ledger holds what this program does not know; nothing was changed.</exception>
    public static async Task<Rebuilt> Run(Database database, IProgress<long>? progress, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        await using var connection = await database.Owner.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var take = new NpgsqlCommand(LedgerSql.Lock, connection))
        {
            await take.ExecuteNonQueryAsync(stop);
        }

        var facts = await Replay.Run(connection, progress, stop);
        await transaction.CommitAsync(stop);
        return new(facts, watch.Elapsed);
    }
}
