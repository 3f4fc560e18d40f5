using Npgsql;

namespace Jukwaa.Storage;

/// <summary>
/// Every computed row against a replay. Keeps a copy of the rows, replays over them in the transaction of the check, which is rolled back, and
/// names each row that differs with its columns.
/// </summary>
internal static class RowsCheck
{
    private static readonly (string Table, string Key)[] _tables =
    [
        ("desk.forum", "id"),
        ("desk.trust", "forum, moment, question, way"),
        ("desk.rollout", "id"),
        ("desk.rollout_stop", "rollout, place"),
        ("desk.rollout_shown", "rollout, place"),
        ("desk.rollout_absence", "rollout, number"),
        ("desk.entry", "id"),
        ("desk.entry_edit", "entry, edit"),
        ("desk.box", "id"),
        ("desk.concern", "id"),
        ("desk.issue", "id"),
        ("desk.support", "id"),
        ("desk.commitment", "id"),
        ("desk.answer", "commitment, concern"),
        ("desk.proof", "commitment, file"),
        ("desk.report", "id"),
        ("desk.review", "id"),
        ("desk.review_item", "review, position"),
        ("desk.event", "seq, subject_kind, subject_id"),
        ("desk.post", "id"),
        ("desk.account", "id"),
        ("desk.glass", "seq"),
        ("open.forum", "id"),
        ("open.forum_present", "forum, position"),
        ("open.forum_count", "forum, kind, key"),
        ("open.hall_support", "kind, id"),
        ("open.trust", "forum, moment, question, way"),
        ("open.concern", "id"),
        ("open.issue", "id"),
        ("open.moved_issue", "id"),
        ("open.commitment", "id"),
        ("open.answer", "commitment, concern"),
        ("open.evidence", "hash"),
        ("open.report", "id"),
        ("open.report_finding", "report, position"),
        ("open.report_threat", "report, region, position"),
        ("open.review", "id"),
        ("open.review_item", "review, position"),
        ("open.rollout", "id"),
        ("open.rollout_stop", "rollout, place"),
        ("open.event", "seq, subject_kind, subject_id"),
        ("open.source", "subject_kind, subject_id, position"),
        ("open.search", "kind, id, lang"),
        ("open.record_state", "only_row"),
    ];

    public static async Task Run(NpgsqlConnection connection, Findings findings, CancellationToken stop)
    {
        foreach (var (table, _) in _tables)
        {
            await using var copy = new NpgsqlCommand($"create temp table {Was(table)} on commit drop as select * from {table}", connection)
            {
                CommandTimeout = 0,
            };
            await copy.ExecuteNonQueryAsync(stop);
        }

        await Replay.Run(connection, null, stop);
        foreach (var (table, key) in _tables)
        {
            await WordsCheck.Run(connection, Difference(table, key), findings, stop);
        }
    }

    private static string Was(string table) => $"was_{table.Replace('.', '_')}";

    private static string Difference(string table, string key) =>
        $"""
            with was as (select * from {Was(table)} except select * from {table}), now as (select * from {table} except select * from {Was(table)})
            select '{table}', concat_ws(' ', {key}), case
              when w is null then 'is missing: the ledger gives such a row'
              when n is null then 'is one row too many: the ledger gives none'
              else 'differs from what the ledger gives in ' || (
                select string_agg(a.key, ', ' order by a.key) from jsonb_each_text(w) a join jsonb_each_text(n) b using (key) where a.value is distinct from b.value)
              end
            from (select {key}, to_jsonb(was) as w from was) x full join (select {key}, to_jsonb(now) as n from now) y using ({key}) order by {key}
            """;
}
