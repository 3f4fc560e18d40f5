using Jukwaa.Storage;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Long messages in parts, in a database of their own.</summary>
public sealed class PartsTests(Cluster cluster) : IAsyncLifetime
{
    private const string Number = "+254712345678";

    private readonly SetClock _clock = new() { Now = new(2026, 1, 14, 7, 0, 0, TimeSpan.Zero) };
    private readonly VoiceKey _key = new(new byte[32]);
    private Storage.TestLedger _world = null!;
    private Inbox _inbox = null!;
    private Parts _parts = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await Storage.TestLedger.Open(cluster, _clock);
        _inbox = new(_world.Database, _key, _clock);
        _parts = new(_world.Database, _key, _inbox, _clock);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(3, 1, 2)]
    [InlineData(2, 3, 1)]
    public async Task In_any_order_they_are_one_message(params int[] order)
    {
        foreach (var number in order)
        {
            await Bring(7, 3, number);
        }

        (await Texts()).ShouldBe(["sehemu1 sehemu2 sehemu3"]);
    }

    [Fact]
    public async Task Parts_that_come_again_before_and_after_change_nothing()
    {
        foreach (var number in (int[])[2, 2, 1, 2, 1, 1])
        {
            await Bring(7, 2, number);
        }

        _clock.Now += TimeSpan.FromMinutes(20);
        await _parts.GiveUpWaiting(Stop);
        (await Texts()).ShouldBe(["sehemu1 sehemu2"]);
    }

    [Fact]
    public async Task Two_messages_at_once_and_two_telephones_are_kept_apart()
    {
        await Bring(7, 2, 1);
        await Bring(8, 2, 2);
        await Bring(7, 2, 2, "+254799999999");
        await Bring(8, 2, 1);
        (await Texts()).ShouldBe(["sehemu1 sehemu2"]);
        await Bring(7, 2, 1, "+254799999999");
        (await Texts()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_still_not_whole_after_ten_minutes_goes_on_as_far_as_it_came()
    {
        await Bring(7, 4, 1);
        await Bring(7, 4, 4);
        (await _parts.GiveUpWaiting(Stop)).ShouldBe(0);
        _clock.Now += TimeSpan.FromMinutes(11);
        (await _parts.GiveUpWaiting(Stop)).ShouldBe(1);
        (await Texts()).ShouldBe(["sehemu1  […]  […] sehemu4"]);
        (await _parts.GiveUpWaiting(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task A_reference_is_used_again_an_hour_later_by_another_message()
    {
        await Bring(7, 2, 1);
        await Bring(7, 2, 2);
        (await Texts()).Count.ShouldBe(1);
        _clock.Now += TimeSpan.FromMinutes(61);
        await Bring(7, 2, 2);
        await Bring(7, 2, 1);
        (await Texts()).Count.ShouldBe(1);
        (await _world.Ask<int>("select count(*)::int from voice.inbox")).ShouldBe(2);
    }

    [Fact]
    public async Task No_part_tells_what_it_says()
    {
        await Bring(7, 2, 1);
        (await _world.Ask<int>("select count(*)::int from voice.part where body is not null")).ShouldBe(1);
        (
            await _world.Ask<int>(
                "select count(*)::int from voice.part where position('sehemu'::bytea in body) > 0 or position('712345678'::bytea in body) > 0"
            )
        ).ShouldBe(0);
        await Bring(7, 2, 2);
        (await _world.Ask<int>("select count(*)::int from voice.part where body is not null")).ShouldBe(0, "handed on, it is gone from here");
    }

    [Fact]
    public async Task More_than_a_telephone_can_send_is_cut_and_not_refused()
    {
        for (var number = 1; number <= 12; number++)
        {
            await _parts.Take(new("kannel", $"x{number}", Number, new string('m', 160)), new(9, 12, number), Stop);
        }

        (await Texts()).ShouldHaveSingleItem().Length.ShouldBe(Incoming.Longest);
    }

    private Task Bring(int reference, int total, int number, string from = Number) =>
        _parts.Take(new("kannel", $"id-{reference}-{number}", from, $"sehemu{number} "), new(reference, total, number), Stop);

    /// <summary>What the inbox gives out now.</summary>
    private async Task<IReadOnlyList<string>> Texts() => [.. (await _inbox.Claim(Stop)).Select(h => h.Message.Text)];
}
