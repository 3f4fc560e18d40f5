using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

public sealed class ConcurrencyTests(Cluster cluster)
{
    [Fact]
    public async Task Many_at_once_lose_nothing_and_leave_a_whole_ledger()
    {
        await using var desk = await TestLedger.Open(cluster);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => desk.Try(A.Concern($"c{i}")))));
        outcomes.Select(o => o.Seq).Order().ShouldBe(Enumerable.Range(1, 500).Select(i => (long)i));
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_hosts_on_one_database_stay_correct()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var second = new Ledger(desk.Database, desk.Reference, TimeProvider.System);
        await desk.Do(A.Forum(), A.Commitment());
        var sent = Enumerable.Range(0, 200).Select(i => (Host: i % 2 == 0 ? desk.Ledger : second, Command: (Command)A.Progress()));
        var outcomes = await Task.WhenAll(sent.Select(s => s.Host.Change(s.Command, Actor.Editors, TestLedger.Stop)));
        outcomes.ShouldAllBe(o => o.Facts == 1);
        (await desk.Ask<int>("select reports from open.commitment")).ShouldBe(200);
        (await desk.Ask<int>("select max(version) from ledger.fact where stream = 'commitment/mombasa-p1'")).ShouldBe(201);
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_command_sent_to_two_hosts_at_once_is_one_fact()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var second = new Ledger(desk.Database, desk.Reference, TimeProvider.System);
        var command = A.Forum();
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? desk.Ledger : second).Change(command, Actor.Editors, TestLedger.Stop))
        );
        outcomes.ShouldAllBe(o => o == new Outcome(1, 1));
        (await desk.Ask<int>("select count(*) from ledger.fact")).ShouldBe(1);
    }

    [Fact]
    public async Task A_full_queue_is_answered_as_busy_and_nothing_is_lost()
    {
        await using var desk = await TestLedger.Open(cluster);
        var (held, first) = await Blockade.Raise(desk, A.Forum());
        var sent = Enumerable.Range(0, (4 * Ledger.MostInBatch) + 10).Select(i => desk.Try(A.Concern($"c{i}"))).ToList();
        var busy = sent.Where(t => t.IsCompleted).ToList();
        await held.DisposeAsync();
        busy.Count.ShouldBe(10);
        (await Task.WhenAll(busy)).ShouldAllBe(o => o.Refusal!.Code == "busy" && o.Refusal.Kind == RefusalKind.Conflict);
        (await Task.WhenAll([first, .. sent.Except(busy)])).ShouldAllBe(o => o.Facts == 1);
    }

    [Fact]
    public async Task Whoever_gave_up_before_the_turn_came_leaves_no_fact()
    {
        await using var desk = await TestLedger.Open(cluster);
        using var patience = new CancellationTokenSource();
        var (held, first) = await Blockade.Raise(desk, A.Forum());
        var waiting = desk.Ledger.Change(A.Concern(), Actor.Editors, patience.Token);
        await patience.CancelAsync();
        await held.DisposeAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        await first;
        await desk.Do(A.Concern("mombasa-c2"));
        (await desk.List<string>("select stream from ledger.fact order by seq")).ShouldBe(["forum/mombasa-2025", "concern/mombasa-c2"]);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_replaced_and_the_command_done_once()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Forum());
        await desk.List<bool>(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
        );
        await desk.Do(A.Concern());
        (await desk.Ask<int>("select count(*) from ledger.fact")).ShouldBe(2);
    }
}
