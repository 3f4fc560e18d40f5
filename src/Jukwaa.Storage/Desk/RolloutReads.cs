using Dapper;

namespace Jukwaa.Storage;

/// <summary>Rollouts as the desks see them that may change them.</summary>
public static class RolloutReads
{
    private const int Most = 100;

    private const string Select = """
        select r.id, r.place, p.name as place_name, p.path, r.level, r.first_on, r.every, r.teams, r.dropped, r.reckoned_on, r.published_on, r.editions, r.can_undo, r.changed,
          r.version, (select count(*)::int from desk.rollout_stop s where s.rollout = r.id) as stops,
          (select min(s.day) from desk.rollout_stop s where s.rollout = r.id and s.day >= @today) as next
        from desk.rollout r join open.place p on p.code = r.place
        """;

    private const string Stops = """
        select s.place, q.name, c.name as county_name, q.county, s.day, s.team, s.locked, s.by_hand, s.rank, s.ranked, s.lead, s.own, s.shared, s.most,
          q.lat::float8 as lat, q.lon::float8 as lon, f.id as forum, f.phase as forum_phase
        from desk.rollout_stop s join open.place q on q.code = s.place left join open.place c on c.code = q.county
          left join lateral (select x.id, x.phase from desk.forum x where coalesce(x.place, x.county) = s.place and x.held_precision = 'day' and x.held_on = s.day
            and x.phase <> 'Cancelled' order by x.id limit 1) f on true
        where s.rollout = @id order by s.day, s.team, s.place
        """;

    private static readonly string _absences = $"""
        select a.number, a.office, coalesce({DeskSql.In("o.title")}, a.office) as title, a.from_on, a.until_on
        from desk.rollout_absence a left join open.office o on o.id = a.office where a.rollout = @id order by a.from_on, a.number
        """;

    // Whoever leads in the country, the regions and the counties: their absence moves a forum.
    private static readonly string _offices = $"""
        select o.id, {DeskSql.In("o.title")} as title from open.office o join open.place p on p.code = o.place
          join desk.rollout r on r.id = @id join open.place w on w.code = r.place
        where o.institution in ('interior', 'ngao', 'nps') and p.level in ('country', 'region', 'county')
          and (p.path || '/' like w.path || '/%' or w.path || '/' like p.path || '/%')
        order by array_position(array['country', 'region', 'county'], p.level), p.code, o.id limit 500
        """;

    private const string Free = """
        select h.day, h.name_en, h.name_sw, false as election from open.holiday h
        union all select d::date, e.name_en, e.name_sw, true from open.election e cross join generate_series(e.first_day, e.last_day, interval '1 day') d
        order by 1
        """;

    private const string Forums = """
        select f.id, coalesce(f.place, f.county) as place, f.held_on as day from desk.forum f
        where f.phase in ('Planned', 'Announced', 'InSession') and f.held_precision = 'day' and f.held_on is not null order by f.held_on, f.id limit 2000
        """;

    /// <summary>Those within reach, the latest drafted first.</summary>
    public static Task<IReadOnlyList<DeskRollout>> Rollouts(this DeskReading reading, Viewer viewer, CancellationToken stop) =>
        reading.Rows<DeskRollout>(viewer.Person, $"{Select} order by r.first_on desc, r.id limit {Most}", null, stop);

    /// <summary>Null when there is none, or it lies out of reach.</summary>
    public static Task<DeskRolloutPage?> Rollout(this DeskReading reading, Viewer viewer, string lang, string id, CancellationToken stop) =>
        reading.Together(
            viewer.Person,
            $"{Select} where r.id = @id; {Stops}; {_absences}; {_offices}; {Free}; {Forums}; {IssueReads.Events}",
            new
            {
                lang,
                id,
                kind = "rollout",
            },
            async grid =>
                await grid.ReadFirstOrDefaultAsync<DeskRollout>() is { } rollout
                    ? new DeskRolloutPage(
                        rollout,
                        (await grid.ReadAsync<DeskStop>()).AsList(),
                        (await grid.ReadAsync<DeskAbsence>()).AsList(),
                        (await grid.ReadAsync<DeskOffice>()).AsList(),
                        (await grid.ReadAsync<FreeDay>()).AsList(),
                        (await grid.ReadAsync<Domain.Forums.ForumAhead>()).AsList(),
                        (await grid.ReadAsync<DeskEvent>()).AsList()
                    )
                    : null,
            stop
        );

    /// <summary>The first of kenya-2026-12-05, kenya-2026-12-05-2, … that no rollout has, whoever may see it.</summary>
    public static async Task<string> FreeRolloutId(this Database database, string wished, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        const string Sql = "select id from desk.rollout where id = @wished or id like @more";
        return FreeId.Of(wished, await connection.QueryAsync<string>(new(Sql, new { wished, more = wished + "-%" }, cancellationToken: stop)));
    }
}
