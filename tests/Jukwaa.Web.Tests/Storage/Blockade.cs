using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Npgsql;
using Shouldly;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>Holds the ledger's lock, so that what is sent meanwhile gathers into one batch.</summary>
internal sealed class Blockade : IAsyncDisposable
{
    private const string Key = "pg_advisory_lock(5366553687190994946)";

    private readonly NpgsqlConnection _holder;

    private Blockade(NpgsqlConnection holder) => _holder = holder;

    /// <summary>Takes the lock and sends one command, which waits for it: the writer is now busy.</summary>
    public static async Task<(Blockade Held, Task<Outcome> First)> Raise(TestLedger desk, Command first)
    {
        var holder = await desk.Database.Owner.OpenConnectionAsync(TestLedger.Stop);
        await new NpgsqlCommand($"select {Key}", holder).ExecuteNonQueryAsync(TestLedger.Stop);
        var task = desk.Try(first);
        const string Waiting = """
            select count(*) from pg_locks l join pg_database d on d.oid = l.database
            where d.datname = current_database() and locktype = 'advisory' and not granted
            """;
        for (var tries = 0; await desk.Ask<int>(Waiting) == 0; tries++)
        {
            tries.ShouldBeLessThan(1_000, "the writer must wait for the ledger's lock");
            await Task.Delay(5, TestLedger.Stop);
        }

        return (new(holder), task);
    }

    public async ValueTask DisposeAsync()
    {
        await new NpgsqlCommand($"select {Key.Replace("_lock", "_unlock", StringComparison.Ordinal)}", _holder).ExecuteNonQueryAsync(
            CancellationToken.None
        );
        await _holder.DisposeAsync();
    }
}
