using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Publishing;
using Jukwaa.Domain.Reviews;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Writes the private rows of touched histories: one round trip, a few statements, however many there are.</summary>
internal static class DeskRows
{
    public static async Task Write(NpgsqlConnection connection, IReadOnlyCollection<Track> touched, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection);
        Add<Forum, ForumRow>(batch, touched, "desk.forum", ForumRow.Of);
        AddMany(batch, touched, "desk.trust", "forum, moment, question, way", TrustRow.Of);
        AddOfRollouts(batch, touched);
        Add<Entry, EntryRow>(batch, touched, "desk.entry", EntryRow.Of);
        AddMany(batch, touched, "desk.entry_edit", "entry, edit", EntryEditRow.Of);
        Add<Box, BoxRow>(batch, touched, "desk.box", BoxRow.Of);
        Add<NationalReport, ReportRow>(batch, touched, "desk.report", ReportRow.Of);
        Add<Issue, IssueRow>(batch, touched, "desk.issue", IssueRow.Of);
        Add<Support, SupportRow>(batch, touched, "desk.support", SupportRow.Of);
        Add<Concern, ConcernRow>(batch, touched, "desk.concern", ConcernRow.Of);
        Add<Commitment, CommitmentRow>(batch, touched, "desk.commitment", CommitmentRow.Of);
        Add<ReviewSession, ReviewRow>(batch, touched, "desk.review", ReviewRow.Of);
        AddMany(batch, touched, "desk.review_item", "review, position", ReviewItemRow.Of);
        Add<Post, PostRow>(batch, touched, "desk.post", PostRow.Of);
        Add<Account, AccountRow>(batch, touched, "desk.account", AccountRow.Of);
        AddMany(batch, touched, "desk.glass", "seq", GlassRow.Of);
        AddOfCommitments(batch, touched);
        var events = touched.SelectMany(t => t.New.SelectMany(s => EventRow.Of(t, s)));
        batch.BatchCommands.Add(RowSql<EventRow>.Upsert("desk.event", "seq, subject_kind, subject_id", events));
        await batch.ExecuteNonQueryAsync(stop);
    }

    private static void Add<TState, TRow>(NpgsqlBatch batch, IEnumerable<Track> touched, string table, Func<Track, TState, TRow> row)
    {
        var rows = touched.Where(t => t.State is TState).Select(t => row(t, (TState)t.State)).ToList();
        if (rows.Count > 0)
        {
            batch.BatchCommands.Add(RowSql<TRow>.Upsert(table, "id", rows));
        }
    }

    private static void AddMany<TRow>(NpgsqlBatch batch, IEnumerable<Track> touched, string table, string key, Func<Track, IEnumerable<TRow>> rowsOf)
    {
        var rows = touched.SelectMany(rowsOf).ToList();
        if (rows.Count > 0)
        {
            batch.BatchCommands.Add(RowSql<TRow>.Upsert(table, key, rows));
        }
    }

    private static void AddOfRollouts(NpgsqlBatch batch, IReadOnlyCollection<Track> touched)
    {
        Add<Rollout, RolloutRow>(batch, touched, "desk.rollout", RolloutRow.Of);
        AddAgain(batch, touched, "desk.rollout_stop", "rollout", "place", RolloutStopRow.Of);
        AddAgain(batch, touched, "desk.rollout_shown", "rollout", "place", RolloutShownRow.Of);
        AddAgain(batch, touched, "desk.rollout_absence", "rollout", "number", RolloutAbsenceRow.Of);
    }

    /// <summary>All rows of each history anew: what it no longer has goes.</summary>
    private static void AddAgain<TRow>(
        NpgsqlBatch batch,
        IEnumerable<Track> touched,
        string table,
        string of,
        string key,
        Func<Track, IEnumerable<TRow>> rowsOf
    )
    {
        var tracks = touched.Where(t => t.Kind == of).ToList();
        if (tracks.Count > 0)
        {
            batch.BatchCommands.Add(
                new($"delete from {table} where {of} = any($1)") { Parameters = { new() { Value = tracks.Select(t => t.Id).ToArray() } } }
            );
            AddMany(batch, tracks, table, $"{of}, {key}", rowsOf);
        }
    }

    private static void AddOfCommitments(NpgsqlBatch batch, IEnumerable<Track> touched)
    {
        var commitments = touched.Where(t => t.State is Commitment).ToList();
        if (commitments.Count > 0)
        {
            AddAgain(batch, commitments, "desk.answer", "commitment", "concern", t => AnswerRow.Of(t, (Commitment)t.State));
            batch.BatchCommands.Add(RowSql<ProofRow>.Upsert("desk.proof", "commitment, file", commitments.SelectMany(ProofRow.Of)));
        }
    }
}
