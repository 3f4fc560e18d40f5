using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

public sealed class RebuildTests(Cluster cluster)
{
    private const string Everything = """
        select md5(string_agg(r, '|' order by r)) from (
          select 'dc' || t::text as r from desk.concern t union all select 'di' || t::text from desk.issue t union all select 'dm' || t::text from desk.commitment t
          union all select 'de' || t::text from desk.event t union all select 'oc' || t::text from open.concern t union all select 'oi' || t::text from open.issue t
          union all select 'om' || t::text from open.commitment t union all select 'oe' || t::text from open.event t union all select 'os' || t::text from open.search t
          union all select 'of' || t::text from open.forum t union all select 'or' || t::text from open.report t union all select 'ox' || t::text from open.source t
          union all select 'op' || t::text from open.forum_present t union all select 'oa' || t::text from open.answer t union all select 'ot' || t::text from open.record_state t) x
        """;

    [Fact]
    public async Task A_rebuild_gives_identical_rows_and_says_how_many_facts()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Loop());
        var before = await desk.Ask<string>(Everything);
        var rebuilt = await Rebuild.Run(desk.Database, null, TestLedger.Stop);
        rebuilt.Facts.ShouldBe(await desk.Ask<long>("select count(*) from ledger.fact"));
        (await desk.Ask<string>(Everything)).ShouldBe(before);
    }

    [Fact]
    public async Task A_rebuild_puts_right_what_was_edited_by_hand()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Loop());
        var before = await desk.Ask<string>(Everything);
        await desk.Tamper("update open.concern set summary_en = 'All is well.' where id = 'mombasa-c1'");
        (await desk.Ask<string>(Everything)).ShouldNotBe(before);
        await Rebuild.Run(desk.Database, null, TestLedger.Stop);
        (await desk.Ask<string>(Everything)).ShouldBe(before);
    }
}
