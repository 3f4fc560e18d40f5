using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>Impatient callers, a held lock, and hosts that write into the same histories.</summary>
public sealed class TroubleTests(Cluster cluster)
{
    [Fact]
    public async Task A_lock_held_elsewhere_too_long_is_answered_as_busy_and_the_ledger_goes_on_afterwards()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var hasty = await Connect(desk, "-c lock_timeout=200ms");
        await using var ledger = new Ledger(hasty, desk.Reference, TimeProvider.System);
        var (held, _) = await Blockade.Raise(desk, A.Forum());
        var concerns = Enumerable.Range(0, 5).Select(i => A.Concern($"c{i}")).ToList();
        (await Task.WhenAll(concerns.Select(c => ledger.Change(c, Actor.Editors, TestLedger.Stop)))).ShouldAllBe(o => o.Refusal!.Code == "busy");
        await held.DisposeAsync();
        (await Task.WhenAll(concerns.Select(c => ledger.Change(c, Actor.Editors, TestLedger.Stop)))).ShouldAllBe(o => o.Facts == 1);
        await IsWhole(desk, 6);
    }

    [Fact]
    public async Task Other_bounds_in_the_address_do_not_give_the_writer_another_role()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var other = await Connect(desk, "-c role=none");
        await using var command = other.Host.CreateCommand("select current_user || ' ' || current_setting('lock_timeout')");
        (await command.ExecuteScalarAsync(TestLedger.Stop)).ShouldBe("jukwaa_host 20s");
    }

    [Fact]
    public async Task Whoever_gives_up_in_the_middle_learns_the_outcome_by_sending_again()
    {
        await using var desk = await TestLedger.Open(cluster);
        using var patience = new CancellationTokenSource();
        var (held, first) = await Blockade.Raise(desk, A.Forum());
        await held.DisposeAsync();
        await first;
        var begun = A.Concern();
        var (again, _) = await Blockade.Raise(desk, begun);
        var waiting = desk.Ledger.Change(begun, Actor.Editors, patience.Token);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        await again.DisposeAsync();
        (await desk.Try(begun)).ShouldBe(new Outcome(2, 1));
        await IsWhole(desk, 2);
    }

    [Fact]
    public async Task Whoever_gave_up_before_asking_is_not_queued()
    {
        await using var desk = await TestLedger.Open(cluster);
        using var patience = new CancellationTokenSource();
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(desk.Ledger.Change(A.Forum(), Actor.Editors, patience.Token));
        await IsWhole(desk, 0);
    }

    [Fact]
    public async Task A_ledger_that_is_closed_finishes_what_is_queued_and_takes_no_more()
    {
        await using var desk = await TestLedger.Open(cluster);
        var ledger = new Ledger(desk.Database, desk.Reference, TimeProvider.System);
        var queued = Enumerable.Range(0, 50).Select(i => ledger.Change(A.Concern($"c{i}"), Actor.Editors, TestLedger.Stop)).ToList();
        await ledger.DisposeAsync();
        (await Task.WhenAll(queued)).ShouldAllBe(o => o.Facts == 1);
        (await ledger.Change(A.Forum(), Actor.Editors, TestLedger.Stop)).Refusal!.Code.ShouldBe("busy");
        await IsWhole(desk, 50);
    }

    [Fact]
    public async Task Three_hosts_that_write_into_the_same_histories_leave_no_gap_in_seq_or_version()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Forum(), A.Commitment(), A.Concern());
        await using var second = new Ledger(desk.Database, desk.Reference, TimeProvider.System);
        await using var third = new Ledger(desk.Database, desk.Reference, TimeProvider.System);
        Ledger[] hosts = [desk.Ledger, second, third];
        var sent = Enumerable.Range(0, 150).Select(i => hosts[i % 3].Change(i % 5 == 0 ? A.Match() : A.Progress(), Actor.Editors, TestLedger.Stop));
        var together = hosts.Select(
            (h, i) => h.ChangeTogether([A.Concern($"c{i}"), A.Progress(), A.Disclosure($"c{i}")], Actor.Editors, null, TestLedger.Stop)
        );
        (await Task.WhenAll([.. sent, .. together])).ShouldAllBe(o => o.Refusal == null);
        const string Gaps =
            "select count(*) from (select seq, row_number() over (order by seq) n, version, row_number() over (partition by stream order by seq) v from ledger.fact) x where seq <> n or version <> v";
        (await desk.Ask<int>(Gaps)).ShouldBe(0);
        await IsWhole(desk, 3 + 150 + 9);
    }

    private async Task<Database> Connect(TestLedger desk, string options)
    {
        var address = cluster.Address(await desk.Ask<string>("select current_database()"));
        return await Database.Connect($"{address};Options={options}", stop: TestLedger.Stop);
    }

    private static async Task IsWhole(TestLedger desk, long facts)
    {
        var verified = await Verify.Run(desk.Database, null, TestLedger.Stop);
        verified.First.ShouldBeEmpty();
        verified.Facts.ShouldBe(facts);
    }
}
