using Jukwaa.Storage;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

public sealed class InboxTests(Cluster cluster) : IAsyncLifetime
{
    private readonly SetClock _clock = new() { Now = new(2026, 1, 14, 7, 0, 0, TimeSpan.Zero) };
    private readonly VoiceKey _key = new(new byte[32]);
    private Storage.TestLedger _world = null!;
    private Inbox _inbox = null!;
    private VoiceBook _book = null!;
    private VoiceOutbox _outbox = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await Storage.TestLedger.Open(cluster, _clock);
        _inbox = new(_world.Database, _key, _clock);
        _book = new(_world.Database, _key, _clock);
        _outbox = new(_world.Database, _key, _clock);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_same_id_is_the_same_message_and_of_another_gateway_another()
    {
        (await _inbox.Take(Message("1"), Stop)).ShouldBeTrue();
        (await _inbox.Take(Message("1"), Stop)).ShouldBeFalse();
        (await _inbox.Take(Message("1") with { Door = "kannel" }, Stop)).ShouldBeTrue();
        (await _inbox.Take(Message("2"), Stop)).ShouldBeTrue();
        (await Count()).ShouldBe((3, 0));
    }

    [Fact]
    public async Task A_message_comes_back_as_it_came()
    {
        await _inbox.Take(Message("1"), Stop);
        var held = (await _inbox.Claim(Stop)).ShouldHaveSingleItem();
        (held.Message, held.Tries).ShouldBe((Message("1"), 1));
        held.Line.ShouldBe(_key.LineOf(Message("1").From));
    }

    [Fact]
    public async Task Of_a_line_one_message_is_out_at_a_time()
    {
        await _inbox.Take(Message("1"), Stop);
        _clock.Now += TimeSpan.FromSeconds(1);
        await _inbox.Take(Message("2"), Stop);
        await _inbox.Take(Message("3", "+254799999999"), Stop);
        (await _inbox.Claim(Stop)).Select(h => h.Message.Id).Order().ShouldBe(["1", "3"]);
        (await _inbox.Claim(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_hosts_that_look_at_once_take_each_message_once()
    {
        for (var i = 0; i < 100; i++)
        {
            await _inbox.Take(Message($"{i}", $"+2547{i:00000000}"), Stop);
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _inbox.Claim(Stop)));
        var ids = taken.SelectMany(t => t).Select(h => h.Message.Id).ToList();
        ids.Count.ShouldBeGreaterThan(Inbox.MostTaken);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task What_failed_is_taken_again_after_longer_and_longer_pauses()
    {
        await _inbox.Take(Message("1"), Stop);
        foreach (
            var pause in (TimeSpan[])
                [TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(1)]
        )
        {
            await _inbox.Failed((await _inbox.Claim(Stop)).ShouldHaveSingleItem(), "busy", Stop);
            _clock.Now += pause - TimeSpan.FromSeconds(1);
            (await _inbox.Claim(Stop)).ShouldBeEmpty();
            _clock.Now += TimeSpan.FromSeconds(1);
        }

        (await Count()).ShouldBe((1, 0));
    }

    [Fact]
    public async Task What_fails_for_a_week_is_kept_and_told_apart()
    {
        await _inbox.Take(Message("1"), Stop);
        await Owner("update voice.inbox set tries = 169");
        await _inbox.Failed((await _inbox.Claim(Stop)).ShouldHaveSingleItem(), "busy", Stop);
        (await Count()).ShouldBe((0, 1));
        (await _world.Ask<bool>("select body is not null from voice.inbox")).ShouldBeTrue("its words are not lost");
    }

    [Fact]
    public async Task An_answered_message_keeps_no_words_and_is_known_when_it_comes_again()
    {
        await _inbox.Take(Message("1"), Stop);
        await Settle(new("sw", true, false, false, null), "Jukwaa: asante");
        (await _world.Ask<int>("select count(*)::int from voice.inbox where state = 'done' and body is null")).ShouldBe(1);
        (await _inbox.Take(Message("1"), Stop)).ShouldBeFalse();
        (await _inbox.Claim(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answered_twice_is_answered_once()
    {
        await _inbox.Take(Message("1"), Stop);
        var held = (await _inbox.Claim(Stop)).Single();
        var answered = new Answered(new("sw", true, false, false, null), ["Jukwaa: moja", "Jukwaa: mbili"]);
        await _book.Settle(held, answered, Stop);
        await _book.Settle(held, answered, Stop);
        var letters = await _outbox.Take(Stop);
        letters.Select(l => (l.Number, l.Text)).Order().ShouldBe([("+254712345678", "Jukwaa: mbili"), ("+254712345678", "Jukwaa: moja")]);
    }

    [Fact]
    public async Task What_a_line_was_asked_is_remembered()
    {
        var asked = new Asked("place", Matter.Concern("c-1"), _clock.Now.AddHours(24));
        await _inbox.Take(Message("1"), Stop);
        await Settle(new("en", true, false, false, asked), "Jukwaa: where?");
        (await _book.Line(_key.LineOf("+254712345678"), Stop)).ShouldBe(new("en", true, false, false, asked));
        (await _book.Line(_key.LineOf("+254700000000"), Stop)).ShouldBe(Line.Unknown);
    }

    [Fact]
    public async Task A_number_is_erased_when_its_year_is_over_and_a_line_when_it_was_idle()
    {
        await _inbox.Take(Message("1"), Stop);
        await Settle(new("sw", true, true, false, null), "Jukwaa: sawa");
        await _inbox.Take(Message("2", "+254799999999"), Stop);
        await Settle(new("sw", true, false, false, null), "Jukwaa: sawa");
        _clock.Now += TimeSpan.FromDays(31);
        await _book.Erase(Stop);
        (await _world.List<bool>("select number is not null from voice.line")).ShouldBe([true]);
        (await _world.Ask<int>("select count(*)::int from voice.inbox")).ShouldBe(0);
        _clock.Now += TimeSpan.FromDays(335);
        await _book.Erase(Stop);
        (await _world.Ask<int>("select count(*)::int from voice.line where number is not null")).ShouldBe(0);
    }

    [Fact]
    public async Task Writing_again_does_not_prolong_the_year_that_was_promised()
    {
        await _inbox.Take(Message("1"), Stop);
        await Settle(new("sw", true, true, false, null), "Jukwaa: sawa");
        var until = await _world.Ask<DateOnly>("select keep_until from voice.line");
        _clock.Now += TimeSpan.FromDays(200);
        await _inbox.Take(Message("2"), Stop);
        await Settle(new("sw", true, true, false, null), "Jukwaa: sawa");
        (await _world.Ask<DateOnly>("select keep_until from voice.line")).ShouldBe(until);
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_is_kept_and_does_not_stop_the_others()
    {
        await _inbox.Take(Message("1"), Stop);
        await Owner("update voice.inbox set body = 'damaged'::bytea");
        await _inbox.Take(Message("2", "+254799999999"), Stop);
        (await _inbox.Claim(Stop)).ShouldHaveSingleItem().Message.Id.ShouldBe("2");
        (await Count()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_letter_that_cannot_be_handed_over_ends_after_seven_attempts_and_keeps_no_number()
    {
        await _inbox.Take(Message("1"), Stop);
        await Settle(new("sw", true, false, false, null), "Jukwaa: sawa");
        for (var attempt = 1; attempt <= 7; attempt++)
        {
            await _outbox.Failed((await _outbox.Take(Stop)).ShouldHaveSingleItem($"attempt {attempt}"), "unreachable", final: false, Stop);
            _clock.Now += TimeSpan.FromHours(6);
        }

        (await _outbox.Take(Stop)).ShouldBeEmpty();
        (await _world.Ask<int>("select count(*)::int from voice.outbox where state = 'failed' and number = '' and words = ''")).ShouldBe(1);
    }

    [Fact]
    public async Task The_auditor_sees_how_many_are_stuck_and_why_and_nothing_of_what_they_say()
    {
        var reads = new AuditReads(_world.Database);
        (await reads.Stuck(Stop)).ShouldBeEmpty();
        await _inbox.Take(Message("1"), Stop);
        await Settle(new("sw", true, false, false, null), "Jukwaa: sawa");
        await _outbox.Failed((await _outbox.Take(Stop)).Single(), "unreachable", final: true, Stop);
        await _inbox.Take(Message("2"), Stop);
        await _inbox.Failed((await _inbox.Claim(Stop)).Single(), "busy", Stop);
        await _inbox.Take(Message("3"), Stop);
        var stuck = await reads.Stuck(Stop);
        stuck
            .Select(s => (s.Way, s.State, s.Why, s.Messages))
            .ShouldBe([("out", "failed", "unreachable", 1), ("in", "waiting", "", 1), ("in", "waiting", "busy", 1)], ignoreOrder: true);
        string.Join(' ', stuck).ShouldNotContain("maji");
    }

    private async Task<(int Waiting, int Failed)> Count()
    {
        var stuck = (await new AuditReads(_world.Database).Stuck(Stop)).Where(s => s.Way == "in").ToLookup(s => s.State);
        return (stuck["waiting"].Sum(s => s.Messages), stuck["failed"].Sum(s => s.Messages));
    }

    private async Task Settle(Line after, string reply) =>
        await _book.Settle((await _inbox.Claim(Stop)).ShouldHaveSingleItem(), new(after, [reply]), Stop);

    private async Task Owner(string sql) => await _world.Tamper(sql);

    private static Incoming Message(string id, string from = "+254712345678") => new("africastalking", id, from, "MOMBASA maji hakuna");
}
