namespace Jukwaa.Storage;

/// <summary>What one institution owes in a place.</summary>
/// <param name="Institution">Key; null where no responsible body is named.</param>
/// <param name="Open">Issues without an answer.</param>
/// <param name="Overdue">Of these, past their day.</param>
/// <param name="Promises">Promises not settled.</param>
/// <param name="Late">Of these, past their day.</param>
public sealed record BoardRow(
    string? Institution,
    string? Name,
    int Open,
    int Overdue,
    int Urgent,
    int Promises,
    int Late,
    int Disputed,
    int Claimed
);

/// <summary>A county in short, for leadership.</summary>
/// <param name="Silent">Issues past the day of their answer.</param>
public sealed record CountyRow(string Code, string Slug, string Name, int Concerns, int Issues, int Silent, int Promises, int Late, int Kept);

/// <summary>The board of a place, and counties in short.</summary>
public static class BoardReads
{
    private static readonly string _board = $"""
        with i as (
          select split_part(i.office, '@', 1) as institution, count(*) filter (where i.response is null)::int as open,
            (count(*) filter (where i.response is null and i.answer_due < @today))::int as overdue, (count(*) filter (where i.response is null and i.urgent))::int as urgent
          from desk.issue i where i.merged_into is null and i.path || '/' like (select path from open.place where code = @place) || '/%' group by 1
        ), m as (
          select m.institution, (count(*) filter (where m.finding is null and m.claimed_on is null))::int as promises, (count(*) filter (where {DeskSql.Standing(
            "m"
        )} = 'late'))::int as late,
            (count(*) filter (where {DeskSql.Standing(
            "m"
        )} = 'disputed'))::int as disputed, (count(*) filter (where m.claimed_on is not null and m.finding is null))::int as claimed
          from desk.commitment m where m.path || '/' like (select path from open.place where code = @place) || '/%' group by 1
        )
        select k.institution, {DeskSql.In(
            "n.name"
        )} as name, coalesce(i.open, 0) as open, coalesce(i.overdue, 0) as overdue, coalesce(i.urgent, 0) as urgent,
          coalesce(m.promises, 0) as promises, coalesce(m.late, 0) as late, coalesce(m.disputed, 0) as disputed, coalesce(m.claimed, 0) as claimed
        from (select institution from i union select institution from m) k left join i on i.institution is not distinct from k.institution
          left join m on m.institution is not distinct from k.institution
          left join open.institution n on n.key = k.institution
        order by coalesce(i.overdue, 0) + coalesce(m.late, 0) desc, coalesce(i.open, 0) + coalesce(m.promises, 0) desc, name nulls first
        """;

    /// <summary>Institutions by what they owe in a place and all below it, those with most overdue first.</summary>
    public static Task<IReadOnlyList<BoardRow>> Board(this DeskReading reading, Viewer viewer, string lang, string place, CancellationToken stop) =>
        reading.Rows<BoardRow>(viewer.Person, _board, new { lang, place }, stop);

    private static readonly string _counties = $"""
        select p.code, p.slug, p.name, (select count(*)::int from desk.concern c where c.path || '/' like p.path || '/%') as concerns,
          i.issues, i.silent, m.promises, m.late, m.kept
        from open.place p
          cross join lateral (select count(*)::int as issues, (count(*) filter (where i.response is null and i.answer_due < @today))::int as silent
            from desk.issue i where i.merged_into is null and i.path || '/' like p.path || '/%') i
          cross join lateral (select count(*)::int as promises, (count(*) filter (where {DeskSql.Standing("m")} = 'late'))::int as late,
              (count(*) filter (where {DeskSql.Standing("m")} in ('kept', 'confirmed')))::int as kept
            from desk.commitment m where m.path || '/' like p.path || '/%') m
        where p.level = 'county' and (@code::text is null or p.code = @code) order by m.late + i.silent desc, p.name
        """;

    /// <summary>The counties, those with most that is late first; or one of them.</summary>
    public static Task<IReadOnlyList<CountyRow>> Counties(this DeskReading reading, Viewer viewer, string? code, CancellationToken stop) =>
        reading.Rows<CountyRow>(viewer.Person, _counties, new { code }, stop);
}
