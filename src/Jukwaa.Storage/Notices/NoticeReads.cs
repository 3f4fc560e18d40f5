using Dapper;

namespace Jukwaa.Storage;

/// <summary>A notice as its reader sees it at the desk.</summary>
/// <param name="Kind">Which sentence says it.</param>
/// <param name="Title">What the record is about; null where it has no words to show.</param>
public sealed record NoticeLine(long Id, DateTime At, string Kind, string SubjectKind, string SubjectId, bool Seen, string? Title, string? Place);

/// <summary>How somebody wants to be told outside the desk.</summary>
/// <param name="How">digest, each or none.</param>
public sealed record Wish(string How, bool ByEmail, bool BySms)
{
    /// <summary>One e-mail each working morning.</summary>
    public static Wish Usual { get; } = new("digest", true, false);
}

/// <summary>
/// The notices of one person. What that person may no longer see, sealed since or left behind with a post, is in no list and no count.
/// </summary>
public sealed class NoticeReads(Database database, DeskReading reading)
{
    /// <summary>Newest first.</summary>
    public Task<DeskList<NoticeLine>> List(Guid person, string lang, DeskPart part, CancellationToken stop) =>
        reading.Together(
            person,
            $"""
            select count(*)::int from desk.notices() n where {NoticeSql.Visible};
            select n.id, n.at, n.kind, n.subject_kind, n.subject_id, n.seen_at is not null as seen,
              case n.subject_kind when 'issue' then {DeskSql.In("t.label")} when 'commitment' then {DeskSql.Said("m.wording")} end as title,
              p.name as place
            from desk.notices() n
            left join desk.issue i on n.subject_kind = 'issue' and i.id = n.subject_id left join open.theme t on t.key = i.theme
            left join desk.commitment m on n.subject_kind = 'commitment' and m.id = n.subject_id
            left join desk.concern c on n.subject_kind = 'concern' and c.id = n.subject_id
            left join desk.forum f on n.subject_kind = 'forum' and f.id = n.subject_id
            left join open.place p on p.code = coalesce(i.place, m.place, c.place, f.place, f.county)
            where {NoticeSql.Visible} order by n.id desc offset @offset limit {DeskPart.Size};
            """,
            new { lang, offset = part.Offset },
            async grid =>
            {
                var total = await grid.ReadSingleAsync<int>();
                return new DeskList<NoticeLine>((await grid.ReadAsync<NoticeLine>()).AsList(), total, part.Number);
            },
            stop
        );

    /// <summary>How many were not looked at.</summary>
    public Task<int> Unseen(Guid person, CancellationToken stop) =>
        reading.First<int>(person, $"select count(*)::int from desk.notices() n where n.seen_at is null and {NoticeSql.Visible}", null, stop);

    /// <summary>Marks all up to the newest one that was shown.</summary>
    public Task MarkAll(Guid person, long upTo, CancellationToken stop) =>
        Run(
            "update desk.notice set seen_at = @now where person = @person and id <= @upTo and seen_at is null",
            new
            {
                person,
                upTo,
                now = reading.Now,
            },
            stop
        );

    /// <summary>The person opened this record.</summary>
    public Task MarkOpened(Guid person, string kind, string id, CancellationToken stop) =>
        Run(
            "update desk.notice set seen_at = @now where person = @person and subject_kind = @kind and subject_id = @id and seen_at is null",
            new
            {
                person,
                kind,
                id,
                now = reading.Now,
            },
            stop
        );

    public async Task<Wish> WishOf(Guid person, CancellationToken stop) =>
        await Rows<Wish>("select how, by_email, by_sms from desk.wish where person = @person", new { person }, stop) is [var wish]
            ? wish
            : Wish.Usual;

    /// <summary>Keeps a wish. Somebody who is not known has none.</summary>
    public Task Keep(Guid person, Wish wish, CancellationToken stop) =>
        Run(
            """
            insert into desk.wish (person, how, by_email, by_sms) select id, @How, @ByEmail, @BySms from people.person where id = @person and forgotten_at is null
            on conflict (person) do update set how = excluded.how, by_email = excluded.by_email, by_sms = excluded.by_sms
            """,
            new
            {
                person,
                wish.How,
                wish.ByEmail,
                wish.BySms,
            },
            stop
        );

    /// <summary>Channels by which something could not be sent in the last week.</summary>
    public Task<IReadOnlyList<string>> Unreached(Guid person, CancellationToken stop) =>
        Rows<string>(
            "select distinct channel from desk.outbox where person = @person and state = 'failed' and created_at > @now - interval '7 days' order by 1",
            new { person, now = reading.Now },
            stop
        );

    private async Task Run(string sql, object args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new(sql, args, commandTimeout: 10, cancellationToken: stop));
    }

    private async Task<IReadOnlyList<T>> Rows<T>(string sql, object args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<T>(new(sql, args, commandTimeout: 10, cancellationToken: stop))).AsList();
    }
}
