using Dapper;

namespace Jukwaa.Storage;

/// <summary>
/// What waits in a place by the public record, and where it lies. Late and open count promises, issues, and concerns that belong to no issue; what was answered by a promise is
/// counted as that promise.
/// </summary>
/// <param name="Parts">Places of its level in its county: what names the county alone is shared out among so many.</param>
/// <param name="SharedLate">Late items that name the county and no part of it; likewise the others.</param>
/// <param name="LastForum">Day of the last forum there or for the whole county; null = none has a day.</param>
/// <param name="Held">Whether any forum is on record there.</param>
public sealed record RolloutFigure(
    string Code,
    string? County,
    double Lat,
    double Lon,
    int Parts,
    int Disputed,
    int Late,
    int Open,
    int SharedDisputed,
    int SharedLate,
    int SharedOpen,
    DateOnly? LastForum,
    bool Held
);

/// <summary>
/// The figures that a rollout is ordered by. They are read as the public role: what is sealed or withheld cannot have a part in an order that everybody reads.
/// </summary>
public static class RolloutFigures
{
    private const string Sql = """
        with wanted as (
          select q.code, q.county, q.path, q.lat::float8 as lat, q.lon::float8 as lon,
            case q.level when 'county' then 1 else (select count(*)::int from open.place x where x.county = q.county and x.level = q.level and x.valid_to is null) end as parts
          from open.place q join open.place w on w.code = @place
          where q.level = @level and q.valid_to is null and q.lat is not null and (q.path || '/') like w.path || '/%'
        ), item as (
          select m.place, open.standing(m.standing, m.lapses_to, m.lapses_on, @today) as standing from open.commitment m
          union all select i.place, open.standing(i.standing, i.lapses_to, i.lapses_on, @today) from open.issue i where i.standing in ('received', 'with_office', 'silent')
          union all select c.place, open.standing(c.standing, c.lapses_to, c.lapses_on, @today) from open.concern c
            where c.issue is null and c.standing in ('received', 'with_office', 'silent')
        ), counted as (
          select p.path, p.code, count(*) filter (where standing = 'disputed') as disputed, count(*) filter (where standing in ('late', 'silent')) as late,
            count(*) filter (where standing in ('promised', 'in_progress', 'received', 'with_office')) as open
          from item join open.place p on p.code = item.place group by p.path, p.code
        ), held as (
          select f.county, p.path, f.place is null as whole, f.held_on from open.forum f join open.place p on p.code = coalesce(f.place, f.county)
          where f.phase in ('InSession', 'Closed', 'FollowedUp')
        )
        select w.code, w.county, w.lat, w.lon, w.parts, coalesce(n.disputed, 0)::int as disputed, coalesce(n.late, 0)::int as late, coalesce(n.open, 0)::int as open,
          coalesce(s.disputed, 0)::int as "SharedDisputed", coalesce(s.late, 0)::int as "SharedLate", coalesce(s.open, 0)::int as "SharedOpen",
          h.last_forum as "LastForum", coalesce(h.held, false) as held
        from wanted w
          left join lateral (select sum(c.disputed) as disputed, sum(c.late) as late, sum(c.open) as open from counted c where (c.path || '/') like w.path || '/%') n on true
          left join counted s on s.code = w.county and w.code <> w.county
          left join lateral (select max(x.held_on) as last_forum, true as held from held x
            where (x.path || '/') like w.path || '/%' or (x.whole and x.county = w.county) having count(*) > 0) h on true
        order by w.code
        """;

    /// <summary>Of each county or constituency of a place.</summary>
    public static async Task<IReadOnlyList<RolloutFigure>> FiguresOf(
        this Database database,
        string place,
        string level,
        DateOnly today,
        CancellationToken stop
    )
    {
        await using var connection = await database.Open.OpenConnectionAsync(stop);
        var args = new
        {
            place,
            level,
            today,
        };
        return (await connection.QueryAsync<RolloutFigure>(new(Sql, args, commandTimeout: 10, cancellationToken: stop))).AsList();
    }
}
