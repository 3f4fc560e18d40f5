using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

public sealed class LedgerTests(Cluster cluster)
{
    [Fact]
    public async Task A_command_becomes_facts_with_a_contiguous_seq_and_chained_hashes()
    {
        await using var desk = await Desk.Open(cluster);
        await desk.Do(A.Loop());
        var count = await desk.Ask<int>("select count(*) from ledger.fact");
        count.ShouldBeGreaterThanOrEqualTo(12);
        (await desk.Ask<long>("select max(seq) from ledger.fact")).ShouldBe(count);
        (await desk.Ask<int>("select count(*) from ledger.fact a join ledger.fact b on b.seq = a.seq + 1 and b.prev = a.hash")).ShouldBe(count - 1);
        (await desk.Ask<bool>("select h.hash = f.hash from ledger.head h join ledger.fact f on f.seq = h.seq")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_command_sent_twice_is_one_fact_with_the_same_answer()
    {
        await using var desk = await Desk.Open(cluster);
        var command = A.Forum();
        var first = await desk.Try(command);
        (await desk.Try(command)).ShouldBe(first);
        first.ShouldBe(new Outcome(1, 1));
        (await desk.Ask<int>("select count(*) from ledger.fact")).ShouldBe(1);
    }
}
