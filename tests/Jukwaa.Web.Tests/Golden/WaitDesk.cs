using Dapper;
using Jukwaa.Open;
using Jukwaa.Open.Waiting;
using Jukwaa.Web.Tests.Storage;
using Npgsql;

namespace Jukwaa.Web.Tests.Golden;

/// <summary>A database whose public issues have the waiting times that a test gives them. Today is 21 November 2026 in Kenya.</summary>
internal sealed class WaitDesk : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private readonly Storage.TestLedger _desk;

    private WaitDesk(Storage.TestLedger desk) => _desk = desk;

    public static async Task<WaitDesk> Open(Cluster cluster) => new(await Storage.TestLedger.Open(cluster));

    /// <summary>The issues of one data set, in place of those before.</summary>
    public Task Fill(IEnumerable<Wait> waits) => Fill(waits, "KE-01", "gangs", "nps@KE-01", replace: true);

    /// <summary>Issues of one place, theme and office. An answered one was opened that many days before its answer of today.</summary>
    public async Task Fill(IEnumerable<Wait> waits, string place, string theme, string? office, bool replace = false)
    {
        var all = waits.ToList();
        await using var connection = await Connection();
        await connection.ExecuteAsync(
            $"""
            {(replace ? "delete from open.issue;" : "")}
            insert into open.issue (id, place, theme, office, opened_on, response, responded_on, standing, number, seq)
            select gen_random_uuid()::text, @place, @theme, @office, @today - w.days, case when w.answered then 'Accepted' end, case when w.answered then @today end, 'x',
              coalesce((select max(number) from open.issue), 0) + row_number() over (), 1
            from unnest(@days, @answered) as w(days, answered)
            """,
            new
            {
                place,
                theme,
                office,
                today = Today,
                days = all.Select(w => w.Days).ToArray(),
                answered = all.Select(w => w.Answered).ToArray(),
            }
        );
    }

    /// <summary>Anything else, as Disclosure would write it.</summary>
    public async Task Write(string sql)
    {
        await using var connection = await Connection();
        await connection.ExecuteAsync(sql);
    }

    /// <summary>What the public side reads, through its own role.</summary>
    public Task<AnswerTimes> Read(AnswerTimesFilter? filter = null, DateOnly? today = null) =>
        AnswerTimes.Read(new OpenRecord(_desk.Database.Open, new Noon(today ?? Today)), filter ?? new(), Storage.TestLedger.Stop);

    /// <summary>The curve on every day, beyond those of the figure too.</summary>
    public async Task<IReadOnlyList<AnswerStep>> WholeCurve()
    {
        await using var connection = await Connection();
        return
        [
            .. await connection.QueryAsync<AnswerStep>(
                "select day, followed, answered, waiting, share, low, high from open.answer_curve(null, null, null, @Today)",
                new { Today }
            ),
        ];
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    private async Task<NpgsqlConnection> Connection() => await _desk.Database.Owner.OpenConnectionAsync(Storage.TestLedger.Stop);

    private sealed class Noon(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new(9, 0)), TimeSpan.Zero);
    }
}
