using Dapper;
using Jukwaa.Open.Places;

namespace Jukwaa.Open.Rollouts;

/// <summary>A published rollout.</summary>
/// <param name="Level">county or constituency: what a stop is.</param>
/// <param name="Editions">How often it was published.</param>
/// <param name="Reason">Why the latest edition differs from the one before.</param>
/// <param name="ReckonedOn">Day of the figures by which it was ordered.</param>
/// <param name="Stops">How many stand in it.</param>
/// <param name="Next">Day of the next one.</param>
internal sealed record RolloutRow(
    string Id,
    PlaceRef Place,
    string Level,
    DateOnly PublishedOn,
    int Editions,
    Bilingual? Reason,
    DateOnly? ReckonedOn,
    DateTime Born,
    DateTime ChangedAt,
    int Stops,
    DateOnly? Next
)
{
    public string Url => Addresses.Rollout(Id);

    private const int Most = 100;

    internal const string From = "from open.rollout r join open.place p on p.code = r.place";

    internal const string Order = "r.published_on desc, r.id";

    internal static readonly string Select = $"""
        select r.id, {PlaceRef.Of(
            "p"
        )} as place, r.level, r.published_on, r.editions, array[r.reason_en, r.reason_sw] as reason, r.reckoned_on, r.born, r.changed_at,
          (select count(*)::int from open.rollout_stop s where s.rollout = r.id and s.change <> 'dropped') as stops,
          (select min(s.day) from open.rollout_stop s where s.rollout = r.id and s.change <> 'dropped' and s.day >= @today) as next
        {From}
        """;

    /// <summary>The latest published first.</summary>
    internal static Task<IReadOnlyList<RolloutRow>> All(OpenRecord record, CancellationToken cancel) =>
        record.Rows<RolloutRow>($"{Select} order by {Order} limit {Most}", null, cancel);
}

/// <summary>A rollout with its stops, those dropped with the latest edition included.</summary>
internal sealed record RolloutPage(RolloutRow Rollout, IReadOnlyList<Stop> Stops, RolloutView View)
{
    private static readonly string Sql = $"""
        {RolloutRow.Select} where r.id = @id;
        select s.place, q.name, case when q.level <> 'county' then c.name end as county, s.day, s.team, s.by_hand, s.rank, s.ranked, s.lead, s.own, s.shared, s.most,
          q.lat::float8 as lat, q.lon::float8 as lon, f.id as forum, f.phase as forum_phase, s.change, s.was_on
        from open.rollout_stop s join open.place q on q.code = s.place left join open.place c on c.code = q.county
          left join lateral (select x.id, x.phase from open.forum x where coalesce(x.place, x.county) = s.place and x.date_precision = 'day' and x.held_on = s.day
            and x.phase <> 'Cancelled' order by x.id limit 1) f on true
        where s.rollout = @id order by s.day, s.team, s.place limit 1000;
        {FreeDays};
        select county, d from open.county_shape order by county;
        """;

    private const string FreeDays = """
        select h.day, array[h.name_en, h.name_sw] as name from open.holiday h
        union all select d::date, array[e.name_en, e.name_sw] from open.election e cross join generate_series(e.first_day, e.last_day, interval '1 day') d
        order by 1
        """;

    /// <summary>Stops that changed with the latest edition.</summary>
    internal IEnumerable<Stop> Changes => Stops.Where(s => s.Change != "same");

    /// <summary>Null when no such rollout was published.</summary>
    internal static Task<RolloutPage?> Read(OpenRecord record, string id, CancellationToken cancel) =>
        record.Together(
            Sql,
            new { id },
            async grid =>
            {
                if (await grid.ReadFirstOrDefaultAsync<RolloutRow>() is not { } rollout)
                {
                    return null;
                }

                IReadOnlyList<Stop> stops = (await grid.ReadAsync<Stop>()).AsList();
                IReadOnlyList<FreeDay> free = (await grid.ReadAsync<FreeDay>()).AsList();
                return new RolloutPage(rollout, stops, new(Leg.Of(stops, free), free, (await grid.ReadAsync<CountyShape>()).AsList()));
            },
            cancel
        );

    /// <summary>The shapes of the counties, for the map of a desk.</summary>
    internal static Task<IReadOnlyList<CountyShape>> Shapes(OpenRecord record, CancellationToken cancel) =>
        record.Rows<CountyShape>("select county, d from open.county_shape order by county", null, cancel);
}
