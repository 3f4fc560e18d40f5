using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

public sealed class BatchTests(Cluster cluster)
{
    [Fact]
    public async Task Commands_sent_at_once_share_one_transaction_and_later_ones_see_earlier_ones()
    {
        await using var desk = await TestLedger.Open(cluster);
        var (held, first) = await Blockade.Raise(desk, A.Forum());
        var rest = new[] { desk.Try(A.Concern(forum: "mombasa-2025")), desk.Try(A.Disclosure()), desk.Try(A.Concern("mombasa-c2")) };
        await held.DisposeAsync();
        (await Task.WhenAll([first, .. rest])).ShouldAllBe(o => o.Refusal == null && o.Facts == 1);
        (await desk.Ask<int>("select count(distinct xmin::text) from ledger.fact where seq > 1")).ShouldBe(1);
        (await desk.Ask<int>("select count(*) from open.concern")).ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_and_a_crashing_command_do_not_fail_their_neighbours()
    {
        await using var desk = await TestLedger.Open(cluster);
        var (held, first) = await Blockade.Raise(desk, A.Forum());
        var good = desk.Try(A.Concern());
        var refused = desk.Try(A.Concern("mombasa-c2", theme: "no-such-theme"));
        var crashed = desk.Try(new Crashing("mombasa-c3"));
        var alsoGood = desk.Try(A.Concern("mombasa-c4"));
        await held.DisposeAsync();
        (await first).Facts.ShouldBe(1);
        (await good).Facts.ShouldBe(1);
        (await refused).Refusal!.Code.ShouldBe("unknown-theme");
        (await Should.ThrowAsync<InvalidOperationException>(crashed)).Message.ShouldBe("A bug.");
        (await alsoGood).ShouldBe(new Outcome(3, 1));
        (await desk.Ask<int>("select count(distinct xmin::text) from ledger.fact where seq > 1")).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_database_refuses_fails_alone()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Forum());
        var (held, first) = await Blockade.Raise(desk, A.Concern());
        var good = desk.Try(A.Concern("mombasa-c2"));
        var broken = desk.Try(new Unbacked(A.Commitment()));
        var alsoGood = desk.Try(A.Concern("mombasa-c3"));
        await held.DisposeAsync();
        await first;
        await Should.ThrowAsync<Npgsql.PostgresException>(broken);
        (await good).Facts.ShouldBe(1);
        (await alsoGood).Facts.ShouldBe(1);
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_of_many_is_done_as_a_whole_or_not_at_all()
    {
        await using var desk = await TestLedger.Open(cluster);
        var refused = await desk.Together(A.Forum(), A.Concern(), A.Concern("mombasa-c2", theme: "no-such-theme"));
        (refused.Refusal!.Code, refused.RefusedAt, refused.Facts).ShouldBe(("unknown-theme", 2, 0));
        (await desk.Ask<int>("select count(*) from ledger.fact")).ShouldBe(0);
        (await desk.Ask<int>("select count(*) from ledger.command")).ShouldBe(0);
        var done = await desk.Together(A.Forum(), A.Concern());
        done.ShouldBe(new Outcome(2, 2));
    }

    [Fact]
    public async Task A_change_of_many_sent_again_adds_nothing()
    {
        await using var desk = await TestLedger.Open(cluster);
        var loop = A.Loop();
        var facts = (await desk.Together(loop)).Facts;
        facts.ShouldBeGreaterThanOrEqualTo(loop.Count);
        (await desk.Together(loop)).ShouldBe(new Outcome(facts, 0));
    }

    [Fact]
    public async Task A_change_of_many_may_name_what_a_later_command_of_it_records()
    {
        await using var desk = await TestLedger.Open(cluster);
        (await desk.Together(A.Concern(forum: "mombasa-2025"), A.Disclosure(), A.Forum())).Refusal.ShouldBeNull();
        (await desk.Ask<string>("select forum from open.concern")).ShouldBe("mombasa-2025");
    }

    [Fact]
    public async Task Progress_counts_every_command()
    {
        await using var desk = await TestLedger.Open(cluster);
        var seen = new Seen();
        await desk.Ledger.ChangeTogether(A.Loop(), Actor.Editors, seen, TestLedger.Stop);
        seen.Counts.ShouldBe(Enumerable.Range(1, A.Loop().Count));
    }

    private sealed class Seen : IProgress<int>
    {
        public List<int> Counts { get; } = [];

        public void Report(int value) => Counts.Add(value);
    }
}
