namespace Jukwaa.Storage;

/// <summary>Who is to be told what, and was not told yet. @today is the day in Kenya.</summary>
internal static class NoticeSql
{
    /// <summary>The roles for which something waits when it waits for their office (<see cref="DeskSql.IsMine"/>).</summary>
    private const string Answering = "('Responder', 'Supervisor', 'Oversight', 'Leadership')";

    private const string Held = "p.from_on <= @today and coalesce(p.ended_on, p.until_on, 'infinity') >= @today";

    private const string Known = "join people.person w on w.id = p.person and w.forgotten_at is null";

    private const string NotTold = """
        not exists (select from desk.notice n where n.person = c.person and n.kind = c.kind and n.subject_kind = c.subject_kind
          and n.subject_id = c.subject_id and n.about = c.about)
        """;

    /// <summary>
    /// From facts, given as columns @kinds, @subjects, @ids, @seqs, @offices, @by. Told are those who hold the office and held it when it happened: who comes later
    /// finds it at the desk. What has left the office since is not told, and a quarrel about one claim is told once.
    /// </summary>
    public const string Happened = $"""
        with cause as (
          select c.*, coalesce(c.at, i.office, m.office) as office,
            case when c.kind = 'disputed' then 'claim ' || m.claimed_on else 'seq ' || c.seq end as about
          from unnest(@kinds, @subjects, @ids, @seqs, @offices, @by) c(kind, subject_kind, subject_id, seq, at, by)
          left join desk.issue i on c.subject_kind = 'issue' and i.id = c.subject_id
          left join desk.commitment m on c.subject_kind = 'commitment' and m.id = c.subject_id
          where (c.kind <> 'routed' or (i.office = c.at and i.response is null and i.merged_into is null))
            and (c.kind <> 'disputed' or open.standing(m.standing, m.lapses_to, m.lapses_on, @today) = 'disputed')
        ), told as (
          select p.person, c.kind, c.subject_kind, c.subject_id, c.about, c.by, c.seq from cause c
          join desk.post p on p.office = c.office and p.role in {Answering} and {Held} {Known}
          where exists (select from ledger.fact g where g.stream = 'post/' || p.id and g.version = 1 and g.seq < c.seq)
          union
          select p.person, c.kind, c.subject_kind, c.subject_id, c.about, c.by, c.seq from cause c
          join desk.post p on c.subject_kind = 'post' and p.id = c.subject_id {Known}
        )
        select c.person, c.kind, c.subject_kind, c.subject_id, c.about from told c
        where c.person is distinct from c.by and c.about is not null and {NotTold}
        order by c.seq, c.person
        """;

    /// <summary>
    /// From dates: an answer due by @soon that nobody acknowledged, an answer or a promise late since @since or after. What is late for longer was told then, or
    /// stands at the desk.
    /// </summary>
    public const string Passed = $"""
        with cause as (
          select 'answer-due' as kind, 'issue' as subject_kind, id as subject_id, 'due ' || answer_due as about, office from desk.issue
          where response is null and merged_into is null and acknowledged_on is null and answer_due between @today and @soon
          union all
          select 'answer-late', 'issue', id, 'due ' || answer_due, office from desk.issue
          where response is null and merged_into is null and answer_due >= @since and answer_due < @today
          union all
          select 'promise-late', 'commitment', id, 'due ' || due_on, office from desk.commitment
          where due_on >= @since and due_on < @today and open.standing(standing, lapses_to, lapses_on, @today) = 'late'
        ), told as (
          select distinct p.person, c.kind, c.subject_kind, c.subject_id, c.about from cause c
          join desk.post p on p.office = c.office and p.role in {Answering} and {Held} {Known}
        )
        select c.person, c.kind, c.subject_kind, c.subject_id, c.about from told c where {NotTold} order by c.about, c.subject_id, c.person limit @most
        """;

    /// <summary>
    /// Forums that wait for whoever runs them: still in session two days after their day, or announced and not begun when it passed. Told once a day, for two weeks.
    /// </summary>
    public static readonly string Forgotten = $"""
        with cause as (
          select case f.phase when 'InSession' then 'forum-unclosed' else 'forum-missed' end as kind, 'forum' as subject_kind, f.id as subject_id,
            'day ' || @today::date as about, k.path
          from desk.forum f join open.place k on k.code = f.county
          where f.phase in ('Announced', 'InSession') and f.held_precision = 'day' and f.held_on >= @today::date - @most_days
            and f.held_on <= @today::date - case f.phase when 'InSession' then {DeskForum.DaysToClose} else 1 end
        ), told as (
          select distinct p.person, c.kind, c.subject_kind, c.subject_id, c.about from cause c
          join desk.post p on p.role = any(@roles) and {Held} {Known} join open.place l on l.code = p.place and c.path || '/' like l.path || '/%'
        )
        select c.person, c.kind, c.subject_kind, c.subject_id, c.about from told c where {NotTold} order by c.subject_id, c.person limit @most
        """;

    /// <summary>Whether the person who entered may know of what a notice n is about. Who holds no post is told of posts alone.</summary>
    public const string Visible = """
        case n.subject_kind
          when 'issue' then exists (select from desk.issue r where r.id = n.subject_id)
          when 'concern' then exists (select from desk.concern r where r.id = n.subject_id)
          when 'commitment' then exists (select from desk.posts())
          when 'forum' then exists (select from desk.posts()) and exists (select from desk.forum r where r.id = n.subject_id)
          else true
        end
        """;
}
