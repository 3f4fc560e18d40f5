namespace Jukwaa.Storage;

/// <summary>Reports of the series, their findings and leading threats. Always public.</summary>
internal static class OpenReports
{
    public static string[] Fill { get; } =
    [
        Disclosure.Upsert(
            "open.report",
            "id",
            "id, name_en, name_sw, launched_on, place_en, place_sw, period_from, period_to, directives_total, seq",
            $"""
            select id, {Disclosure.Said("name")}, launched_on, {Disclosure.Said("place")}, period_from, period_to, directives_total, seq
            from desk.report where id = any($5)
            """
        ),
        "delete from open.report_finding where report = any($5)",
        $"""
            insert into open.report_finding (report, position, text_en, text_sw)
            select r.id, f.position, {Disclosure.Said("f.words")}
            from desk.report r cross join unnest(r.findings) with ordinality f (words, position) where r.id = any($5)
            """,
        "delete from open.report_threat where report = any($5)",
        """
            insert into open.report_threat (report, region, position, theme)
            select r.id, t.region, row_number() over (partition by r.id, t.region order by t.position), t.theme
            from desk.report r cross join unnest(r.threat_regions, r.threat_themes) with ordinality t (region, theme, position) where r.id = any($5)
            """,
    ];
}
