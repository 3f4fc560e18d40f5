using Dapper;

namespace Jukwaa.Storage;

/// <summary>A fact as an auditor sees it: who, when, what, on which history; no words.</summary>
public sealed record AuditFact(long Seq, DateTime At, string Type, string Stream, string Actor, string? Person);

/// <summary>Somebody opened what is sealed or blurred in public.</summary>
public sealed record AuditReading(DateTime At, string? Person, string Posts, string SubjectKind, string SubjectId, string Why);

/// <summary>Something called done, with its proof, drawn for a check.</summary>
public sealed record AuditSample(string Id, string Wording, string? Office, DateOnly? ClaimedOn, string? Report, string? Proof, string Standing);

/// <summary>Messages that wait, or that could not be handled.</summary>
/// <param name="Way">in (from telephones), out (answers to them), news (to those who follow a county), desk (to officers).</param>
/// <param name="State">waiting or failed.</param>
/// <param name="Why">A code of what stood in the way; empty = nothing yet.</param>
/// <param name="Since">Since when the oldest of them.</param>
public sealed record Stuck(string Way, string State, string Why, int Messages, DateTime Since);

/// <summary>Erased passages and forgotten officers: that they are gone, and that the facts stand.</summary>
public sealed record Erasure(int Passages, int Officers, DateTime? Last, long Facts);

/// <summary>
/// What auditors read. These run as the host, past the policies of the desk, because an audit of what is sealed must know that it was opened; so they give ids,
/// times and people, and never a word of what was said.
/// </summary>
public sealed class AuditReads(Database database)
{
    /// <param name="stream">A history ("issue/…"), or its beginning; null = all.</param>
    public Task<IReadOnlyList<AuditFact>> Facts(string? stream, DeskPart part, CancellationToken stop) =>
        Rows<AuditFact>(
            $"""
            select f.seq, f.at, f.type, f.stream, substring(f.actor from '^(?:office:)?([^:]+)') as actor, p.name as person
            from ledger.fact f left join people.person p on replace(p.id::text, '-', '') = substring(f.actor from '^office:[^:]+:([0-9a-f]+)$')
            where (@stream::text is null or f.stream like @stream || '%')
              and not (split_part(f.stream, '/', 1) in ('concern', 'issue') and exists (
                select from desk.concern c where 'concern/' || c.id = f.stream and cardinality(c.accused) > 0
                union all select from desk.issue i where 'issue/' || i.id = f.stream and cardinality(i.accused) > 0))
            order by f.seq desc offset @offset limit {DeskPart.Size}
            """,
            new { stream, offset = part.Offset },
            stop
        );

    /// <summary>Of what is sealed an auditor learns that somebody opened it, not what it is.</summary>
    public Task<IReadOnlyList<AuditReading>> Readings(DeskPart part, CancellationToken stop) =>
        Rows<AuditReading>(
            $"""
            select r.at, p.name as person, r.post as posts, r.subject_kind, case when r.why in ('sealed', 'glass') then left(md5(r.subject_id), 8) else r.subject_id end as subject_id, r.why
            from desk.reading r left join people.person p on p.id = r.person order by r.id desc offset @offset limit {DeskPart.Size}
            """,
            new { offset = part.Offset },
            stop
        );

    /// <summary>
    /// Ten claims drawn by lot. The lot is fixed by <paramref name="seed"/> and the ids, so that two auditors with the same number draw the same sample and nobody can
    /// redraw until it suits.
    /// </summary>
    public Task<IReadOnlyList<AuditSample>> Samples(string lang, int seed, CancellationToken stop) =>
        Rows<AuditSample>(
            $"""
            select m.id, {DeskSql.Said("m.wording")} as wording, m.office, m.claimed_on, e.report, coalesce(e.url, e.other) as proof, m.standing
            from desk.commitment m cross join lateral (
              select {DeskSql.Said(
                "v.words"
            )} as report, (select body from ledger.passage where hash = substring(v.source from '=([0-9a-f]+)')) as url, null as other
              from desk.event v where v.subject_kind = 'commitment' and v.subject_id = m.id and v.kind = 'ProgressReported' and v.detail = 'claimed' order by v.seq desc limit 1) e
            where m.claimed_on is not null order by sha256(convert_to(@seed || m.id, 'UTF8')) limit 10
            """,
            new { lang, seed = seed.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            stop
        );

    public async Task<Erasure> Erasures(CancellationToken stop) =>
        (
            await Rows<Erasure>(
                """
                select (select count(*)::int from ledger.passage where body is null) as passages, (select count(*)::int from people.person where forgotten_at is not null) as officers,
                  (select max(erased_at) from ledger.passage) as last, (select seq from ledger.head) as facts
                """,
                null,
                stop
            )
        )[0];

    /// <summary>Messages that wait or could not be handled, by way and reason; what they say and whose they are is told to nobody.</summary>
    public Task<IReadOnlyList<Stuck>> Stuck(CancellationToken stop) =>
        Rows<Stuck>(
            """
            select way, state, coalesce(error, '') as why, count(*)::int as messages, min(at) as since from (
              select 'in' as way, state, error, received_at as at from voice.inbox where state <> 'done'
              union all select 'out', state, error, created_at from voice.outbox
              union all select 'news', state, error, created_at from voice.bulletin where state in ('waiting', 'failed')
              union all select 'desk', state, error, created_at from desk.outbox where state <> 'sent'
            ) m group by way, state, error order by state, way, why limit 100
            """,
            null,
            stop
        );

    private async Task<IReadOnlyList<T>> Rows<T>(string sql, object? args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<T>(new(sql, args, commandTimeout: 10, cancellationToken: stop))).AsList();
    }
}
