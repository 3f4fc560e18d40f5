using Npgsql;

namespace Jukwaa.Storage;

/// <summary>
/// The one writer of the public record. A concern is public when it was disclosed; an issue when one of its concerns is; a forum once it was announced or held;
/// a rollout as it was last published; commitments, reports and review sessions always. The place of a concern is blurred to the county where its theme asks for it. Everything goes in one round trip.
/// </summary>
internal static class Disclosure
{
    private static readonly (string Sql, int[] Asks)[] _inOrder = Plan([
        .. OpenTimeline.Clear,
        OpenHallSupport.Clear,
        OpenSearch.Clear,
        OpenReviews.Clear,
        .. OpenCommitments.ClearAnswers,
        OpenConcerns.Withdraw,
        .. OpenForums.Fill,
        .. OpenTrust.Fill,
        .. OpenRollouts.Fill,
        .. OpenReports.Fill,
        OpenIssues.Fill,
        OpenSupport.Fill,
        OpenConcerns.Fill,
        OpenConcerns.Groups,
        OpenIssues.Withdraw,
        OpenMoved.Clear,
        OpenMoved.Fill,
        .. OpenCommitments.Fill,
        OpenHallSupport.Fill,
        .. OpenEvidence.Fill,
        .. OpenReviews.Fill,
        .. OpenTimeline.Fill,
        .. OpenSearch.Fill,
    ]);

    /// <summary>Brings the public rows of these ids, and what hangs on them, in line with the private rows.</summary>
    public static async Task Refresh(NpgsqlConnection connection, Affected affected, CancellationToken stop)
    {
        // Every statement gets the same nine lists: $1 forums, $2 concerns, $3 issues, $4 commitments, $5 reports, $6 cells, $7 reviews, $8 supported issues, $9 rollouts.
        string[][] lists =
        [
            affected.Forums,
            affected.Concerns,
            affected.Issues,
            affected.Commitments,
            affected.Reports,
            affected.Cells,
            affected.Reviews,
            affected.Supported,
            affected.Rollouts,
        ];
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (sql, asks) in _inOrder)
        {
            if (!asks.Any(list => lists[list].Length > 0))
            {
                continue;
            }

            var command = new NpgsqlBatchCommand(sql);
            foreach (var ids in lists)
            {
                command.Parameters.Add(new() { Value = ids });
            }

            batch.BatchCommands.Add(command);
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>An insert that replaces what stands under the key.</summary>
    public static string Upsert(string table, string key, string columns, string select)
    {
        var changes = columns.Split(',', StringSplitOptions.TrimEntries).Except(key.Split(", ")).Select(c => $"{c} = excluded.{c}");
        return $"insert into {table} ({columns}) {select} on conflict ({key}) do update set {string.Join(", ", changes)}";
    }

    /// <summary>The forum of a row where that is public, as an expression of a select: one that is planned is named nowhere.</summary>
    public static string PublicForum(string forum) => $"(select o.id from open.forum o where o.id = {forum})";

    /// <summary>Both languages of a reference, as two expressions of a select.</summary>
    public static string Said(string words) => $"desk.said({words}, 'en'), desk.said({words}, 'sw')";

    // Which of the lists a statement asks for: one that asks for empty lists only is not sent.
    private static (string, int[])[] Plan(string[] statements) =>
        [.. statements.Select(sql => (sql, Enumerable.Range(0, 9).Where(n => sql.Contains($"${n + 1}", StringComparison.Ordinal)).ToArray()))];
}
