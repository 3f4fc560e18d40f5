namespace Jukwaa.Open.Feeds;

/// <summary>What feeds tell, newest first: what is news to somebody who does not work here. What passes between desks is on the timelines.</summary>
internal static class FeedReads
{
    internal const int PerPage = 50;

    /// <summary>No feed goes back farther than so many pages.</summary>
    internal const int MostPages = 20;

    private static readonly string[] Told =
    [
        "ForumPlanned",
        "ForumAnnounced",
        "ForumReplanned",
        "ForumCancelled",
        "PastForumRecorded",
        "ForumAfterwardsReported",
        "ConcernDisclosed",
        "ResponseGiven",
        "IssueEscalated",
        "IssueReopened",
        "CommitmentMade",
        "ProgressReported",
        "DeliveryVerified",
        "CommitmentReviewed",
        "CommitmentReopened",
        "CommitmentEscalated",
        "ReviewPlanned",
        "ReviewMoved",
        "ReviewCalledOff",
        "ReviewClosed",
    ];

    /// <summary>What each kind of subject says of itself: its county, themes and who must act.</summary>
    private static string Subject(string kind, string id) =>
        $$"""
            select c.county, array[c.theme] as themes, array[c.summary_en, c.summary_sw] as words, c.theme as theme, o.institution as body, '{}'::text[] as beside,
              null::date as due_on
            from open.concern c left join open.issue i on i.id = c.issue left join open.office o on o.id = i.office where {{kind}} = 'concern' and c.id = {{id}}
            union all
            select p.county, array[i.theme], null, i.theme, o.institution, '{}', i.answer_due
            from open.issue i join open.place p on p.code = i.place left join open.office o on o.id = i.office where {{kind}} = 'issue' and i.id = {{id}}
            union all
            select coalesce(c.county, p.county), c.themes, array[c.wording_en, c.wording_sw], null, c.institution, c.supporting, c.due_on
            from open.commitment c join open.place p on p.code = c.place where {{kind}} = 'commitment' and c.id = {{id}}
            union all
            select f.county, f.agenda, null, null, null, '{}', case when f.date_precision = 'day' then f.held_on end
            from open.forum f where {{kind}} = 'forum' and f.id = {{id}}
            union all
            select p.county, '{}', null, null, o.institution, '{}', r.on_day
            from open.review r join open.place p on p.code = r.place left join open.office o on o.id = r.chair where {{kind}} = 'review' and r.id = {{id}}
            """;

    private const string Wanted = """
        (@county is null or s.county = @county) and (@theme is null or @theme = any(s.themes)) and (@body is null or s.body = @body or @body = any(s.beside))
        """;

    private static readonly string Sql = $"""
        with happened as (
          select e.kind, e.detail, e.subject_kind, e.subject_id, e.seq, e.recorded_at as at, e.recorded_at as born, e.happened_on,
            s.county, s.words, s.theme, s.body, s.due_on, case when e.kind <> 'CommitmentMade' then array[e.text_en, e.text_sw] end as text
          from open.event e cross join lateral ({Subject("e.subject_kind", "e.subject_id")}) s
          where e.kind = any(@told) and {Wanted} order by e.seq desc limit @upto
        ), subject as (
          select 'commitment' as kind, c.id, c.due_on as due from open.commitment c
          where open.standing(c.standing, c.lapses_to, c.lapses_on, @today) = 'late' and c.due_on < @today
          union all
          select 'issue', i.id, i.answer_due from open.issue i
          where open.standing(i.standing, i.lapses_to, i.lapses_on, @today) in ('late', 'silent') and i.answer_due < @today and i.response is null
        ), passed as (
          select 'late', null, l.kind, l.id, 0::bigint, (l.due + 1)::timestamp at time zone interval '3 hours' as at,
            (select min(e.recorded_at) from open.event e where e.subject_kind = l.kind and e.subject_id = l.id), null::date,
            s.county, s.words, s.theme, s.body, s.due_on, null::text[]
          from subject l cross join lateral ({Subject("l.kind", "l.id")}) s
          where {Wanted} order by at desc, l.kind, l.id limit @upto
        )
        select e.kind, e.detail, e.subject_kind, e.subject_id, e.seq, e.at, coalesce(e.born, e.at) as born, e.happened_on, k.name as county, e.words,
          case when t.key is not null then array[t.label_en, t.label_sw] end as theme, case when n.key is not null then array[n.name_en, n.name_sw] end as body,
          e.due_on, e.text
        from (select * from happened union all select * from passed) e
          left join open.place k on k.code = e.county left join open.theme t on t.key = e.theme left join open.institution n on n.key = e.body
        order by e.at desc, e.seq desc, e.subject_kind, e.subject_id offset @offset limit @most
        """;

    /// <summary>One page, and whether an older one follows.</summary>
    /// <param name="page">Counted from 1.</param>
    internal static async Task<(IReadOnlyList<FeedEntry> Entries, bool More)> Entries(
        this OpenRecord record,
        FeedScope scope,
        int page,
        CancellationToken cancel
    )
    {
        var offset = (page - 1) * PerPage;
        var args = new
        {
            county = scope.County,
            theme = scope.Theme,
            body = scope.Body,
            told = Told,
            offset,
            most = PerPage + 1,
            upto = offset + PerPage + 1,
        };
        var found = await record.Rows<FeedEntry>(Sql, args, cancel);
        return ([.. found.Take(PerPage)], found.Count > PerPage && page < MostPages);
    }
}
