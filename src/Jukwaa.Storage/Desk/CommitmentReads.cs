using Dapper;

namespace Jukwaa.Storage;

/// <summary>A commitment at a desk.</summary>
/// <param name="Mine">Whether the reader answers for the office that promised.</param>
public sealed record DeskCommitment(
    string Id,
    string Wording,
    string? Office,
    string? OfficeTitle,
    string Place,
    string PlaceName,
    DateOnly? MadeOn,
    DateOnly? DueOn,
    string? DueWords,
    string? QuantityWords,
    string? Issue,
    string? Forum,
    string? Report,
    int Reports,
    DateOnly? ClaimedOn,
    int VerifiedYes,
    int VerifiedNo,
    string? Finding,
    DateOnly? ReviewedOn,
    string? EscalatedTo,
    string Standing,
    bool Mine,
    int Version
);

/// <summary>A commitment with what it answers and what happened.</summary>
public sealed record DeskCommitmentPage(DeskCommitment Commitment, IReadOnlyList<DeskVoice> Answers, IReadOnlyList<DeskEvent> Events);

/// <summary>Which commitments. State: open, late, claimed, disputed, reviewed, undated.</summary>
public sealed record CommitmentQuery(string? Place = null, string? Institution = null, string? State = null, bool Mine = false);

public static class CommitmentReads
{
    private static readonly string _columns = $"""
        m.id, {DeskSql.Said("m.wording")} as wording, m.office, {DeskSql.In(
            "o.title"
        )} as office_title, m.place, p.name as place_name, m.made_on, m.due_on,
        {DeskSql.Said("m.due_words")} as due_words, {DeskSql.Said(
            "m.quantity_words"
        )} as quantity_words, (select i.id from desk.issue i where i.id = m.issue) as issue, m.forum,
        m.report, m.reports, m.claimed_on, m.verified_yes, m.verified_no, m.finding, m.reviewed_on, {DeskSql.Titles("m.escalated_to")} as escalated_to, {DeskSql.Standing(
            "m"
        )} as standing,
        coalesce({DeskSql.IsMine("m.office")}, false) as mine, m.version
        """;

    private const string From = "from desk.commitment m join open.place p on p.code = m.place left join open.office o on o.id = m.office";

    private static readonly string _page = $"""
        select {_columns} {From} where m.id = @id;
        select c.id, {DeskSql.Said("c.shown")} as text, (select string_agg({DeskSql.In(
            "g.label"
        )}, ', ' order by g.position) from open.voice_group g where g.key = any(c.groups)) as groups,
          c.raised_on, p.name as place_name, c.disclosed, {DeskSql.Standing("c")} as standing
        from desk.answer a join desk.concern c on c.id = a.concern join open.place p on p.code = c.place where a.commitment = @id order by c.id limit 200;
        {IssueReads.Events}
        """;

    /// <summary>Null when there is none.</summary>
    public static Task<DeskCommitmentPage?> Commitment(this DeskReading reading, Viewer viewer, string lang, string id, CancellationToken stop) =>
        reading.Together(
            viewer.Person,
            _page,
            new
            {
                lang,
                id,
                kind = "commitment",
            },
            async grid =>
                await grid.ReadFirstOrDefaultAsync<DeskCommitment>() is { } commitment
                    ? new DeskCommitmentPage(commitment, (await grid.ReadAsync<DeskVoice>()).AsList(), (await grid.ReadAsync<DeskEvent>()).AsList())
                    : null,
            stop
        );

    private static readonly string _where = $"""
        where (@place::text is null or m.path || '/' like (select path from open.place where code = @place) || '/%')
          and {DeskSql.IsOf("m.institution")} and (not @mine or {DeskSql.IsMine("m.office")})
          and case @state when 'open' then m.claimed_on is null and m.finding is null when 'late' then {DeskSql.Standing("m")} = 'late'
            when 'claimed' then m.claimed_on is not null and m.finding is null when 'disputed' then {DeskSql.Standing("m")} = 'disputed'
            when 'reviewed' then m.finding is not null when 'undated' then m.due_on is null else true end
        """;

    /// <summary>A part of the commitments, late first.</summary>
    public static Task<DeskList<DeskCommitment>> Commitments(
        this DeskReading reading,
        Viewer viewer,
        string lang,
        CommitmentQuery query,
        DeskPart part,
        CancellationToken stop
    ) =>
        reading.Together(
            viewer.Person,
            $"""
            select count(*)::int {From} {_where};
            select {_columns} {From} {_where} order by ({DeskSql.Standing(
                "m"
            )} = 'late') desc, m.due_on nulls last, m.id offset @offset limit {DeskPart.Size};
            """,
            new
            {
                lang,
                query.Place,
                query.Institution,
                query.State,
                query.Mine,
                offset = part.Offset,
            },
            async grid =>
            {
                var total = await grid.ReadSingleAsync<int>();
                return new DeskList<DeskCommitment>((await grid.ReadAsync<DeskCommitment>()).AsList(), total, part.Number);
            },
            stop
        );
}
