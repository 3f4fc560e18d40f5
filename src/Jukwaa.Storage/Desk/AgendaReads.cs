namespace Jukwaa.Storage;

/// <summary>What a forum should talk about.</summary>
public static class AgendaReads
{
    /// <summary>Half a year, in days: forums of one county are seldom nearer to each other.</summary>
    public const int Lately = 182;

    /// <summary>Most themes that are proposed: an afternoon holds no more.</summary>
    public const int Most = 5;

    private const string Kept = "open.standing(m.standing, m.lapses_to, m.lapses_on, @today) in ('kept', 'confirmed')";

    /// <summary>All themes: what most speaks for first, then the others by their family.</summary>
    public static async Task<IReadOnlyList<AgendaTheme>> AgendaThemes(
        this DeskReading reading,
        Viewer viewer,
        string lang,
        string county,
        CancellationToken stop
    ) => [.. (await reading.Rows<AgendaTheme>(viewer.Person, _themes, new { lang, county }, stop)).OrderByDescending(t => t.Weight)];

    /// <summary>What is proposed: themes that anything speaks for, at most <see cref="Most"/>.</summary>
    public static IEnumerable<AgendaTheme> Proposed(this IEnumerable<AgendaTheme> themes) => themes.Where(t => t.Weight > 0).Take(Most);

    /// <summary>Promises about these themes that were kept in other counties, the latest first.</summary>
    public static Task<IReadOnlyList<KeptElsewhere>> KeptElsewhere(
        this DeskReading reading,
        Viewer viewer,
        string lang,
        string county,
        IEnumerable<string> themes,
        CancellationToken stop
    ) =>
        reading.Rows<KeptElsewhere>(
            viewer.Person,
            $"""
            select m.id, {DeskSql.In("m.wording")} as wording, p.name as county, {DeskSql.In("t.label")} as theme
            from open.commitment m join open.place p on p.code = m.county
              cross join lateral (select * from open.theme t where t.key = any(m.themes) and t.key = any(@themes) order by t.position limit 1) t
            where m.county <> @county and {Kept} order by m.seq desc limit 5
            """,
            new
            {
                lang,
                county,
                themes = themes.ToArray(),
            },
            stop
        );

    private static readonly string _themes = $"""
        with raised as (
          select theme, count(*)::int as raised, (count(*) filter (where raised_on > @today - {Lately}))::int as lately,
            (count(*) filter (where raised_on > @today - {2 * Lately} and raised_on <= @today - {Lately}))::int as before
          from open.concern where county = @county group by theme
        ), silent as (
          select i.theme, count(*)::int as silent from open.issue i join open.place p on p.code = i.place
          where p.county = @county and open.standing(i.standing, i.lapses_to, i.lapses_on, @today) = 'silent' group by i.theme
        ), late as (
          select t.theme, count(*)::int as late from open.commitment m cross join unnest(m.themes) t (theme)
          where m.county = @county and open.standing(m.standing, m.lapses_to, m.lapses_on, @today) = 'late' group by t.theme
        ), kept as (
          select t.theme, count(*)::int as kept from open.commitment m cross join unnest(m.themes) t (theme) where m.county <> @county and {Kept} group by t.theme
        ), weighed as (
          select t.key, t.position, {DeskSql.In("t.label")} as label, {DeskSql.In("t.family")} as family, coalesce(r.raised, 0) as raised,
            coalesce(r.lately, 0) as lately, coalesce(r.before, 0) as before, coalesce(s.silent, 0) as silent, coalesce(l.late, 0) as late, coalesce(k.kept, 0) as kept
          from open.theme t left join raised r on r.theme = t.key left join silent s on s.theme = t.key left join late l on l.theme = t.key
            left join kept k on k.theme = t.key
        )
        select key, label, family, raised, lately, before, silent, late, kept from weighed
        order by position
        """;
}
