using Jukwaa.Open.Concerns;

namespace Jukwaa.Open.Places;

/// <summary>
/// One county on the map with its counts. Concerns and commitments count where the forum was held.
/// <c>Path</c> is SVG path data of the shape; <c>Column</c> and <c>Row</c> place its tile on the grid map.
/// </summary>
internal sealed record CountyTally(
    string Code,
    string Name,
    string Slug,
    PlaceRef? Region,
    string? Path,
    decimal? LabelX,
    decimal? LabelY,
    int? Column,
    int? Row,
    string? Abbr,
    string? Forum,
    DateOnly? HeldOn,
    string? DatePrecision,
    int Concerns,
    int Unanswered,
    int Commitments,
    int Late,
    int Kept,
    int Disputed,
    int NoDate,
    int NoOwner
)
{
    public string Url => Addresses.County(Slug);

    private static readonly string Sql = $"""
        with promised as (
          select c.county, count(*)::int as commitments, (count(*) filter (where s.today = 'late'))::int as late,
            (count(*) filter (where s.today = 'kept'))::int as kept, (count(*) filter (where s.today = 'disputed'))::int as disputed,
            (count(*) filter (where c.due_on is null))::int as no_date, (count(*) filter (where c.institution is null))::int as no_owner
          from open.commitment c, lateral (select open.standing(c.standing, c.lapses_to, c.lapses_on, @today) as today) s group by c.county
        ), heard as (
          select c.county, count(*)::int as concerns, (count(*) filter (where not ({ConcernRow.IsAnswered})))::int as unanswered
          from open.concern c left join open.issue i on i.id = c.issue group by c.county
        )
        select p.code, p.name, p.slug, {PlaceRef.Of("g")} as region, m.d as path, m.label_x, m.label_y, m.col as column, m.row, m.abbr,
          f.id as forum, f.held_on, f.date_precision,
          coalesce(h.concerns, 0) as concerns, coalesce(h.unanswered, 0) as unanswered, coalesce(c.commitments, 0) as commitments,
          coalesce(c.late, 0) as late, coalesce(c.kept, 0) as kept, coalesce(c.disputed, 0) as disputed,
          coalesce(c.no_date, 0) as no_date, coalesce(c.no_owner, 0) as no_owner
        from open.place p left join open.place g on g.code = p.parent left join open.county_shape m on m.county = p.code
          left join lateral (select * from open.forum x where x.county = p.code
            and x.phase in ('InSession', 'Closed', 'FollowedUp') order by x.held_on desc nulls last, x.id limit 1) f on true
          left join promised c on c.county = p.code left join heard h on h.county = p.code
        where p.level = 'county' order by p.code limit 100
        """;

    /// <summary>All counties in the order of their codes.</summary>
    internal static Task<IReadOnlyList<CountyTally>> All(OpenRecord record, CancellationToken cancel) => record.Rows<CountyTally>(Sql, null, cancel);
}
