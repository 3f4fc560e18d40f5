using Dapper;

namespace Jukwaa.Storage;

/// <summary>A forum at a desk.</summary>
/// <param name="Place">Constituency or ward; null = for the whole county.</param>
/// <param name="Path">Of its county, to be held against the reach of a post.</param>
/// <param name="Groups">Who is invited; of one that was closed, who was there.</param>
/// <param name="Reason">Why it was cancelled.</param>
/// <param name="Taken">Whether anything was taken down in it that the reader may see.</param>
/// <param name="Invited">Of one that was closed: who had been invited.</param>
/// <param name="Heads">Heads that were counted and put on record.</param>
public sealed record DeskForum(
    string Id,
    string County,
    string CountyName,
    string Path,
    string? Place,
    string? PlaceName,
    string Phase,
    DateOnly? HeldOn,
    string HeldPrecision,
    string? Venue,
    string[] Agenda,
    string[] Groups,
    DateOnly? AnnouncedOn,
    string? Reason,
    int Version,
    bool Taken,
    string[] Invited,
    int Heads
)
{
    /// <summary>Days after which one that nobody closed is told of.</summary>
    public const int DaysToClose = 2;

    /// <summary>Code of where it is held: the constituency or ward, else the county.</summary>
    public string At => Place ?? County;

    public string Where => PlaceName is null ? CountyName : $"{PlaceName}, {CountyName}";

    /// <summary>Its day; null while no day or only the month is known.</summary>
    public DateOnly? Day => HeldPrecision == "day" ? HeldOn : null;

    /// <summary>Not begun, and not cancelled.</summary>
    public bool IsAhead => Phase is "Planned" or "Announced";

    /// <summary>Whether the public knows of it.</summary>
    public bool IsPublic => Phase != "Planned" && (Phase != "Cancelled" || AnnouncedOn is not null);

    /// <summary>It was announced, its day passed, and nobody began it.</summary>
    public bool IsMissed(DateOnly today) => Phase == "Announced" && Day < today;

    /// <summary>It began and its day passed: it waits to be closed.</summary>
    public bool IsUnclosed(DateOnly today) => Phase == "InSession" && Day < today;

    /// <summary>Whoever runs forums here must do something about it.</summary>
    public bool IsForgotten(DateOnly today) => IsMissed(today) || (Phase == "InSession" && Day <= today.AddDays(-DaysToClose));
}

/// <summary>A forum with what happened to it.</summary>
public sealed record DeskForumPage(DeskForum Forum, IReadOnlyList<DeskEvent> Events);

/// <summary>Forums near the reader: those that are ahead or in session, and a part of what is over.</summary>
public sealed record DeskForums(IReadOnlyList<DeskForum> Open, DeskList<DeskForum> Past);

/// <summary>Forums as a desk sees them: all that are public, and those planned in a county that a post of the reader reaches or lies in.</summary>
public static class ForumReads
{
    /// <summary>Days for which a closed forum can still be taken down: what a phone without a network brings late is not lost.</summary>
    public const int DaysAfter = 30;

    private const int MostOpen = 200;

    // A forum in each of the 290 constituencies on one day.
    private const int MostToTake = 300;

    private const string Reached = "exists (select from desk.posts() h where p.path || '/' like h.path || '/%')";

    private static readonly string _columns = $"""
        f.id, f.county, p.name as county_name, p.path, f.place, q.name as place_name, f.phase, f.held_on, f.held_precision, {DeskSql.Said(
            "f.venue"
        )} as venue, f.agenda, f.groups, f.announced_on, {DeskSql.Said("f.reason")} as reason, f.version,
        exists (select from desk.entry e where e.forum = f.id) as taken, f.invited,
        coalesce((select sum((c ->> 'count')::int)::int from jsonb_array_elements(f.hall -> 'came') c), 0) as heads
        """;

    private const string From = "from desk.forum f join open.place p on p.code = f.county left join open.place q on q.code = f.place";

    private const string Open = "f.phase in ('Planned', 'Announced', 'InSession')";

    private const string Near = "desk.is_near(f.county) and (@county::text is null or f.county = @county)";

    /// <summary>In session first, then announced, then planned, each by its day.</summary>
    public static Task<DeskForums> Forums(
        this DeskReading reading,
        Viewer viewer,
        string lang,
        string? county,
        DeskPart part,
        CancellationToken stop
    ) =>
        reading.Together(
            viewer.Person,
            $"""
            select {_columns} {From} where {Open} and {Near}
            order by array_position(array['InSession', 'Announced', 'Planned'], f.phase), f.held_on nulls last, f.id limit {MostOpen};
            select count(*)::int {From} where not ({Open}) and {Near};
            select {_columns} {From} where not ({Open}) and {Near} order by f.held_on desc nulls last, f.id offset @offset limit {DeskPart.Size};
            """,
            new
            {
                lang,
                county,
                offset = part.Offset,
            },
            async grid =>
            {
                var open = (await grid.ReadAsync<DeskForum>()).AsList();
                var total = await grid.ReadSingleAsync<int>();
                return new DeskForums(open, new((await grid.ReadAsync<DeskForum>()).AsList(), total, part.Number));
            },
            stop
        );

    /// <summary>Null when there is none, or it is planned far from the reader.</summary>
    public static Task<DeskForumPage?> Forum(this DeskReading reading, Viewer viewer, string lang, string id, CancellationToken stop) =>
        reading.Together(
            viewer.Person,
            $"select {_columns} {From} where f.id = @id; {IssueReads.Events}",
            new
            {
                lang,
                id,
                kind = "forum",
            },
            async grid =>
                await grid.ReadFirstOrDefaultAsync<DeskForum>() is { } forum
                    ? new DeskForumPage(forum, (await grid.ReadAsync<DeskEvent>()).AsList())
                    : null,
            stop
        );

    /// <summary>What a desk home says of forums: the next one near the reader that is announced or in session, and those that were forgotten.</summary>
    public static Task<(DeskForum? Next, IReadOnlyList<DeskForum> Forgotten)> ForumsAhead(
        this DeskReading reading,
        Viewer viewer,
        string lang,
        CancellationToken stop
    ) =>
        reading.Together(
            viewer.Person,
            $"""
            select {_columns} {From} where f.phase in ('Announced', 'InSession') and f.held_precision = 'day' and f.held_on >= @today and {Near}
            order by f.held_on, f.id limit 1;
            select {_columns} {From} where f.phase in ('Announced', 'InSession') and f.held_precision = 'day' and f.held_on < @today and {Near}
            order by f.held_on, f.id limit {DeskPart.Size};
            """,
            new { lang, county = (string?)null },
            async grid =>
            {
                var next = await grid.ReadFirstOrDefaultAsync<DeskForum>();
                var passed = await grid.ReadAsync<DeskForum>();
                return (next, (IReadOnlyList<DeskForum>)[.. passed.Where(f => f.IsForgotten(reading.Today))]);
            },
            stop
        );

    /// <summary>Forums within reach that can be taken down now: announced, in session, or closed some days ago; the next one first.</summary>
    public static Task<IReadOnlyList<DeskForum>> ForumsToTake(this DeskReading reading, Viewer viewer, string lang, CancellationToken stop) =>
        reading.Rows<DeskForum>(
            viewer.Person,
            $"""
            select {_columns} {From} where (f.phase in ('Announced', 'InSession') or (f.phase = 'Closed' and f.held_on > @today - {DaysAfter}))
              and {Reached}
            order by f.phase <> 'InSession', f.held_on, f.id limit {MostToTake}
            """,
            new { lang },
            stop
        );

    /// <summary>A forum that lies within reach and was announced or held; null otherwise.</summary>
    public static Task<DeskForum?> ForumTaken(this DeskReading reading, Viewer viewer, string lang, string forum, CancellationToken stop) =>
        reading.First<DeskForum>(
            viewer.Person,
            $"select {_columns} {From} where f.id = @forum and f.phase not in ('Planned', 'Cancelled') and {Reached}",
            new { lang, forum },
            stop
        );

    /// <summary>Whether a forum of a county is in session, and whether one is announced for this day or later.</summary>
    public static async Task<(bool Begun, bool Ahead)> ForumsOf(this Database database, string county, DateOnly today, CancellationToken stop)
    {
        const string Sql = """
            select exists (select from desk.forum where county = @county and phase = 'InSession'),
              exists (select from desk.forum where county = @county and phase = 'Announced' and held_on >= @today)
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.QuerySingleAsync<(bool, bool)>(new(Sql, new { county, today }, cancellationToken: stop));
    }

    /// <summary>The first of mombasa-2026-12-05, mombasa-2026-12-05-2, … that no forum has, whoever may see it.</summary>
    public static async Task<string> FreeForumId(this Database database, string wished, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        const string Sql = "select id from desk.forum where id = @wished or id like @more";
        return FreeId.Of(wished, await connection.QueryAsync<string>(new(Sql, new { wished, more = wished + "-%" }, cancellationToken: stop)));
    }
}
