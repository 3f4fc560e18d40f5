namespace Jukwaa.Open.Record;

/// <summary>How fresh the record is: the last fact in it and when that was recorded.</summary>
internal sealed record RecordState(long Seq, DateTimeOffset AsOf)
{
    /// <summary>As the database driver hands it over: an instant in UTC.</summary>
    public RecordState(long seq, DateTime asOf)
        : this(seq, new DateTimeOffset(asOf)) { }
}

internal static class RecordReads
{
    private const int MostEvents = 100;

    /// <summary>The state, or fact 0 at the first instant when nothing was recorded yet.</summary>
    internal static async Task<RecordState> State(this OpenRecord record, CancellationToken cancel) =>
        await record.First<RecordState>("select seq, as_of from open.record_state", null, cancel) ?? new(0, DateTimeOffset.UnixEpoch);

    /// <summary>The latest facts, newest first.</summary>
    internal static Task<IReadOnlyList<Event>> Latest(this OpenRecord record, int most, CancellationToken cancel) =>
        record.Rows<Event>($"{Event.Select} order by e.seq desc limit @most", new { most = Math.Clamp(most, 1, MostEvents) }, cancel);

    /// <summary>What was reported after the forums of a county, in the order it was learned.</summary>
    internal static Task<IReadOnlyList<Event>> Since(this OpenRecord record, string[] forums, CancellationToken cancel) =>
        record.Rows<Event>(
            $"{Event.Select} where e.kind = '{Event.FollowUp}' and e.subject_kind = 'forum' and e.subject_id = any(@forums) order by e.seq limit 100",
            new { forums },
            cancel
        );

    /// <summary>The sources of anything.</summary>
    internal static Task<IReadOnlyList<Source>> Sources(this OpenRecord record, string kind, string id, CancellationToken cancel) =>
        record.Rows<Source>(
            "select url, publisher from open.source where subject_kind = @kind and subject_id = @id order by position limit 200",
            new { kind, id },
            cancel
        );
}
