using System.Diagnostics;
using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Host;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>The server of the product, durable, killed with signal 9 while many record at once.</summary>
public sealed class CrashTests
{
    private const int Writers = 12;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("the server")]
    [InlineData("its writer's process")]
    public async Task What_was_acknowledged_outlives_kill_9_and_what_is_sent_again_is_there_once(string killed)
    {
        using var place = new Throwaway();
        await using var server = await place.Start(durable: true);
        await using var database = await Database.Connect(server.ConnectionString, stop: Stop);
        await using var ledger = new Ledger(database, await SmallKenya.Load(database), TimeProvider.System);
        (await ledger.ChangeTogether([A.Forum(), A.Commitment()], Actor.Editors, null, Stop)).Facts.ShouldBe(2);
        using var dead = new CancellationTokenSource();
        var struck = new TaskCompletionSource();
        var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(() => Record(ledger, struck, dead.Token))).ToList();
        await Task.Delay(400, Stop);
        await Kill(killed == "the server" ? ServerId(place) : await WriterId(database));
        await Task.Delay(200, Stop);
        // A process that is kept busy may answer for a while after its server is gone.
        await struck.Task.WaitAsync(TimeSpan.FromSeconds(10), Stop);
        await dead.CancelAsync();
        var sent = (await Task.WhenAll(writers)).SelectMany(s => s).ToList();
        await Answers(database);
        var facts = await Commands(database);
        var acknowledged = sent.Where(s => s.Outcome is not null).ToList();
        var unanswered = sent.Where(s => s.Outcome is null).ToList();
        acknowledged.Count.ShouldBeGreaterThan(Writers);
        acknowledged.Where(s => facts.Count(f => f == s.Command.CommandId) != 1).ShouldBeEmpty();
        unanswered.ShouldNotBeEmpty("the blow must have hit somebody");
        unanswered.Where(s => facts.Count(f => f == s.Command.CommandId) > 1).ShouldBeEmpty();
        (await Verify.Run(database, null, Stop)).First.ShouldBeEmpty();
        await IsRecordedOnceWhenSentAgain(ledger, database, sent);
    }

    private static async Task IsRecordedOnceWhenSentAgain(Ledger ledger, Database database, List<Sent> sent)
    {
        var again = await Task.WhenAll(sent.Select(s => ledger.Change(s.Command, Actor.Editors, Stop)));
        again.ShouldAllBe(o => o.Refusal == null && o.Facts == 1);
        sent.Zip(again).Where(p => p.First.Outcome is { } first && first != p.Second).ShouldBeEmpty("the first answer is given again");
        (await Commands(database)).Order().ShouldBe(sent.Select(s => s.Command.CommandId).Order());
        (await Ask<int>(database, "select reports from open.commitment")).ShouldBe(sent.Count);
        (await Verify.Run(database, null, Stop)).First.ShouldBeEmpty();
    }

    /// <summary>Goes on after a failure with a new command, as another phone would.</summary>
    private static async Task<List<Sent>> Record(Ledger ledger, TaskCompletionSource struck, CancellationToken dead)
    {
        var sent = new List<Sent>();
        while (!dead.IsCancellationRequested && sent.Count < 2_000)
        {
            var command = A.Progress();
            try
            {
                var outcome = await ledger.Change(command, Actor.Editors, Stop);
                outcome.Refusal.ShouldBeNull();
                sent.Add(new(command, outcome));
            }
            catch (NpgsqlException)
            {
                sent.Add(new(command, null));
                struck.TrySetResult();
                await Task.Delay(20, Stop);
            }
        }

        return sent;
    }

    private static async Task Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
        await process.WaitForExitAsync(Stop);
    }

    private static int ServerId(Throwaway place) =>
        int.Parse(File.ReadLines(Path.Combine(place.Folder, "pg", "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static Task<int> WriterId(Database database) =>
        Ask<int>(
            database,
            "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' order by xact_start nulls last limit 1"
        );

    /// <summary>Waits until the server is back, at most 20 seconds.</summary>
    private static async Task Answers(Database database)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await Ask<int>(database, "select 1");
                return;
            }
            catch (NpgsqlException) when (tries < 200)
            {
                await Task.Delay(100, Stop);
            }
        }
    }

    private static async Task<List<Guid>> Commands(Database database)
    {
        await using var command = database.Owner.CreateCommand("select command from ledger.fact where type = 'ProgressReported'");
        await using var reader = await command.ExecuteReaderAsync(Stop);
        return await LedgerSql.List(reader, r => r.GetGuid(0), Stop);
    }

    private static async Task<T> Ask<T>(Database database, string sql)
    {
        await using var command = database.Owner.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Stop))!;
    }

    private sealed record Sent(Command Command, Outcome? Outcome);
}
