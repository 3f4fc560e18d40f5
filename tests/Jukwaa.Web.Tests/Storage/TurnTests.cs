using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>What one host at a time does.</summary>
public sealed class TurnTests(Cluster cluster)
{
    private const long Key = 42;

    [Fact]
    public async Task A_second_host_gets_its_turn_when_the_first_is_done()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using (var first = await Turn.Take(desk.Database.Host, Key, TestLedger.Stop))
        {
            first.ShouldNotBeNull();
            (await Turn.Take(desk.Database.Host, Key, TestLedger.Stop)).ShouldBeNull();
            await using var other = await Turn.Take(desk.Database.Host, Key + 1, TestLedger.Stop);
            other.ShouldNotBeNull("another matter is another turn");
        }

        await using var second = await Turn.Take(desk.Database.Host, Key, TestLedger.Stop);
        second.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_turn_ends_with_its_connection_and_ending_it_then_breaks_nothing()
    {
        await using var desk = await TestLedger.Open(cluster);
        var first = (await Turn.Take(desk.Database.Host, Key, TestLedger.Stop)).ShouldNotBeNull();
        var backend = first.Connection.ProcessID;
        (await desk.Ask<bool>($"select pg_terminate_backend({backend}, 5000)")).ShouldBeTrue();
        await using (var second = await Turn.Take(desk.Database.Host, Key, TestLedger.Stop))
        {
            second.ShouldNotBeNull();
        }

        await Should.NotThrowAsync(async () => await first.DisposeAsync());
    }
}
