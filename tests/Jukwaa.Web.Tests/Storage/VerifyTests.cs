using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

public sealed class VerifyTests(Cluster cluster)
{
    [Fact]
    public async Task An_untouched_ledger_is_whole()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Loop());
        var verified = await Verify.Run(desk.Database, null, TestLedger.Stop);
        verified.First.ShouldBeEmpty();
        verified.Facts.ShouldBe(await desk.Ask<long>("select count(*) from ledger.fact"));
    }

    [Theory]
    [InlineData("update ledger.fact set body = '{\"issue\":\"other\"}' where type = 'ConcernGathered' and seq = 9", "ledger.fact seq 9: was changed")]
    [InlineData("update ledger.fact set actor = 'system' where seq = 3", "ledger.fact seq 3: was changed")]
    [InlineData("update ledger.fact set at = at + interval '1 microsecond' where seq = 3", "ledger.fact seq 3: was changed")]
    [InlineData("delete from ledger.fact where seq = 7", "ledger.fact seq 7: is missing")]
    [InlineData("delete from ledger.fact where seq = (select max(seq) from ledger.fact)", "is missing: the end of the ledger was cut off")]
    [InlineData("update ledger.head set hash = decode(repeat('00', 32), 'hex')", "ledger.head")]
    [InlineData(
        "update ledger.passage set body = 'All is well.' where body = 'Gangs with machetes.'",
        "was changed: its hash does not fit its words"
    )]
    [InlineData("delete from ledger.passage where body = 'Gangs with machetes.'", "refers to it")]
    [InlineData("delete from ledger.command where first_seq = 4", "facts of it stand in the ledger")]
    [InlineData(
        "update open.concern set summary_en = 'All is well.' where id = 'mombasa-c1'",
        "open.concern mombasa-c1: differs from what the ledger gives in summary_en"
    )]
    [InlineData("delete from open.event where seq = 4", "open.event 4 concern mombasa-c1: is missing")]
    [InlineData("update desk.commitment set standing = 'kept'", "desk.commitment mombasa-p1: differs from what the ledger gives in standing")]
    [InlineData(
        "insert into open.source values ('forum', 'mombasa-2025', 9, 'https://x', 'x')",
        "open.source forum mombasa-2025 9: is one row too many"
    )]
    [InlineData("update open.search set title = 'x' where id = 'mombasa-p1' and lang = 'sw'", "open.search commitment mombasa-p1 sw: differs")]
    public async Task What_was_edited_by_hand_is_named(string tampering, string named)
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Loop());
        await desk.Tamper(tampering);
        var verified = await Verify.Run(desk.Database, null, TestLedger.Stop);
        verified.BrokenCount.ShouldBeGreaterThan(0);
        verified.First.Select(b => b.ToString()).ShouldContain(b => b.Contains(named), string.Join('\n', verified.First));
    }

    [Fact]
    public async Task A_row_edited_with_its_hash_breaks_the_chain_at_the_next_row()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Loop());
        await desk.Tamper(
            """
            update ledger.fact set actor = 'system', hash = sha256(convert_to(concat_ws(E'\n', encode(prev, 'hex'), seq, stream, version, type,
              (extract(epoch from at) * 1000000)::bigint, 'system', command, body), 'UTF8')) where seq = 3
            """
        );
        var verified = await Verify.Run(desk.Database, null, TestLedger.Stop);
        verified.First.Select(b => b.ToString()).ShouldContain(b => b.Contains("ledger.fact seq 4: does not follow"));
        verified
            .First.Select(b => b.ToString())
            .ShouldNotContain(b => b.Contains("seq 3: was changed"), "SQL computes the hash as 001_ledger.sql says");
    }

    [Fact]
    public async Task Many_broken_rows_are_all_counted_and_the_first_hundred_named()
    {
        await using var desk = await TestLedger.Open(cluster);
        (await desk.Together([.. Enumerable.Range(0, 150).Select(i => A.Concern($"c{i}"))])).Refusal.ShouldBeNull();
        await desk.Tamper("update desk.concern set corrected = true");
        var verified = await Verify.Run(desk.Database, null, TestLedger.Stop);
        verified.BrokenCount.ShouldBe(150);
        verified.First.Count.ShouldBe(Findings.Most);
    }

    [Fact]
    public async Task A_check_changes_nothing()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Loop());
        await desk.Tamper("update open.concern set summary_en = 'All is well.' where id = 'mombasa-c1'");
        await Verify.Run(desk.Database, null, TestLedger.Stop);
        (await desk.Ask<string>("select summary_en from open.concern where id = 'mombasa-c1'")).ShouldBe("All is well.");
    }
}
