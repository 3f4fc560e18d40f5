using Dapper;

namespace Jukwaa.Storage;

/// <summary>Where a concern stands, for whoever holds its receipt.</summary>
/// <param name="ReceivedAt">When it was recorded.</param>
/// <param name="Sealed">Oversight alone reads it: then no office is named, and no word of an answer.</param>
/// <param name="Read">Whether somebody has read and placed it.</param>
/// <param name="Office">Title of the office that must answer; null = none yet.</param>
/// <param name="Issue">Its issue; null = in none yet.</param>
/// <param name="IsOpen">Whether that issue can be seen in public.</param>
/// <param name="Standing">Today's standing, as everywhere.</param>
/// <param name="Answer">The words of the office's answer.</param>
/// <param name="Added">How often something was added to it.</param>
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
    int Added
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
          c.step_done as done, c.step_confirmed as confirmed, cardinality(c.added) as added
        from desk.concern c join open.place p on p.code = c.place left join desk.issue i on i.id = c.issue left join open.office o on o.id = i.office
        where c.id = @id
        """;

    private static readonly string _promises = $"""
        select m.id, {DeskSql.Said("m.wording")} as wording, m.due_on, {DeskSql.Standing("m")} as standing
        from desk.answer a join desk.commitment m on m.id = a.commitment join desk.concern c on c.id = a.concern
        where a.concern = @id and cardinality(c.accused) = 0 and exists (select from open.commitment x where x.id = m.id) order by m.made_on, m.id limit 10
        """;

    static Following() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Null when it is not on record.</summary>
    public async Task<(Followed Concern, IReadOnlyList<FollowedPromise> Promises)?> Of(string concern, string language, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var args = new
        {
            id = concern,
            lang = language,
            today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(3)).DateTime),
        };
        await using var grid = await connection.QueryMultipleAsync(new($"{_concern};{_promises}", args, commandTimeout: 10, cancellationToken: stop));
        return await grid.ReadFirstOrDefaultAsync<Followed>() is { } found ? (found, (await grid.ReadAsync<FollowedPromise>()).AsList()) : null;
    }
}
