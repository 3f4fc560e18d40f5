using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>From the clumsy to the complete: what verify names, and the one thing it cannot see from inside.</summary>
public sealed class ForgeryTests(Cluster cluster)
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(0)]
    public async Task A_deleted_fact_is_named_wherever_it_stood(int seq)
    {
        await using var desk = await Loop();
        var deleted = seq == 0 ? await desk.Ask<int>("select max(seq) from ledger.fact") : seq;
        await desk.Tamper($"delete from ledger.fact where seq = {deleted}");
        (await Named(desk)).ShouldContain(b => b.StartsWith($"ledger.fact seq {deleted}: is missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_facts_that_changed_places_are_both_named()
    {
        await using var desk = await Loop();
        await desk.Tamper(
            "update ledger.fact set seq = -seq where seq in (4, 5); update ledger.fact set seq = case seq when -4 then 5 else 4 end where seq < 0"
        );
        var named = await Named(desk);
        named.ShouldContain(b => b.StartsWith("ledger.fact seq 4: was changed", StringComparison.Ordinal));
        named.ShouldContain(b => b.StartsWith("ledger.fact seq 5: was changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forged_fact_whose_hash_is_right_is_named_by_the_head_of_the_chain()
    {
        await using var desk = await Loop();
        var forged = await desk.Ask<long>("select max(seq) + 1 from ledger.fact");
        await desk.Tamper(Forgery.Disclosure + Forgery.Command + Forgery.Rechain(forged));
        (await Named(desk)).ShouldContain(b => b.StartsWith($"ledger.head seq {forged - 1}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_the_head_forged_too_its_command_is_missing()
    {
        await using var desk = await Loop();
        await desk.Tamper(Forgery.Disclosure + Forgery.Rechain(await desk.Ask<long>("select max(seq) + 1 from ledger.fact")) + Forgery.Head);
        (await Named(desk)).ShouldContain(b => b.StartsWith("ledger.command", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_its_command_forged_too_the_rows_do_not_follow_from_it()
    {
        await using var desk = await Loop();
        await desk.Tamper(
            Forgery.Disclosure + Forgery.Command + Forgery.Rechain(await desk.Ask<long>("select max(seq) + 1 from ledger.fact")) + Forgery.Head
        );
        (await Named(desk)).ShouldContain("open.concern mombasa-c3: is missing: the ledger gives such a row");
    }

    [Fact]
    public async Task A_ledger_chained_anew_from_some_row_on_is_named_by_its_head()
    {
        await using var desk = await Loop();
        await desk.Tamper("update ledger.fact set actor = 'system' where seq = 5;" + Forgery.Rechain(5));
        (await Named(desk)).ShouldContain(b => b.StartsWith("ledger.head", StringComparison.Ordinal));
    }

    /// <summary>
    /// The limit that SECURITY.md names: who owns the machine can replace facts, head and rows so that all of it fits. Verify is right that it
    /// fits; only a copy of the head that was kept elsewhere tells that it is not the same ledger.
    /// </summary>
    [Fact]
    public async Task A_ledger_replaced_with_its_head_and_its_rows_fits_and_only_a_head_kept_elsewhere_tells()
    {
        await using var desk = await Loop();
        const string Head = "select seq || ' ' || encode(hash, 'hex') from ledger.head";
        var kept = await desk.Ask<string>(Head);
        await desk.Tamper("update ledger.fact set actor = 'system' where seq = 5;" + Forgery.Rechain(5) + Forgery.Head);
        (await Named(desk)).ShouldAllBe(b =>
            b.StartsWith("desk.event 5", StringComparison.Ordinal)
            || b.StartsWith("open.event 5", StringComparison.Ordinal)
            || b.EndsWith("in recorded_as", StringComparison.Ordinal)
        );
        await Rebuild.Run(desk.Database, null, TestLedger.Stop);
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).BrokenCount.ShouldBe(0);
        (await desk.Ask<string>(Head)).ShouldNotBe(kept);
    }

    [Fact]
    public async Task A_chain_made_anew_without_a_change_is_the_same_chain()
    {
        await using var desk = await Loop();
        await desk.Tamper("update ledger.fact set actor = actor;" + Forgery.Rechain(1) + Forgery.Head);
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty("the forger of these tests knows the format");
    }

    private async Task<TestLedger> Loop()
    {
        var desk = await TestLedger.Open(cluster);
        await desk.Do([.. A.Loop(), A.Concern("mombasa-c3")]);
        return desk;
    }

    private static async Task<IReadOnlyList<string>> Named(TestLedger desk)
    {
        var verified = await Verify.Run(desk.Database, null, TestLedger.Stop);
        verified.BrokenCount.ShouldBeGreaterThan(0);
        return [.. verified.First.Select(b => b.ToString())];
    }
}
