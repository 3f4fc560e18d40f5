using Dapper;

namespace Jukwaa.Storage;

/// <summary>One thing that waits for somebody.</summary>
/// <param name="What">answer, deliver, triage, publish, proof, watch, review: what is to be done with it.</param>
/// <param name="Kind">issue, concern or commitment.</param>
/// <param name="Due">Last day; null = no date.</param>
/// <param name="Since">Since when it waits.</param>
public sealed record DeskWork(
    string What,
    string Kind,
    string Id,
    string Title,
    string Place,
    string? Office,
    string Standing,
    DateOnly? Due,
    DateOnly? Since,
    bool Urgent,
    int Voices
);

/// <summary>What waits for the person at the desk, late first.</summary>
public static class WorkReads
{
    private const string Closed = "('kept', 'not_kept', 'partial', 'confirmed')";

    /// <summary>Files of a commitment m of which no publisher said yet whether everybody may see them.</summary>
    private const string Undecided = "from desk.proof f where f.commitment = m.id and not f.shown and f.withheld is null and desk.is_kept(f.file)";

    private static readonly string _all = $"""
        select 'answer' as what, 'issue' as kind, i.id, {DeskSql.In("t.label")} as title, p.name as place, {DeskSql.In("o.title")} as office,
          {DeskSql.Standing("i")} as standing, i.answer_due as due, i.opened_on as since, i.urgent,
          (select count(*)::int from desk.concern c where c.issue = i.id) as voices, i.acknowledged_on is null as fresh
        from desk.issue i join open.place p on p.code = i.place join open.theme t on t.key = i.theme left join open.office o on o.id = i.office
        where i.response is null and i.merged_into is null and {DeskSql.IsMine("i.office")}
        union all
        select 'deliver', 'commitment', m.id, {DeskSql.Said("m.wording")}, p.name, {DeskSql.In("o.title")}, {DeskSql.Standing(
            "m"
        )}, m.due_on, m.made_on, false, 0, false
        from desk.commitment m join open.place p on p.code = m.place left join open.office o on o.id = m.office
        where m.claimed_on is null and m.standing not in {Closed} and {DeskSql.IsMine("m.office")}
        union all
        select 'triage', 'concern', c.id, coalesce({DeskSql.Said("c.shown")}, (select {DeskSql.Said(
            "w.summary"
        )} from desk.original(c.id) w)), p.name, null,
          'received', null, c.recorded_at::date, false, 1, true
        from desk.concern c join open.place p on p.code = c.place
        where c.issue is null and cardinality(c.accused) = 0 and c.withheld is null and c.path || '/' like any ({DeskSql.Reach("Analyst")})
        union all
        select 'publish', 'concern', c.id, {DeskSql.Said("c.shown")}, p.name, null, 'received', c.not_before, c.recorded_at::date, false, 1, false
        from desk.concern c join open.place p on p.code = c.place
        where not c.disclosed and c.withheld is null and c.working is not null and cardinality(c.accused) = 0
          and (c.not_before is null or c.not_before <= @today) and c.path || '/' like any ({DeskSql.Reach("Publisher")})
        union all
        select 'proof', 'commitment', m.id, {DeskSql.Said("m.wording")}, p.name, {DeskSql.In("o.title")}, {DeskSql.Standing("m")}, null,
          (select min(e.recorded_at)::date from desk.event e where e.subject_kind = 'commitment' and e.subject_id = m.id and e.seq in (select f.seq {Undecided})),
          false, 0, false
        from desk.commitment m join open.place p on p.code = m.place left join open.office o on o.id = m.office
        where exists (select {Undecided}) and not exists (select from desk.posts() h where h.office = m.office)
          and m.path || '/' like any ({DeskSql.Reach("Publisher")})
        union all
        select 'watch', 'issue', i.id, {DeskSql.In("t.label")}, p.name, {DeskSql.In("o.title")}, {DeskSql.Standing("i")}, i.answer_due, i.opened_on, i.urgent,
          (select count(*)::int from desk.concern c where c.issue = i.id), false
        from desk.issue i join open.place p on p.code = i.place join open.theme t on t.key = i.theme left join open.office o on o.id = i.office
        where i.response is null and i.merged_into is null and i.answer_due < @today and not coalesce({DeskSql.IsMine("i.office")}, false)
          and i.path || '/' like any ({DeskSql.Reach("Supervisor")})
        union all
        select 'review', 'commitment', m.id, {DeskSql.Said("m.wording")}, p.name, {DeskSql.In("o.title")}, {DeskSql.Standing(
            "m"
        )}, m.due_on, m.claimed_on, false, 0, false
        from desk.commitment m join open.place p on p.code = m.place left join open.office o on o.id = m.office
        where m.finding is null and (m.claimed_on is not null or {DeskSql.Standing("m")} in ('late', 'disputed')) and not coalesce({DeskSql.IsMine(
            "m.office"
        )}, false)
          and m.path || '/' like any ({DeskSql.Reach("Supervisor")})
        """;

    private const string LateFirst = "(due < @today) desc nulls last, urgent desc, standing = 'disputed' desc, due nulls last, since nulls last, id";

    /// <summary>Everything that waits, or one kind of it.</summary>
    /// <param name="what">One of <see cref="DeskWork.What"/>; null = all.</param>
    public static Task<DeskList<DeskWork>> Work(
        this DeskReading reading,
        Viewer viewer,
        string lang,
        string? what,
        DeskPart part,
        CancellationToken stop
    ) =>
        reading.Together(
            viewer.Person,
            $"""
            with w as ({_all}) select count(*)::int from w where @what is null or what = @what;
            with w as ({_all}) select what, kind, id, title, place, office, standing, due, since, urgent, voices from w
            where @what is null or what = @what order by {LateFirst} offset @offset limit {DeskPart.Size};
            """,
            new
            {
                lang,
                what,
                offset = part.Offset,
            },
            async grid =>
            {
                var total = await grid.ReadSingleAsync<int>();
                return new DeskList<DeskWork>((await grid.ReadAsync<DeskWork>()).AsList(), total, part.Number);
            },
            stop
        );

    /// <summary>How many of each kind wait, and how many of them are late.</summary>
    public static Task<IReadOnlyList<WorkCount>> WorkCounts(this DeskReading reading, Viewer viewer, CancellationToken stop) =>
        reading.Rows<WorkCount>(
            viewer.Person,
            $"with w as ({_all}) select what, count(*)::int as waiting, (count(*) filter (where due < @today))::int as late from w group by what order by what",
            new { lang = "en" },
            stop
        );
}

/// <summary>How many things of one kind wait.</summary>
public sealed record WorkCount(string What, int Waiting, int Late);
