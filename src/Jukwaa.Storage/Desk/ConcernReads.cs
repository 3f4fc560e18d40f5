using Dapper;

namespace Jukwaa.Storage;

/// <summary>A concern as triage, publication or oversight sees it.</summary>
/// <param name="Shown">The text that may be shown; null = not worked yet.</param>
/// <param name="Summary">As it was said; null when the reader may not read that, see <see cref="Original"/>.</param>
/// <param name="SummaryLanguage">Language in which it was said.</param>
/// <param name="Original">Whether the words as said are within reach.</param>
public sealed record DeskConcern(
    string Id,
    string Theme,
    string ThemeName,
    string ThemeSensitivity,
    string Place,
    string PlaceName,
    string? County,
    string[] Groups,
    DateOnly? RaisedOn,
    DateTime? RecordedAt,
    string? RecordedAs,
    string? Issue,
    string? Shown,
    string? WorkingEn,
    string? WorkingSw,
    string? WorkingBy,
    bool Original,
    string? Summary,
    string? SummaryLanguage,
    string? Experience,
    string? Proposal,
    string? PlaceWords,
    string[] Added,
    bool Forgotten,
    string? Sensitivity,
    DateOnly? NotBefore,
    string? Withheld,
    string[] Accused,
    bool Disclosed,
    bool Published,
    string Standing,
    string[] Flags,
    int Version
);

/// <summary>A concern with the issues it could be gathered into, and what happened.</summary>
public sealed record DeskConcernPage(DeskConcern Concern, IReadOnlyList<IssueChoice> Issues, IReadOnlyList<DeskEvent> Events);

/// <summary>An issue of the same county that a concern could be gathered into; those of the same theme first.</summary>
public sealed record IssueChoice(string Id, string Name, int Voices, bool SameTheme);

/// <summary>Which concerns. State: new (not gathered), unworked (no working text), ready (to be published), public, withheld, delayed, sealed.</summary>
public sealed record ConcernQuery(string? Place = null, string? Theme = null, string? State = null, string? Q = null);

public static class ConcernReads
{
    private static readonly string _columns = $"""
        c.id, c.theme, {DeskSql.In(
            "t.label"
        )} as theme_name, c.theme_sensitivity, c.place, p.name as place_name, p.county, c.groups, c.raised_on, c.recorded_at,
        c.recorded_as, c.issue, {DeskSql.Said(
            "c.shown"
        )} as shown, case when c.working ~ '(^| )en=' then desk.said(c.working, 'en') end as working_en,
        case when c.working ~ '(^| )sw=' then desk.said(c.working, 'sw') end as working_sw, c.working_by, w.summary is not null as original,
        desk.said(w.summary, split_part(w.summary, '=', 1)) as summary, split_part(w.summary, '=', 1) as summary_language,
        {DeskSql.Said("w.experience")} as experience, {DeskSql.Said("w.proposal")} as proposal, {DeskSql.Said(
            "w.place_words"
        )} as place_words,
        coalesce((select array_agg(desk.said(a.words, split_part(a.words, '=', 1)) order by a.n) from unnest(w.added) with ordinality a (words, n)), '{"{}"}') as added,
        c.forgotten, c.sensitivity,
        c.not_before, c.withheld, c.accused, c.disclosed, c.sources <> '{"{}"}' as published, {DeskSql.Standing("c")} as standing,
        coalesce((select s.flags from desk.suggestion s where s.concern = c.id), '{"{}"}') as flags, c.version
        """;

    private const string From = """
        from desk.concern c join open.place p on p.code = c.place join open.theme t on t.key = c.theme left join lateral desk.original(c.id) w on true
        """;

    private static readonly string _page = $"""
        select {_columns} {From} where c.id = @id;
        select i.id, {DeskSql.In(
            "t.label"
        )} || ' – ' || p.name as name, (select count(*)::int from desk.concern x where x.issue = i.id) as voices, i.theme = c.theme as same_theme
        from desk.concern c join open.place k on k.code = c.place join desk.issue i on i.path || '/' like (select path from open.place where code = coalesce(k.county, k.code)) || '/%'
          join open.place p on p.code = i.place join open.theme t on t.key = i.theme
        where c.id = @id and i.merged_into is null and (cardinality(c.accused) > 0) = (cardinality(i.accused) > 0)
        order by i.theme = c.theme desc, i.place = c.place desc, p.path, t.position, i.id limit {ChoiceReads.MostIssues};
        {IssueReads.Events}
        """;

    /// <summary>Null when there is none within reach.</summary>
    public static Task<DeskConcernPage?> Concern(this DeskReading reading, Viewer viewer, string lang, string id, CancellationToken stop) =>
        reading.Together(
            viewer.Person,
            _page,
            new
            {
                lang,
                id,
                kind = "concern",
            },
            async grid =>
                await grid.ReadFirstOrDefaultAsync<DeskConcern>() is { } concern
                    ? new DeskConcernPage(concern, (await grid.ReadAsync<IssueChoice>()).AsList(), (await grid.ReadAsync<DeskEvent>()).AsList())
                    : null,
            stop
        );

    private static readonly string _where = $"""
        where (@place::text is null or c.path || '/' like (select path from open.place where code = @place) || '/%') and (@theme::text is null or c.theme = @theme)
          and (@q::text is null or open.fold(@q) <> '' and position(open.fold(@q) in open.fold(coalesce({DeskSql.Said("c.shown")}, {DeskSql.Said(
            "w.summary"
        )}))) > 0)
          and case @state when 'new' then c.issue is null and c.withheld is null when 'unworked' then c.shown is null
            when 'ready' then not c.disclosed and c.working is not null and c.withheld is null and cardinality(c.accused) = 0
            when 'public' then c.disclosed when 'withheld' then c.withheld is not null when 'delayed' then c.not_before > @today
            when 'sealed' then cardinality(c.accused) > 0 else true end
        """;

    /// <summary>A part of the concerns within reach, the newest first.</summary>
    public static Task<DeskList<DeskConcern>> Concerns(
        this DeskReading reading,
        Viewer viewer,
        string lang,
        ConcernQuery query,
        DeskPart part,
        CancellationToken stop
    ) =>
        reading.Together(
            viewer.Person,
            $"""
            select count(*)::int {From} {_where};
            select {_columns} {From} {_where} order by c.issue is null and exists (select from desk.suggestion s where s.concern = c.id and 'Urgent' = any(s.flags)) desc,
              c.recorded_at desc nulls last, c.id offset @offset limit {DeskPart.Size};
            """,
            new
            {
                lang,
                query.Place,
                query.Theme,
                query.State,
                query.Q,
                offset = part.Offset,
            },
            async grid =>
            {
                var total = await grid.ReadSingleAsync<int>();
                return new DeskList<DeskConcern>((await grid.ReadAsync<DeskConcern>()).AsList(), total, part.Number);
            },
            stop
        );
}
