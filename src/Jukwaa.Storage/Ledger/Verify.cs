using System.Diagnostics;
using System.Text.Json;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>One row that is not what it should be.</summary>
/// <param name="Table">"ledger.fact".</param>
/// <param name="Row">"seq 17", "mombasa-c1".</param>
/// <param name="What">What is wrong, as the end of a sentence: "was changed: its hash does not fit".</param>
public sealed record Broken(string Table, string Row, string What)
{
    public override string ToString() => $"{Table} {Row}: {What}";
}

/// <summary>What a verification found.</summary>
/// <param name="Facts">Facts looked at.</param>
/// <param name="BrokenCount">Broken rows in all; 0 = all is well.</param>
/// <param name="First">The first of them, at most <see cref="Findings.Most"/>.</param>
public sealed record Verified(long Facts, TimeSpan Duration, long BrokenCount, IReadOnlyList<Broken> First);

/// <summary>Collects what is broken, all counted, the first kept.</summary>
public sealed class Findings
{
    /// <summary>How many are named.</summary>
    public const int Most = 100;

    private readonly List<Broken> _first = [];

    public long Count { get; private set; }

    public IReadOnlyList<Broken> First => _first;

    internal void Add(string table, string row, string what)
    {
        Count++;
        if (_first.Count < Most)
        {
            _first.Add(new(table, row, what));
        }
    }
}

/// <summary>
/// Proves that the ledger is whole and that every row follows from it: seq without a gap, the chain of hashes and its end, versions of each
/// stream, bodies, words against their hashes, commands, and all rows against a replay that is rolled back.
/// </summary>
public static class Verify
{
    public static async Task<Verified> Run(Database database, IProgress<long>? progress, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var findings = new Findings();
        await using var connection = await database.Owner.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var take = new NpgsqlCommand(LedgerSql.Lock, connection))
        {
            await take.ExecuteNonQueryAsync(stop);
        }

        var chain = new ChainCheck(findings);
        await chain.Run(connection, progress, stop);
        foreach (var sql in WordsCheck.All)
        {
            await WordsCheck.Run(connection, sql, findings, stop);
        }

        await Compare(connection, findings, stop);
        await transaction.RollbackAsync(stop);
        return new(chain.Facts, watch.Elapsed, findings.Count, findings.First);
    }

    private static async Task Compare(NpgsqlConnection connection, Findings findings, CancellationToken stop)
    {
        try
        {
            await RowsCheck.Run(connection, findings, stop);
        }
        catch (Exception e)
            when (e is UnknownFactException or JsonException or NullReferenceException or InvalidOperationException or PostgresException)
        {
            // A damaged ledger cannot always be replayed; what damaged it was named above.
            findings.Add("ledger", "replay", $"the rows cannot be computed again from this ledger ({e.Message})");
        }
    }
}
