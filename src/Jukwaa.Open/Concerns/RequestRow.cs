using Jukwaa.Open.Institutions;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;

namespace Jukwaa.Open.Concerns;

/// <summary>One public concern as programs that speak Open311 want it: with moments instead of days, and a point of its place.</summary>
/// <param name="Standing">Today's standing.</param>
/// <param name="Closed">Done, and the community says so too: nothing less is the end of it.</param>
/// <param name="RequestedAt">The day it was raised, from its first moment in Kenya on; where no day is known, when it was recorded.</param>
/// <param name="UpdatedAt">When something last happened to it, to its issue or to a promise that answers it; of a closed one, when it was confirmed.</param>
/// <param name="AnswerDue">Day by which an answer is owed.</param>
/// <param name="Place">Code of the unit shown.</param>
/// <param name="Address">Names from that unit up to the country, without the region.</param>
/// <param name="Lat">Of a point in that unit, never of where it happened; null where none is known.</param>
internal sealed record RequestRow(
    string Id,
    Bilingual Summary,
    Term Theme,
    string Standing,
    bool Closed,
    OfficeRef? Office,
    Bilingual? ResponseWords,
    DateTime RequestedAt,
    DateTime UpdatedAt,
    DateOnly? AnswerDue,
    string Place,
    string Address,
    decimal? Lat,
    decimal? Lon
)
{
    internal const string RequestedOn = "coalesce(c.raised_on::timestamp at time zone 'Africa/Nairobi', c.recorded)";

    private static readonly string _closed = $"(c.step_confirmed is not null and {Standings.Today("c")} = 'done')";

    internal static readonly string IsClosed = $"case when {_closed} then 'closed' else 'open' end";

    internal const string From = """
        from (select d.*, coalesce((select min(e.recorded_at) from open.event e where e.subject_kind = 'concern' and e.subject_id = d.id),
            (select as_of from open.record_state)) as recorded from open.concern d) c
          join open.theme t on t.key = c.theme join open.place p on p.code = c.place
          left join open.issue i on i.id = c.issue left join open.office o on o.id = i.office
        """;

    internal static readonly string Select = $"""
        select c.id, array[c.summary_en, c.summary_sw] as summary, {Term.OfTheme("t")} as theme, {Standings.Today(
            "c"
        )} as standing, {_closed} as closed,
          {OfficeRef.Of("o")} as office, array[i.response_en, i.response_sw] as response_words, {RequestedOn} as requested_at,
          greatest({RequestedOn}, case when {_closed} and isfinite(c.step_confirmed) then c.step_confirmed::timestamp at time zone 'Africa/Nairobi' else
            (select max(e.recorded_at) from open.event e where (e.subject_kind = 'concern' and e.subject_id = c.id)
              or (e.subject_kind = 'issue' and e.subject_id = c.issue)
              or (e.subject_kind = 'commitment' and e.subject_id in (select w.commitment from open.answer w where w.concern = c.id))) end) as updated_at,
          i.answer_due, c.place,
          array_to_string(array(select q.name from unnest(string_to_array(p.path, '/')) with ordinality u (code, n) join open.place q on q.code = u.code
            where q.level <> 'region' order by u.n desc), ', ') as address,
          p.lat, p.lon
        {From}
        """;
}

/// <summary>Which of them.</summary>
/// <param name="Ids">These, whatever else is asked; null = as the rest says.</param>
/// <param name="Themes">Keys; null = all.</param>
/// <param name="Status">open, closed; null = both.</param>
/// <param name="First">The earliest moment.</param>
/// <param name="Last">The latest moment.</param>
internal sealed record RequestFilter(string[]? Ids, string[]? Themes, string[]? Status, DateTime First, DateTime Last);

internal static class RequestReads
{
    /// <summary>The latest first, at most so many.</summary>
    internal static Task<IReadOnlyList<RequestRow>> Requests(this OpenRecord record, RequestFilter filter, int most, CancellationToken cancel) =>
        record.Rows<RequestRow>(
            $"""
            {RequestRow.Select} where {(
                filter.Ids is not null
                    ? "c.id = any(@Ids)"
                    : $"""
                      {RequestRow.RequestedOn} between @First and @Last
                      and (@Themes::text[] is null or c.theme = any(@Themes)) and (@Status::text[] is null or {RequestRow.IsClosed} = any(@Status))
                      """
            )}
            order by requested_at desc, c.id limit @most
            """,
            new
            {
                filter.Ids,
                filter.Themes,
                filter.Status,
                filter.First,
                filter.Last,
                most,
            },
            cancel
        );

    /// <summary>The concern of this id, if it is public.</summary>
    internal static async Task<RequestRow?> Request(this OpenRecord record, string id, CancellationToken cancel) =>
        await record.Requests(new([id], null, null, default, default), 1, cancel) is [var row, ..] ? row : null;
}
