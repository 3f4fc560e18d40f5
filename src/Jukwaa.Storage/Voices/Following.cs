using Dapper;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage;

/// <summary>Where it stands, for whoever holds its receipt: a concern, or an issue that they support.</summary>
/// <param name="ReceivedAt">When it was recorded.</param>
/// <param name="Sealed">Oversight alone reads it: then no office is named, and no word of an answer.</param>
/// <param name="Read">Whether somebody has read and placed it.</param>
/// <param name="Office">Title of the office that must answer; null = none yet.</param>
/// <param name="Issue">Its issue; null = in none yet.</param>
/// <param name="IsOpen">Whether that issue can be seen in public.</param>
/// <param name="Standing">Today's standing, as everywhere.</param>
/// <param name="Answer">The words of the office's answer.</param>
/// <param name="Added">How often something was added to it.</param>
/// <param name="Files">How many photos and voice notes came with it.</param>
/// <param name="IsSupport">Whether it is an issue that they support: then there are no words of theirs.</param>
public sealed record Followed(
    string Id,
    DateTime ReceivedAt,
    bool Forgotten,
    bool Sealed,
    bool Read,
    string Place,
    string? Office,
    string? Issue,
    bool IsOpen,
    string Standing,
    DateOnly? AnswerDue,
    string? Response,
    DateOnly? RespondedOn,
    string? Answer,
    DateOnly? Answered,
    DateOnly? Promised,
    DateOnly? Done,
    DateOnly? Confirmed,
    int Added,
    int Files,
    bool IsSupport
);

/// <summary>A promise that answers a concern.</summary>
public sealed record FollowedPromise(string Id, string Wording, DateOnly? DueOn, string Standing);

/// <summary>Reads for whoever holds a receipt: of the one concern, and nothing about whoever else raised the same.</summary>
public sealed class Following(Database database, TimeProvider clock)
{
    private static readonly string _concern = $"""
        select c.id, c.recorded_at as received_at, c.forgotten, cardinality(c.accused) > 0 as sealed, c.issue is not null as read, p.name as place,
          case when cardinality(c.accused) = 0 then {DeskSql.In(
            "o.title"
        )} end as office, case when cardinality(c.accused) = 0 then c.issue end as issue,
          exists (select from open.issue x where x.id = c.issue) as is_open, {DeskSql.Standing(
            "c"
        )} as standing, i.answer_due, i.response, i.responded_on,
          case when cardinality(c.accused) = 0 then {DeskSql.Said(
            "i.response_words"
        )} end as answer, c.step_answered as answered, c.step_promised as promised,
          c.step_done as done, c.step_confirmed as confirmed, cardinality(c.added) as added, cardinality(c.files) as files, false as is_support
        from desk.concern c join open.place p on p.code = c.place left join desk.issue i on i.id = c.issue left join open.office o on o.id = i.office
        where c.id = @id
        """;

    // As its concerns stand of which the public knows; done and confirmed when all of them are.
    private static readonly string _issue = $"""
        select i.id, coalesce(i.opened_on::timestamp at time zone 'Africa/Nairobi', (select f.at from ledger.fact f where f.stream = 'issue/' || i.id and f.version = 1)) as received_at,
          false as forgotten, x.id is null as sealed, true as read, p.name as place, {DeskSql.In(
            "o.title"
        )} as office, x.id as issue, x.id is not null as is_open,
          {DeskSql.Standing("i")} as standing, i.answer_due, i.response, i.responded_on, case when x.id is not null then {DeskSql.Said(
            "i.response_words"
        )} end as answer,
          s.answered, s.promised, s.done, s.confirmed, 0 as added, 0 as files, true as is_support
        from desk.issue i left join open.issue x on x.id = i.id join open.place p on p.code = coalesce(x.place, 'KE')
        left join open.office o on o.id = i.office and x.id is not null
        cross join lateral (
          select min(c.step_answered) as answered, min(c.step_promised) as promised, case when bool_and(c.step_done is not null) then max(c.step_done) end as done,
            case when bool_and(c.step_confirmed is not null) then max(c.step_confirmed) end as confirmed
          from desk.concern c where c.issue = i.id and c.disclosed) s
        where i.id = desk.joined_into(@id)
        """;

    private static readonly string _promises = $"""
        select m.id, {DeskSql.Said("m.wording")} as wording, m.due_on, {DeskSql.Standing("m")} as standing
        from desk.commitment m where m.id in (select a.commitment from desk.concern c join desk.answer a on a.concern = c.id
            where (c.id = @concern or (c.issue = (select desk.joined_into(@issue)) and c.disclosed)) and cardinality(c.accused) = 0)
          and exists (select from open.commitment x where x.id = m.id) order by m.made_on, m.id limit 10
        """;

    static Following() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Null when it is not on record.</summary>
    public async Task<(Followed Concern, IReadOnlyList<FollowedPromise> Promises)?> Of(Matter matter, string language, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var args = new
        {
            id = matter.Id,
            concern = matter.IsSupport ? null : matter.Id,
            issue = matter.IsSupport ? matter.Id : null,
            lang = language,
            today = KenyaTime.Day(clock.GetUtcNow()),
        };
        var sql = $"{(matter.IsSupport ? _issue : _concern)};{_promises}";
        await using var grid = await connection.QueryMultipleAsync(new(sql, args, commandTimeout: 10, cancellationToken: stop));
        return await grid.ReadFirstOrDefaultAsync<Followed>() is { } found ? (found, (await grid.ReadAsync<FollowedPromise>()).AsList()) : null;
    }
}
