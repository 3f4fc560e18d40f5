using Dapper;

namespace Jukwaa.Storage;

/// <summary>What happened in one county in the week before a Monday, of what is public.</summary>
/// <param name="Concerns">Made public.</param>
/// <param name="Answers">Issues that an office answered.</param>
/// <param name="Due">Promises due in the week that begins.</param>
/// <param name="Late">Promises and answers that became late and are.</param>
/// <param name="Kept">Promises found kept, or confirmed by the community.</param>
public sealed record Week(string County, int Concerns, int Answers, int Due, int Late, int Kept);

/// <summary>Counts for the weekly digest.</summary>
public sealed class WeekReads(Database database)
{
    private const string Sql = """
        with said as (
          select subject_kind, subject_id, kind, detail from open.event
          where recorded_at >= @from and recorded_at < @to and kind in ('ConcernDisclosed', 'ResponseGiven', 'CommitmentReviewed', 'DeliveryVerified')
        ), promise as (
          select c.id, coalesce(c.county, p.county) as county, c.due_on, open.standing(c.standing, c.lapses_to, c.lapses_on, @monday) as today
          from open.commitment c join open.place p on p.code = c.place
        ), question as (
          select i.id, p.county, i.answer_due, open.standing(i.standing, i.lapses_to, i.lapses_on, @monday) as today, i.response
          from open.issue i join open.place p on p.code = i.place
        ), found as (
          select c.county, 'concern' as what, c.id from said s join open.concern c on s.kind = 'ConcernDisclosed' and c.id = s.subject_id
          union select q.county, 'answer', q.id from said s join question q on s.kind = 'ResponseGiven' and s.detail <> 'NotOurs' and q.id = s.subject_id
          union select county, 'due', id from promise where due_on between @monday and @monday + 6 and today in ('promised', 'in_progress', 'late', 'disputed')
          union select county, 'late', id from promise where due_on between @monday - 8 and @monday - 2 and today = 'late'
          union select county, 'late', id from question where answer_due between @monday - 8 and @monday - 2 and response is null and today in ('late', 'silent')
          union select p.county, 'kept', p.id from said s join promise p on p.id = s.subject_id and s.subject_kind = 'commitment'
            where (s.kind = 'CommitmentReviewed' and s.detail = 'Kept') or (s.kind = 'DeliveryVerified' and s.detail = 'done' and p.today in ('confirmed', 'kept'))
        )
        select county, (count(*) filter (where what = 'concern'))::int as concerns, (count(*) filter (where what = 'answer'))::int as answers,
          (count(*) filter (where what = 'due'))::int as due, (count(*) filter (where what = 'late'))::int as late,
          (count(*) filter (where what = 'kept'))::int as kept
        from found where county is not null and (@county is null or county = @county) group by county order by county
        """;

    /// <summary>Of one county, or of all in which something happened; a county in which nothing happened is not among them.</summary>
    public async Task<IReadOnlyList<Week>> Of(string? county, DateOnly monday, CancellationToken stop)
    {
        var args = new
        {
            county,
            monday,
            from = BulletinTimes.Midnight(monday.AddDays(-7)),
            to = BulletinTimes.Midnight(monday),
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<Week>(new(Sql, args, commandTimeout: 30, cancellationToken: stop))).AsList();
    }
}
