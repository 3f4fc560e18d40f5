using Dapper;

namespace Jukwaa.Storage;

/// <summary>A review session at a desk.</summary>
/// <param name="Path">Of its place, to be held against the reach of a post.</param>
/// <param name="Items">On its agenda, those included that the reader may not see.</param>
public sealed record DeskReview(
    string Id,
    string Place,
    string PlaceName,
    string Path,
    string Chair,
    string? ChairTitle,
    DateOnly OnDay,
    string Phase,
    DateOnly? ClosedOn,
    string? Reason,
    int Items,
    int Decided,
    int Version
)
{
    public bool IsOpen => Phase == "Planned";

    /// <summary>Its day passed, and it was neither closed nor called off.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && OnDay < today;
}

/// <summary>An item of an agenda with what is needed to decide it.</summary>
/// <param name="Said">What the office last said of it.</param>
/// <param name="Own">The chair's office or one of the reader's answers for it: it can only be carried over.</param>
/// <param name="CanReopen">It was called done or reviewed, or answered.</param>
/// <param name="Version">Of the commitment or the issue.</param>
public sealed record DeskReviewItem(
    int Position,
    string Kind,
    string Subject,
    string? Outcome,
    string? Finding,
    string? Reason,
    DateOnly? DecidedOn,
    string Title,
    string PlaceName,
    string? OfficeTitle,
    DateOnly? Due,
    string Standing,
    string? Said,
    int VerifiedYes,
    int VerifiedNo,
    bool Own,
    bool CanReopen,
    int Version
)
{
    public bool IsOpen => Outcome is null;
}

/// <summary>A file that proves something about an item.</summary>
public sealed record ReviewFile(string Commitment, string Hash, string Kind);

/// <summary>A session with its agenda in order, as far as the reader may see it.</summary>
public sealed record DeskReviewPage(DeskReview Review, IReadOnlyList<DeskReviewItem> Items, IReadOnlyList<DeskEvent> Events);

/// <summary>Sessions within reach: what is to be held, what should have been held, and a part of what is over.</summary>
public sealed record DeskReviews(IReadOnlyList<DeskReview> Coming, IReadOnlyList<DeskReview> Overdue, DeskList<DeskReview> Past);

/// <summary>Review sessions as a desk sees them.</summary>
public static class ReviewReads
{
    /// <summary>Most sessions shown that are to be held, or should have been.</summary>
    private const int MostOpen = 100;

    private static readonly string _columns = $"""
        r.id, r.place, p.name as place_name, p.path, r.chair, {DeskSql.In("o.title")} as chair_title, r.on_day, r.phase, r.closed_on,
        {DeskSql.Said("r.reason")} as reason, r.items, r.decided, r.version
        """;

    private const string From = "from desk.review r join open.place p on p.code = r.place left join open.office o on o.id = r.chair";

    private const string Within = "exists (select from desk.posts() h where p.path || '/' like h.path || '/%')";

    /// <summary>Sessions of places within the reach of any post of the reader.</summary>
    public static Task<DeskReviews> Reviews(this DeskReading reading, Viewer viewer, string lang, DeskPart part, CancellationToken stop) =>
        reading.Together(
            viewer.Person,
            $"""
            select {_columns} {From} where r.phase = 'Planned' and r.on_day >= @today and {Within} order by r.on_day, r.id limit {MostOpen};
            select {_columns} {From} where r.phase = 'Planned' and r.on_day < @today and {Within} order by r.on_day, r.id limit {MostOpen};
            select count(*)::int {From} where r.phase <> 'Planned' and {Within};
            select {_columns} {From} where r.phase <> 'Planned' and {Within} order by r.closed_on desc, r.id offset @offset limit {DeskPart.Size};
            """,
            new { lang, offset = part.Offset },
            async grid =>
            {
                var (coming, overdue) = ((await grid.ReadAsync<DeskReview>()).AsList(), (await grid.ReadAsync<DeskReview>()).AsList());
                var total = await grid.ReadSingleAsync<int>();
                return new DeskReviews(coming, overdue, new((await grid.ReadAsync<DeskReview>()).AsList(), total, part.Number));
            },
            stop
        );

    private static string Own(string office) => $"coalesce({office} = r.chair or {office} in (select h.office from desk.posts() h), false)";

    private static string Last(string kind, string id, string fact) =>
        $"""
            (select {DeskSql.Said(
                "e.words"
            )} from desk.event e where e.subject_kind = '{kind}' and e.subject_id = {id} and e.kind = '{fact}' order by e.seq desc limit 1)
            """;

    private static readonly string _items = $"""
        select x.position, x.kind, x.subject, x.outcome, x.finding, {DeskSql.Said("x.reason")} as reason, x.decided_on, {DeskSql.Said(
            "m.wording"
        )} as title, p.name as place_name, {DeskSql.In("o.title")} as office_title, m.due_on as due, {DeskSql.Standing("m")} as standing,
          {Last("commitment", "m.id", "ProgressReported")} as said, m.verified_yes, m.verified_no, {Own("m.office")} as own,
          m.claimed_on is not null or m.finding is not null as can_reopen, m.version
        from desk.review_item x join desk.review r on r.id = x.review join desk.commitment m on x.kind = 'commitment' and m.id = x.subject
          join open.place p on p.code = m.place left join open.office o on o.id = m.office
        where x.review = @id
        union all
        select x.position, x.kind, x.subject, x.outcome, x.finding, {DeskSql.Said("x.reason")}, x.decided_on, {DeskSql.In("t.label")}, p.name, {DeskSql.In(
            "o.title"
        )}, i.answer_due, {DeskSql.Standing("i")}, {DeskSql.Said("i.response_words")}, 0, 0, {Own("i.office")}, i.response is not null, i.version
        from desk.review_item x join desk.review r on r.id = x.review join desk.issue i on x.kind = 'issue' and i.id = x.subject
          join open.place p on p.code = i.place join open.theme t on t.key = i.theme left join open.office o on o.id = i.office
        where x.review = @id order by 1
        """;

    /// <summary>Null when there is none. Whoever has a desk may read it; items on issues out of reach are counted in it and not shown.</summary>
    public static Task<DeskReviewPage?> Review(this DeskReading reading, Viewer viewer, string lang, string id, CancellationToken stop) =>
        reading.Together(
            viewer.Person,
            $"select {_columns} {From} where r.id = @id; {_items}; {IssueReads.Events}",
            new
            {
                lang,
                id,
                kind = "review",
            },
            async grid =>
                await grid.ReadFirstOrDefaultAsync<DeskReview>() is { } review
                    ? new DeskReviewPage(review, (await grid.ReadAsync<DeskReviewItem>()).AsList(), (await grid.ReadAsync<DeskEvent>()).AsList())
                    : null,
            stop
        );

    /// <summary>Files kept for these commitments and not erased, at most ten for each, the latest first.</summary>
    public static async Task<ILookup<string, ReviewFile>> Files(this Database database, string[] commitments, CancellationToken stop)
    {
        const string Sql = """
            select commitment, hash, kind from (
              select commitment, hash, kind, added_at, row_number() over (partition by commitment order by added_at desc, hash) as n
              from desk.evidence where commitment = any(@commitments) and bytes is not null) f
            where n <= 10 order by added_at desc, hash
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<ReviewFile>(new(Sql, new { commitments }, cancellationToken: stop))).ToLookup(f => f.Commitment);
    }
}
