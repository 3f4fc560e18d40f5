using Npgsql;
using NpgsqlTypes;

namespace Jukwaa.Storage;

/// <summary>Reads and writes of schema ledger: what a batch needs comes in one round trip, what it adds goes in two.</summary>
internal static class LedgerSql
{
    // Until the end of its transaction. All that writes a batch takes arrays of ids, few or many: one plan does for all, and planning took longer than doing.
    private const string PlannedOnce = "set_config('plan_cache_mode', 'force_generic_plan', true)";

    /// <summary>Who holds this lock (until the end of its transaction) may append; nobody else.</summary>
    public const string Lock = "select pg_advisory_xact_lock(5366553687190994946)";

    public static async Task<Draft> Load(NpgsqlConnection connection, string[] streams, Guid[] commands, DateTime now, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new($"{Lock}, {PlannedOnce}"),
                new("select h.seq, h.hash, f.at from ledger.head h left join ledger.fact f on f.seq = h.seq"),
                new("select id, stream, first_seq, facts from ledger.command where id = any($1)") { Parameters = { new() { Value = commands } } },
                new($"select {StoredFact.Columns} from ledger.fact where stream = any($1) order by seq")
                {
                    Parameters = { new() { Value = streams } },
                },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.NextResultAsync(stop);
        await reader.ReadAsync(stop);
        var (seq, hash) = (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
        var last = reader.IsDBNull(2) ? DateTime.MinValue : reader.GetDateTime(2);
        await reader.NextResultAsync(stop);
        var done = await List(reader, r => new Done(r.GetGuid(0), r.GetString(1), r.GetInt64(2), r.GetInt32(3)), stop);
        await reader.NextResultAsync(stop);
        var facts = await List(reader, StoredFact.Read, stop);
        var tracks = facts.GroupBy(f => f.Stream).ToDictionary(g => g.Key, g => Track.Fold(g.Key, g), StringComparer.Ordinal);
        return new(seq, hash, last > now ? last : now, tracks, done.ToDictionary(d => d.Id));
    }

    public static async Task Append(NpgsqlConnection connection, Draft draft, CancellationToken stop)
    {
        if (draft.Facts.Count > 0)
        {
            await CopyFacts(connection, draft.Facts, stop);
        }

        await using var batch = new NpgsqlBatch(connection);
        if (draft.Said.Count > 0)
        {
            const string Sql =
                "insert into ledger.passage (hash, language, body, salt) select * from unnest($1, $2, $3, $4) on conflict (hash) do nothing";
            batch.BatchCommands.Add(
                Arrays(
                    Sql,
                    Column(draft.Said, p => p.Hash),
                    Column(draft.Said, p => p.Language),
                    Column(draft.Said, p => p.Text),
                    Column(draft.Said, p => p.Salt)
                )
            );
        }

        const string Done = "insert into ledger.command (id, stream, first_seq, facts) select * from unnest($1, $2, $3, $4)";
        batch.BatchCommands.Add(
            Arrays(
                Done,
                Column(draft.Added, d => d.Id),
                Column(draft.Added, d => d.Stream),
                Column(draft.Added, d => d.FirstSeq),
                Column(draft.Added, d => d.Facts)
            )
        );
        var head = Arrays("update ledger.head set seq = $2, hash = $3 where seq = $1", draft.SeqBefore, draft.Seq, draft.Hash);
        batch.BatchCommands.Add(head);
        await batch.ExecuteNonQueryAsync(stop);
        if (head.RecordsAffected != 1)
        {
            throw new InvalidOperationException("The ledger was appended to without its lock.");
        }
    }

    private static async Task CopyFacts(NpgsqlConnection connection, IReadOnlyList<StoredFact> facts, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy ledger.fact ({StoredFact.Columns}) from stdin (format binary)", stop);
        foreach (var fact in facts)
        {
            await copy.StartRowAsync(stop);
            await copy.WriteAsync(fact.Seq, NpgsqlDbType.Bigint, stop);
            await copy.WriteAsync(fact.Stream, NpgsqlDbType.Text, stop);
            await copy.WriteAsync(fact.Version, NpgsqlDbType.Integer, stop);
            await copy.WriteAsync(fact.Type, NpgsqlDbType.Text, stop);
            await copy.WriteAsync(fact.Body, NpgsqlDbType.Json, stop);
            await copy.WriteAsync(fact.At, NpgsqlDbType.TimestampTz, stop);
            await copy.WriteAsync(fact.Actor, NpgsqlDbType.Text, stop);
            await copy.WriteAsync(fact.Command, NpgsqlDbType.Uuid, stop);
            await copy.WriteAsync(fact.Prev, NpgsqlDbType.Bytea, stop);
            await copy.WriteAsync(fact.Hash, NpgsqlDbType.Bytea, stop);
        }

        await copy.CompleteAsync(stop);
    }

    private static TColumn[] Column<TRow, TColumn>(IEnumerable<TRow> rows, Func<TRow, TColumn> of) => [.. rows.Select(of)];

    private static NpgsqlBatchCommand Arrays(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }

    public static async Task<List<T>> List<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken stop)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(stop))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
