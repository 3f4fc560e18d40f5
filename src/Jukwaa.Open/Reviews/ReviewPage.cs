using Dapper;
using Jukwaa.Open.Institutions;
using Jukwaa.Open.Record;

namespace Jukwaa.Open.Reviews;

/// <summary>One item of an agenda.</summary>
/// <param name="Position">Its place on the agenda, from 1; one that is missing is not public.</param>
/// <param name="Kind">commitment or issue.</param>
/// <param name="Subject">Id of that.</param>
/// <param name="Title">The promise as worded; the theme and place of an issue.</param>
/// <param name="Office">Who must act or answer; null where no responsible body is named.</param>
/// <param name="Standing">Where it stands today.</param>
/// <param name="Outcome">Found, Reopened, CarriedOver, Noted or Dropped; null = not decided yet.</param>
/// <param name="Finding">With Found: Kept, Partial, NotKept or TooEarly.</param>
/// <param name="Reason">Why it was decided so.</param>
/// <param name="DecidedOn">On which day.</param>
internal sealed record ReviewItem(
    int Position,
    string Kind,
    string Subject,
    Bilingual Title,
    OfficeRef? Office,
    string Standing,
    string? Outcome,
    string? Finding,
    Bilingual? Reason,
    DateOnly? DecidedOn
)
{
    public string Url => Kind == "issue" ? Addresses.Issue(Subject) : Addresses.Commitment(Subject);
}

/// <summary>One session with its agenda in order and what happened to it.</summary>
internal sealed record ReviewPage(ReviewRow Review, IReadOnlyList<ReviewItem> Agenda, IReadOnlyList<Event> Timeline)
{
    private static readonly string Sql = $"""
        {ReviewRow.Select} where r.id = @id;
        select x.position, x.kind, x.subject, array[c.wording_en, c.wording_sw] as title, {OfficeRef.Of("o")} as office, {Standings.Today(
            "c"
        )} as standing,
          x.outcome, x.finding, array[x.reason_en, x.reason_sw] as reason, x.decided_on
        from open.review_item x join open.commitment c on x.kind = 'commitment' and c.id = x.subject left join open.office o on o.id = c.office
        where x.review = @id
        union all
        select x.position, x.kind, x.subject, array[t.label_en || ', ' || p.name, t.label_sw || ', ' || p.name], {OfficeRef.Of(
            "o"
        )}, {Standings.Today("i")},
          x.outcome, x.finding, array[x.reason_en, x.reason_sw], x.decided_on
        from open.review_item x join open.issue i on x.kind = 'issue' and i.id = x.subject join open.theme t on t.key = i.theme
          join open.place p on p.code = i.place left join open.office o on o.id = i.office
        where x.review = @id order by 1 limit 500;
        {Event.TimelineOf("review")}
        """;

    /// <summary>Null when there is no such session.</summary>
    internal static Task<ReviewPage?> Read(OpenRecord record, string id, CancellationToken cancel) =>
        record.Together(
            Sql,
            new { id },
            async grid =>
                await grid.ReadFirstOrDefaultAsync<ReviewRow>() is { } row
                    ? new ReviewPage(row, (await grid.ReadAsync<ReviewItem>()).AsList(), (await grid.ReadAsync<Event>()).AsList())
                    : null,
            cancel
        );
}
