using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Computes every row again from the ledger, within the caller's transaction. The caller holds the ledger's lock.</summary>
internal static class Replay
{
    private const int Page = 2_000;

    // Rows are deleted, not truncated: whoever reads goes on seeing the old ones until the commit.
    private const string Clear = """
        delete from open.answer; delete from open.evidence; delete from open.event; delete from open.moved_issue; delete from open.source; delete from open.forum_present; delete from open.forum_count; delete from open.hall_support; delete from open.trust;
        delete from open.report_finding; delete from open.report_threat; delete from open.record_state;
        delete from open.rollout_stop; delete from open.rollout; delete from desk.rollout_stop; delete from desk.rollout_shown; delete from desk.rollout_absence;
        delete from desk.rollout; delete from open.review_item; delete from open.review; delete from desk.review_item; delete from desk.review;
        delete from open.search where kind in ('forum', 'concern', 'issue', 'commitment', 'report');
        delete from open.commitment; delete from open.concern; delete from open.issue; delete from open.forum; delete from open.report;
        delete from desk.event; delete from desk.answer; delete from desk.proof; delete from desk.commitment; delete from desk.concern; delete from desk.issue;
        delete from desk.entry_edit; delete from desk.entry; delete from desk.box; delete from desk.support; delete from desk.trust; delete from desk.forum; delete from desk.report; delete from desk.post; delete from desk.account; delete from desk.glass;
        """;

    /// <returns>How many facts were replayed.</returns>
    public static async Task<long> Run(NpgsqlConnection connection, IProgress<long>? progress, CancellationToken stop)
    {
        await Execute(connection, Clear, stop);
        // Stream by stream: a page may end within a stream, so the last one waits for the next page.
        await Execute(connection, $"declare facts no scroll cursor for select {StoredFact.Columns} from ledger.fact order by stream, version", stop);
        var (replayed, waiting) = (0L, new List<StoredFact>());
        while (true)
        {
            var page = await Fetch(connection, stop);
            waiting.AddRange(page);
            var ready = page.Count < Page ? waiting : [.. waiting.TakeWhile(f => f.Stream != waiting[^1].Stream)];
            await Write(connection, ready, stop);
            replayed += ready.Count;
            progress?.Report(replayed);
            waiting = waiting[ready.Count..];
            if (page.Count < Page)
            {
                break;
            }
        }

        await Execute(connection, "close facts", stop);
        await Projection.Refresh(connection, await Affected.All(connection, stop), stop);
        return replayed;
    }

    private static async Task Write(NpgsqlConnection connection, List<StoredFact> facts, CancellationToken stop)
    {
        var tracks = facts.GroupBy(f => f.Stream).Select(g => Track.Fold(g.Key, g) with { Old = 0 }).ToList();
        if (tracks.Count > 0)
        {
            await DeskRows.Write(connection, tracks, stop);
        }
    }

    private static async Task<List<StoredFact>> Fetch(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"fetch {Page} from facts", connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await LedgerSql.List(reader, StoredFact.Read, stop);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stop);
    }
}
