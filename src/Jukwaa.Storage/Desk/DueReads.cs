using Dapper;

namespace Jukwaa.Storage;

/// <summary>A promise or an issue that a session should take up.</summary>
/// <param name="Why">disputed, carried, claimed, late or overdue (an issue without its answer): the first of these that is so.</param>
/// <param name="Due">Last day; null = no date.</param>
/// <param name="OnAgenda">Day of the session on whose agenda it stands undecided; null = on none.</param>
/// <param name="Own">One of the reader's offices answers for it: another office reviews it.</param>
public sealed record DueItem(
    string Kind,
    string Id,
    string Title,
    string PlaceName,
    string? OfficeTitle,
    string Standing,
    DateOnly? Due,
    string Why,
    DateOnly? OnAgenda,
    bool Own
)
{
    /// <summary>As an agenda names it.</summary>
    public string Subject => $"{Kind}/{Id}";
}

/// <summary>The most urgent of what is due for review, and how many there are in all.</summary>
public sealed record DueList(IReadOnlyList<DueItem> Items, int Total)
{
    /// <summary>Most items that are shown.</summary>
    public const int Most = 100;
}

public static class DueReads
{
    // Carried over by an earlier session, and on no later agenda but that of a session that was called off before it came to it.
    private const string Carried = """
        carried as (
          select x.kind, x.subject, max(x.decided_on) as on_day from desk.review_item x
          where x.outcome = 'CarriedOver' and not exists (
            select from desk.review_item y join desk.review r on r.id = y.review
            where y.kind = x.kind and y.subject = x.subject and y.taken_seq > x.decided_seq and (r.phase <> 'CalledOff' or y.outcome is not null))
          group by 1, 2
        )
        """;

    private static string Within(string row) => $"{row}.path || '/' like (select path from open.place where code = @place) || '/%'";

    private static string Own(string office) => $"coalesce({office} in (select h.office from desk.posts() h), false)";

    private static readonly string _due = $"""
        with {Carried}, due as (
          select 'commitment' as kind, m.id, {DeskSql.Said("m.wording")} as title, p.name as place_name, {DeskSql.In("o.title")} as office_title,
            {DeskSql.Standing("m")} as standing, m.due_on as due,
            case when m.finding is null and {DeskSql.Standing("m")} = 'disputed' then 'disputed' when c.subject is not null then 'carried'
              when m.finding is null and m.claimed_on is not null then 'claimed' when m.finding is null and {DeskSql.Standing(
            "m"
        )} = 'late' then 'late' end as why, {Own("m.office")} as own
          from desk.commitment m join open.place p on p.code = m.place left join open.office o on o.id = m.office
            left join carried c on c.kind = 'commitment' and c.subject = m.id and coalesce(m.reviewed_on <= c.on_day, true)
          where {Within("m")}
          union all
          select 'issue', i.id, {DeskSql.In("t.label")}, p.name, {DeskSql.In("o.title")}, {DeskSql.Standing("i")}, i.answer_due,
            case when c.subject is not null then 'carried' when i.response is null and i.answer_due < @today then 'overdue' end, {Own("i.office")}
          from desk.issue i join open.place p on p.code = i.place join open.theme t on t.key = i.theme left join open.office o on o.id = i.office
            left join carried c on c.kind = 'issue' and c.subject = i.id
          where cardinality(i.accused) = 0 and i.merged_into is null and {Within("i")}
        )
        """;

    /// <summary>
    /// What is due for review in a place and all below it, as far as the reader may see it: disputed first, then what earlier sessions carried over, what is
    /// claimed, what is late, issues without their answer.
    /// </summary>
    public static Task<DueList> Due(this DeskReading reading, Viewer viewer, string lang, string place, CancellationToken stop) =>
        reading.Together(
            viewer.Person,
            $"""
            {_due} select count(*)::int from due where why is not null;
            {_due} select d.kind, d.id, d.title, d.place_name, d.office_title, d.standing, d.due, d.why, (
                select min(r.on_day) from desk.review_item x join desk.review r on r.id = x.review
                where x.kind = d.kind and x.subject = d.id and x.outcome is null and r.phase = 'Planned') as on_agenda, d.own
            from due d where d.why is not null
            order by array_position(array['disputed', 'carried', 'claimed', 'late', 'overdue'], d.why), d.due nulls last, d.id limit {DueList.Most};
            """,
            new { lang, place },
            async grid =>
            {
                var total = await grid.ReadSingleAsync<int>();
                return new DueList((await grid.ReadAsync<DueItem>()).AsList(), total);
            },
            stop
        );
}
