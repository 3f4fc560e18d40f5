using Dapper;

namespace Jukwaa.Storage;

/// <summary>An issue as its desk sees it.</summary>
/// <param name="Mine">Whether the reader answers for its office.</param>
/// <param name="Public">Whether it stands in the public record.</param>
public sealed record DeskIssue(
    string Id,
    string Theme,
    string ThemeName,
    string Place,
    string PlaceName,
    DateOnly? OpenedOn,
    string? Office,
    string? OfficeTitle,
    string? RoutedBy,
    string? Why,
    string? Response,
    string? ResponseWords,
    DateOnly? RespondedOn,
    DateOnly? AnswerDue,
    string[] Passed,
    bool Sealed,
    bool Urgent,
    int Settled,
    int Unsettled,
    DateOnly? AcknowledgedOn,
    DateOnly? StoppedUntil,
    int StoppedDays,
    string? EscalatedTo,
    string? ReferredTo,
    string? MergedInto,
    string Standing,
    int Voices,
    int Supported,
    bool Mine,
    bool Public,
    int Version
);

/// <summary>A voice in an issue: never who raised it.</summary>
public sealed record DeskVoice(string Id, string? Text, string Groups, DateOnly? RaisedOn, string PlaceName, bool Disclosed, string Standing);

/// <summary>How a voice in an issue is coded.</summary>
public sealed record DeskCoding(string Id, string Theme, string Place, string[] Groups);

/// <summary>A promise in short.</summary>
public sealed record DeskPromise(string Id, string Wording, string? OfficeTitle, DateOnly? Due, string Standing);

/// <summary>What happened, as a desk sees it: officers appear as their office.</summary>
public sealed record DeskEvent(
    long Seq,
    string Kind,
    DateOnly? On,
    DateTime RecordedAt,
    string Actor,
    string? Office,
    string? Words,
    string? Before,
    string? Detail
);

/// <summary>An issue with all that belongs to it.</summary>
public sealed record DeskIssuePage(
    DeskIssue Issue,
    IReadOnlyList<DeskVoice> Voices,
    IReadOnlyList<DeskPromise> Promises,
    IReadOnlyList<DeskEvent> Events
);

/// <summary>Which issues of a desk. Null = any.</summary>
/// <param name="State">open, late, urgent, answered, sealed; null = all.</param>
public sealed record IssueQuery(string? Place = null, string? Theme = null, string? Institution = null, string? State = null, bool Mine = false);

public static class IssueReads
{
    private static readonly string _columns = $"""
        i.id, i.theme, {DeskSql.In("t.label")} as theme_name, i.place, p.name as place_name, i.opened_on, i.office, {DeskSql.In(
            "o.title"
        )} as office_title, i.routed_by,
        coalesce({DeskSql.Said("i.why")}, case i.routed_by when 'rule' then {DeskSql.In("r.why")} end) as why, i.response,
        {DeskSql.Said("i.response_words")} as response_words, i.responded_on, i.answer_due, i.passed, cardinality(i.accused) > 0 as sealed, i.urgent, i.settled, i.unsettled,
        i.acknowledged_on, i.stopped_until, i.stopped_days, {DeskSql.Titles("i.escalated_to")} as escalated_to, i.referred_to, i.merged_into, {DeskSql.Standing("i")} as standing,
        (select count(*)::int from desk.concern c where c.issue = i.id) as voices,
        coalesce((select x.supported_phone + x.supported_web from open.issue x where x.id = i.id), 0) as supported, coalesce({DeskSql.IsMine("i.office")}, false) as mine,
        exists (select from open.issue x where x.id = i.id) as public, i.version
        """;

    private const string From = """
        from desk.issue i join open.place p on p.code = i.place join open.theme t on t.key = i.theme left join open.office o on o.id = i.office
          left join open.routing r on r.theme = i.theme
        """;

    internal static readonly string Events = $"""
        select e.seq, e.kind, e.happened_on as "on", e.recorded_at, substring(e.actor from '^(?:office:)?([^:]+)') as actor, {DeskSql.ActingOffice} as office,
          {DeskSql.Said("e.words")} as words,
          {DeskSql.Said("e.before_words")} as before, e.detail
        from desk.event e where e.subject_kind = @kind and e.subject_id = @id order by e.seq limit 200;
        """;

    private static readonly string _page = $"""
        select {_columns} {From} where i.id = @id;
        select c.id, {DeskSql.Said("c.shown")} as text, (select string_agg({DeskSql.In(
            "g.label"
        )}, ', ' order by g.position) from open.voice_group g where g.key = any(c.groups)) as groups,
          c.raised_on, p.name as place_name, c.disclosed, {DeskSql.Standing("c")} as standing
        from desk.concern c join open.place p on p.code = c.place where c.issue = @id order by c.raised_on nulls last, c.id limit 200;
        select m.id, {DeskSql.Said("m.wording")} as wording, {DeskSql.In("o.title")} as office_title, m.due_on as due, {DeskSql.Standing(
            "m"
        )} as standing
        from desk.commitment m left join open.office o on o.id = m.office
        where m.issue = @id or m.id in (select a.commitment from desk.answer a join desk.concern c on c.id = a.concern where c.issue = @id) order by m.due_on nulls last, m.id limit 100;
        {Events}
        """;

    /// <summary>Null when there is none within reach.</summary>
    public static Task<DeskIssuePage?> Issue(this DeskReading reading, Viewer viewer, string lang, string id, CancellationToken stop) =>
        reading.Together(
            viewer.Person,
            _page,
            new
            {
                lang,
                id,
                kind = "issue",
            },
            async grid =>
                await grid.ReadFirstOrDefaultAsync<DeskIssue>() is { } issue
                    ? new DeskIssuePage(
                        issue,
                        (await grid.ReadAsync<DeskVoice>()).AsList(),
                        (await grid.ReadAsync<DeskPromise>()).AsList(),
                        (await grid.ReadAsync<DeskEvent>()).AsList()
                    )
                    : null,
            stop
        );

    private static readonly string _where = $"""
        where (@place::text is null or i.path || '/' like (select path from open.place where code = @place) || '/%')
          and (@theme::text is null or i.theme = @theme) and {DeskSql.IsOf("split_part(i.office, '@', 1)")}
          and (not @mine or {DeskSql.IsMine("i.office")})
          and case @state when 'open' then i.response is null and i.merged_into is null
            when 'late' then i.response is null and i.merged_into is null and i.answer_due < @today when 'urgent' then i.urgent and i.response is null and i.merged_into is null
            when 'answered' then i.response is not null
            when 'sealed' then cardinality(i.accused) > 0 else true end
        """;

    /// <summary>A part of the issues within reach, late first.</summary>
    public static Task<DeskList<DeskIssue>> Issues(
        this DeskReading reading,
        Viewer viewer,
        string lang,
        IssueQuery query,
        DeskPart part,
        CancellationToken stop
    ) =>
        reading.Together(
            viewer.Person,
            $"""
            select count(*)::int {From} {_where};
            select {_columns} {From} {_where}
            order by (i.response is null and i.merged_into is null) desc, i.urgent desc, i.answer_due nulls last, i.id offset @offset limit {DeskPart.Size};
            """,
            new
            {
                lang,
                query.Place,
                query.Theme,
                query.Institution,
                query.State,
                query.Mine,
                offset = part.Offset,
            },
            async grid =>
            {
                var total = await grid.ReadSingleAsync<int>();
                return new DeskList<DeskIssue>((await grid.ReadAsync<DeskIssue>()).AsList(), total, part.Number);
            },
            stop
        );

    /// <summary>Most voices that are moved or matched in one change.</summary>
    public const int MostVoices = 20_000;

    /// <summary>All voices of an issue, those that its page has no room for included.</summary>
    public static Task<IReadOnlyList<DeskCoding>> Codings(this DeskReading reading, Viewer viewer, string id, CancellationToken stop) =>
        reading.Rows<DeskCoding>(
            viewer.Person,
            "select id, theme, place, groups from desk.concern where issue = @id order by id limit @most",
            new { id, most = MostVoices },
            stop
        );

    /// <summary>Other issues of the same county that this one could be joined with; those of the same theme first.</summary>
    public static Task<IReadOnlyList<Choice>> Neighbours(this DeskReading reading, Viewer viewer, string lang, string id, CancellationToken stop) =>
        reading.Rows<Choice>(
            viewer.Person,
            $"""
            select n.id as value, {DeskSql.In("t.label")} || ' – ' || p.name as word
            from desk.issue i join open.place k on k.code = i.place
              join desk.issue n on n.id <> i.id and n.path || '/' like (select path from open.place where code = coalesce(k.county, k.code)) || '/%'
              join open.place p on p.code = n.place join open.theme t on t.key = n.theme
            where i.id = @id and n.merged_into is null and (cardinality(i.accused) > 0) = (cardinality(n.accused) > 0)
            order by n.theme = i.theme desc, n.place = i.place desc, p.path, t.position, n.id limit {ChoiceReads.MostIssues}
            """,
            new { lang, id },
            stop
        );
}
