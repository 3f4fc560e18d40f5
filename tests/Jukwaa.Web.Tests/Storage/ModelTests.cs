using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

public sealed class ModelTests(Cluster cluster)
{
    private const string Ledger =
        "select concat_ws(' ', seq, stream, version, type, actor, command, encode(hash, 'hex')) from ledger.fact order by seq";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Singly_in_batches_and_together_the_same_commands_make_the_same_ledger_and_the_same_rows(int seed)
    {
        // What is asked together is asked by one.
        var commands = Commands(seed).Where(c => TestLedger.By(c) == Actor.Editors).ToList();
        await using var desk = await TestLedger.Open(cluster, new Clock(World.Now));
        var singly = new List<Outcome>();
        foreach (var command in commands)
        {
            singly.Add(await desk.Try(command));
        }

        singly.Count(o => o.Refusal is null).ShouldBeGreaterThan(commands.Count / 2, "a sequence must be mostly valid to mean anything");
        await desk.ShouldBeWhole();
        var (ledger, rows) = (await desk.List<string>(Ledger), await Snapshot.Rows(desk));
        await using var batches = await TestLedger.Open(cluster, new Clock(World.Now));
        (await Task.WhenAll(commands.Select(batches.Try)))
            .Select(o => (o.Seq, o.Facts, o.Refusal?.Code))
            .ShouldBe(singly.Select(o => (o.Seq, o.Facts, o.Refusal?.Code)));
        await Holds(batches, ledger, rows);
        await using var together = await TestLedger.Open(cluster, new Clock(World.Now));
        (await together.Together([.. commands.Where((_, i) => singly[i].Refusal is null)])).Refusal.ShouldBeNull();
        await Holds(together, ledger, rows);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Each_command_sent_twice_changes_nothing(int seed)
    {
        var commands = Commands(seed);
        await using var desk = await TestLedger.Open(cluster, new Clock(World.Now));
        var first = await Task.WhenAll(commands.Select(desk.Try));
        var (ledger, rows) = (await desk.List<string>(Ledger), await Snapshot.Rows(desk));
        var done = commands.Where((_, i) => first[i].Refusal is null).ToList();
        (await Task.WhenAll(done.AsEnumerable().Reverse().Select(desk.Try))).Reverse().ShouldBe(first.Where(o => o.Refusal is null));
        await Holds(desk, ledger, rows);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public async Task In_any_order_from_two_hosts_at_once_the_ledger_and_its_rows_are_whole(int seed)
    {
        var commands = Commands(seed);
        await using var desk = await TestLedger.Open(cluster, new Clock(World.Now));
        await using var second = new Ledger(desk.Database, desk.Reference, new Clock(World.Now));
        await Parallel.ForEachAsync(
            commands.Index(),
            TestLedger.Stop,
            async (c, stop) => await (c.Index % 2 == 0 ? desk.Ledger : second).Change(c.Item, TestLedger.By(c.Item), stop)
        );
        (await desk.Ask<int>("select count(*) from ledger.fact")).ShouldBeGreaterThan(30);
        await desk.ShouldBeWhole();
    }

    [Theory]
    [InlineData(10)]
    public async Task After_each_small_batch_the_rows_follow_from_the_ledger(int seed)
    {
        await using var desk = await TestLedger.Open(cluster, new Clock(World.Now));
        foreach (var batch in Commands(seed).Chunk(8))
        {
            var sent = batch.Select(desk.Try).ToList();
            await Task.WhenAll(sent);
            (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task What_was_done_and_undone_in_one_change_is_on_both_timelines()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Forum(), A.Concern(), A.Disclosure(), A.Commitment());
        await desk.Together(A.Match(), new WithdrawMatch(Guid.NewGuid(), "mombasa-p1", "mombasa-c1", A.Words("Another ward.")));
        (await desk.List<string>("select kind from open.event where subject_kind = 'concern' and kind like '%Match%' order by seq")).ShouldBe([
            "ConcernMatched",
            "MatchWithdrawn",
        ]);
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_command_there_is_was_accepted_in_one_of_these_worlds()
    {
        var all = typeof(Command).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Command)) && !t.IsAbstract).Select(t => t.Name).ToList();
        all.Count.ShouldBeGreaterThan(20);
        var accepted = new HashSet<string>();
        // Some commands need others before them, so a few worlds more may be needed than the nine above; not ever more.
        for (var seed = 1; seed <= 20 && all.Except(accepted).Any(); seed++)
        {
            await using var desk = await TestLedger.Open(cluster, new Clock(World.Now));
            var commands = Commands(seed);
            var outcomes = await Task.WhenAll(commands.Select(desk.Try));
            accepted.UnionWith(commands.Where((_, i) => outcomes[i].Facts > 0).Select(c => c.GetType().Name));
            await desk.ShouldBeWhole();
        }

        // The one life of a forum in order is rare by chance.
        await using (var desk = await TestLedger.Open(cluster, new Clock(World.Now)))
        {
            Command[] life = [.. A.Life()];
            await desk.Do(life);
            await desk.ShouldBeWhole();
            accepted.UnionWith(life.Select(c => c.GetType().Name));
        }

        // And a voice that names its place afterwards, and one that was taken down by mistake.
        await using (var desk = await TestLedger.Open(cluster, new Clock(World.Now)))
        {
            var voice = A.Concern("c-nowhere", place: "KE").Unpublished();
            Command[] life =
            [
                voice,
                new PlaceConcern(Guid.NewGuid(), voice.Id, "KE-01"),
                new AddToConcern(Guid.NewGuid(), voice.Id, A.Words("Again last night.")),
                new AttachFile(Guid.NewGuid(), voice.Id, A.File(new('a', 64))),
                new ForgetConcern(Guid.NewGuid(), voice.Id),
                A.Concern("c-paper").Unpublished(),
                new WithdrawConcern(Guid.NewGuid(), "c-paper"),
            ];
            await desk.Do(life);
            accepted.UnionWith(life.Select(c => c.GetType().Name));
            await desk.ShouldBeWhole();
        }

        // And an issue that was answered, opened again and sent to court: few worlds get so far.
        await using (var desk = await TestLedger.Open(cluster, new Clock(World.Now)))
        {
            var day = DateOnly.FromDateTime(World.Now.UtcDateTime);
            Command[] life =
            [
                A.Issue("i1", "gangs", "KE-01"),
                new GiveResponse(Guid.NewGuid(), "i1", A.Police, ResponseKind.Accepted, A.Words("Thus we answer."), day),
                new ReopenIssue(Guid.NewGuid(), "i1", A.Words("It did not hold."), day),
                new ReferIssue(Guid.NewGuid(), "i1", A.Police, "court", A.Words("To the court of Mombasa."), day),
                new CloseReferral(Guid.NewGuid(), "i1", A.Police, "settled", A.Words("They agreed."), day),
            ];
            await desk.Do(life);
            accepted.UnionWith(life.Select(c => c.GetType().Name));
            await desk.ShouldBeWhole();
        }

        // So is the whole of a session.
        await using (var desk = await TestLedger.Open(cluster, new Clock(World.Now)))
        {
            await desk.Do(A.Loop());
            Command[] life = [.. Reviews.Sitting.Life("mombasa-p1")];
            await desk.Do(life);
            accepted.UnionWith(life.Select(c => c.GetType().Name));
            (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
        }

        // And that of a plan of forums to come.
        await using (var desk = await TestLedger.Open(cluster, new Clock(World.Now)))
        {
            Command[] life = [.. Rollouts.Plans.Life()];
            await desk.Do(life);
            accepted.UnionWith(life.Select(c => c.GetType().Name));
            await desk.ShouldBeWhole();
        }

        all.Except(accepted).ShouldBeEmpty();
    }

    private static List<Command> Commands(int seed) => [.. Move.Sequence(seed).Select(World.Command)];

    private static async Task Holds(TestLedger desk, IReadOnlyList<string> ledger, IReadOnlyList<string> rows)
    {
        (await desk.List<string>(Ledger)).ShouldBe(ledger);
        (await Snapshot.Rows(desk)).ShouldBe(rows);
    }
}
