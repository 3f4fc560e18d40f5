namespace Jukwaa.Storage;

/// <summary>Search rows, one a page and language, made from public rows alone: what is not public cannot be found.</summary>
internal static class OpenSearch
{
    private const string Languages = "cross join (values ('en'), ('sw')) l (lang)";

    public const string Clear = """
        delete from open.search where (kind = 'forum' and id = any($1)) or (kind = 'concern' and id = any($2)) or (kind = 'issue' and id = any($3))
        or (kind = 'commitment' and id = any($4)) or (kind = 'report' and id = any($5))
        """;

    public static string[] Fill { get; } =
    [
        Row(
            "forum",
            "'Jukwaa la Usalama, ' || p.name",
            $"concat_ws(' · ', r.name, {Either("f.venue")}, {Either("f.note")}, (select string_agg({Either("t.label")}, ' · ' order by t.position) from open.theme t where t.key = any(f.agenda)), (select string_agg(n.name, ' · ' order by n.position) from open.forum_present n where n.forum = f.id))",
            "f.county",
            "f.id",
            "open.forum f join open.place p on p.code = f.county join open.place r on r.code = f.region",
            "$1"
        ),
        Row(
            "concern",
            Either("c.summary"),
            $"concat_ws(' · ', {Either("t.label")}, p.name, k.name, {Either("c.place_words")}, {Either("c.experience")}, {Either("c.proposal")})",
            "c.county",
            "c.id",
            "open.concern c join open.theme t on t.key = c.theme join open.place p on p.code = c.place left join open.place k on k.code = c.county",
            "$2"
        ),
        Row(
            "issue",
            $"{Either("t.label")} || ', ' || p.name",
            $"concat_ws(' · ', {Either("o.title")}, {Either("i.response")}, (select string_agg({Either("c.summary")}, ' · ' order by c.id) from open.concern c where c.issue = i.id))",
            "p.county",
            "i.id",
            "open.issue i join open.theme t on t.key = i.theme join open.place p on p.code = i.place left join open.office o on o.id = i.office",
            "$3"
        ),
        Row(
            "commitment",
            Either("m.wording"),
            $"concat_ws(' · ', {Either("n.name")}, n.short, {Either("m.speaker")}, p.name, k.name, {Either("m.scope")}, {Either("m.quantity")}, {Either("m.due_words")})",
            "m.county",
            "m.id",
            "open.commitment m join open.place p on p.code = m.place left join open.place k on k.code = m.county left join open.institution n on n.key = m.institution",
            "$4"
        ),
        Row(
            "report",
            Either("r.name"),
            $"concat_ws(' · ', {Either("r.place")}, (select string_agg({Either("f.text")}, ' · ' order by f.position) from open.report_finding f where f.report = r.id))",
            "null",
            "r.id",
            "open.report r",
            "$5"
        ),
    ];

    /// <summary>The English or the Kiswahili column, by the row's language.</summary>
    public static string Either(string column) => $"case l.lang when 'sw' then {column}_sw else {column}_en end";

    /// <summary>An insert of both languages of what <paramref name="from"/> gives; <paramref name="ids"/> null = all of it.</summary>
    public static string Row(string kind, string title, string body, string county, string id, string from, string? ids) =>
        $"""
            insert into open.search (kind, id, lang, title, body, county, folded, words)
            select '{kind}', s.id, s.lang, s.title, s.body, s.county, open.fold(s.title || ' ' || s.body),
              to_tsvector('simple', open.fold(s.title || ' ' || s.body))
            from (select {id} as id, l.lang, {title} as title, {body} as body, {county}::text as county from {from} {Languages}
              {(ids is null ? "" : $"where {id} = any({ids})")}) s
            """;
}
