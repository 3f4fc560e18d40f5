namespace Jukwaa.Storage;

/// <summary>Issues of which at least one concern is public: an issue alone would tell that something was withheld.</summary>
internal static class OpenIssues
{
    private const string Public = "exists (select from desk.concern c where c.issue = i.id and c.disclosed)";

    // As its most careful concern: the place of one that is blurred must not show through the issue.
    private const string ShownPlace = """
        case when t.sensitivity = 'county' or exists (select from desk.concern c where c.issue = i.id and c.disclosed and c.sensitivity = 'county')
        then coalesce(p.county, p.code) else p.code end
        """;

    public const string Withdraw = $"delete from open.issue o using desk.issue i where o.id = any($3) and i.id = o.id and not {Public}";

    public static string Fill { get; } =
        Disclosure.Upsert(
            "open.issue",
            "id",
            """
            id, place, theme, opened_on, office, routed_by, why_en, why_sw, response, response_en, response_sw, responded_on, answer_due,
            standing, lapses_to, lapses_on, number, supported_phone, supported_web, seq
            """,
            $"""
            select i.id, {ShownPlace}, i.theme, i.opened_on, i.office, i.routed_by,
              coalesce(desk.said(i.why, 'en'), case i.routed_by when 'rule' then r.why_en end),
              coalesce(desk.said(i.why, 'sw'), case i.routed_by when 'rule' then r.why_sw end),
              i.response, {Disclosure.Said(
                "i.response_words"
            )}, i.responded_on, i.answer_due, i.standing, i.lapses_to, i.lapses_on, i.number, n.phone, n.web, i.seq
            from desk.issue i join open.place p on p.code = i.place join open.theme t on t.key = i.theme left join open.routing r on r.theme = i.theme
              cross join {OpenSupport.Counts("i.id")} n
            where i.id = any($3) and {Public}
            """
        );
}
