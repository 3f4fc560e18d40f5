namespace Jukwaa.Storage;

/// <summary>Timelines and sources of whatever is public.</summary>
internal static class OpenTimeline
{
    private const string Asked = """
        ((subject_kind = 'forum' and subject_id = any($1)) or (subject_kind = 'concern' and subject_id = any($2))
        or (subject_kind = 'issue' and subject_id = any($3)) or (subject_kind = 'commitment' and subject_id = any($4))
        or (subject_kind = 'report' and subject_id = any($5)) or (subject_kind = 'review' and subject_id = any($7)))
        """;

    private const string Public = """
        case subject_kind when 'concern' then exists (select from open.concern o where o.id = subject_id)
        when 'issue' then exists (select from open.issue o where o.id = subject_id)
        when 'forum' then exists (select from open.forum o where o.id = subject_id) else true end
        """;

    /// <summary>How the desk handles a concern before it is public is nobody's business: it would tell what was withheld, and why.</summary>
    private const string Inner =
        "'{ConcernSealed,SealBroken,WorkingTextWritten,ConcernClassified,DisclosureDelayed,IssueSealed,ConcernAddedTo,FileAttached,ConcernPlaced,ConcernForgotten,SupportGiven,SupportWithdrawn}'::text[]";

    private static readonly string Items = $"'{{{string.Join(',', TellingReviews.OfItems)}}}'::text[]";

    public static string[] Clear { get; } = [$"delete from open.event where {Asked}", $"delete from open.source where {Asked}"];

    /// <summary>
    /// What the community says when it verifies is not read by anyone before: the verdict is shown, the words are not. An actor that is none of the
    /// public kinds is shown as the community, and of an officer the office alone.
    /// </summary>
    public static string[] Fill { get; } =
    [
        $"""
            insert into open.event (seq, subject_kind, subject_id, kind, happened_on, recorded_at, actor, text_en, text_sw, before_en, before_sw, detail, source_url, unseen)
            select e.seq, e.subject_kind, e.subject_id, e.kind, e.happened_on, e.recorded_at, a.actor, {Disclosure.Said("a.words")},
              {Disclosure.Said("e.before_words")}, e.detail, s.body, {OpenEvidence.Unseen}
            from desk.event e
              cross join lateral (select
                case when e.actor in ('editors', 'system') then e.actor when e.actor like 'office:%' then substring(e.actor from '^office:[^:]+')
                  when e.actor like 'forum:%' then 'forum'
                  else 'community' end as actor,
                case when e.kind = 'DeliveryVerified' and e.actor <> 'editors' and e.actor not like 'office:%' then null else e.words end as words) a
              left join ledger.passage s on s.hash = substring(e.source from '=([0-9a-f]+)') and s.language = 'url'
            where {Asked} and {Public} and e.kind <> all ({Inner}) and (e.other_kind is distinct from 'concern' or exists (select from open.concern o where o.id = e.other_id))
              and {OpenMoved.Known}
              and not (e.subject_kind = 'review' and e.kind = any ({Items}))
            """,
        $"""
            insert into open.source (subject_kind, subject_id, position, url, publisher)
            select l.subject_kind, l.subject_id, row_number() over (partition by l.subject_kind, l.subject_id order by u.position), p.body,
              coalesce(substring(p.body from '^[a-z]+://(?:www\.)?([^/:?#]+)'), p.body)
            from (
              select 'forum' as subject_kind, id as subject_id, sources from desk.forum where id = any($1)
              union all select 'concern', id, sources from desk.concern where id = any($2)
              union all select 'commitment', id, sources from desk.commitment where id = any($4)
              union all select 'report', id, sources from desk.report where id = any($5)
            ) l cross join unnest(l.sources) with ordinality u (words, position)
              join ledger.passage p on p.hash = substring(u.words from '=([0-9a-f]+)') and p.body is not null
            where {Public}
            """,
    ];
}
