using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>A message that was not taken is tried again, less and less often, and not for ever.</summary>
public sealed class RetryTests(Cluster cluster)
{
    [Fact]
    public async Task It_is_tried_five_times_and_then_failed()
    {
        await using var telling = await WithMessage();
        foreach (var (pause, tries) in ((int, int)[])[(0, 1), (1, 2), (5, 3), (30, 4), (120, 5)])
        {
            if (pause > 0)
            {
                telling.Officers.Clock.Now += TimeSpan.FromMinutes(pause) - TimeSpan.FromSeconds(1);
                (await telling.Outbox.Take(Telling.Stop)).ShouldBeEmpty();
                telling.Officers.Clock.Now += TimeSpan.FromSeconds(1);
            }

            var letter = (await telling.Outbox.Take(Telling.Stop)).ShouldHaveSingleItem();
            letter.Tries.ShouldBe(tries);
            await telling.Outbox.Failed(letter, "refused", final: false, Telling.Stop);
        }

        telling.Officers.Clock.Now += TimeSpan.FromDays(1);
        (await telling.Outbox.Take(Telling.Stop)).ShouldBeEmpty();
        (await State(telling)).ShouldBe("failed 5 refused");
    }

    [Fact]
    public async Task What_can_never_arrive_is_failed_at_once_and_said_at_the_desk()
    {
        await using var telling = await WithMessage();
        var letter = (await telling.Outbox.Take(Telling.Stop)).ShouldHaveSingleItem();
        (await telling.Notices.Unreached(letter.Person, Telling.Stop)).ShouldBeEmpty();
        await telling.Outbox.Failed(letter, "no-address", final: true, Telling.Stop);
        (await State(telling)).ShouldBe("failed 1 no-address");
        (await telling.Notices.Unreached(letter.Person, Telling.Stop)).ShouldBe(["email"]);
        telling.Officers.Clock.Now += TimeSpan.FromDays(8);
        (await telling.Notices.Unreached(letter.Person, Telling.Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_else_takes_what_a_host_has_taken_until_its_time_is_over()
    {
        await using var telling = await WithMessage();
        var hosts = Enumerable.Range(0, 6).Select(_ => new Outbox(telling.Officers.Database, telling.Officers.Reading, telling.Officers.Reference));
        (await Task.WhenAll(hosts.Select(h => Task.Run(() => h.Take(Telling.Stop))))).Sum(t => t.Count).ShouldBe(1);
        telling.Officers.Clock.Now += TimeSpan.FromMinutes(5);
        var letter = (await telling.Outbox.Take(Telling.Stop)).ShouldHaveSingleItem("the host that had it fell");
        letter.Tries.ShouldBe(2);
        await telling.Outbox.Sent(letter, Telling.Stop);
        telling.Officers.Clock.Now += TimeSpan.FromDays(1);
        (await telling.Outbox.Take(Telling.Stop)).ShouldBeEmpty("sent is sent");
        (await State(telling)).ShouldBe("sent 2 -");
    }

    [Fact]
    public async Task A_host_that_falls_with_every_attempt_does_not_try_for_ever()
    {
        await using var telling = await WithMessage();
        for (var n = 0; n < 5; n++)
        {
            (await telling.Outbox.Take(Telling.Stop)).Count.ShouldBe(1);
            telling.Officers.Clock.Now += TimeSpan.FromMinutes(5);
        }

        (await telling.Outbox.Take(Telling.Stop)).ShouldBeEmpty();
        (await State(telling)).ShouldBe("failed 5 interrupted");
    }

    [Fact]
    public async Task What_is_old_is_let_go()
    {
        await using var telling = await WithMessage();
        telling.Officers.Clock.Now += TimeSpan.FromDays(31);
        await telling.Outbox.Fill(OutgoingWays.None, Telling.Stop);
        (await telling.Officers.Ask<int>("select count(*)::int from desk.outbox")).ShouldBe(0);
        (await telling.Officers.Ask<int>("select count(*)::int from desk.notice")).ShouldBe(1);
        telling.Officers.Clock.Now += TimeSpan.FromDays(366);
        await telling.Outbox.Fill(OutgoingWays.None, Telling.Stop);
        (await telling.Officers.Ask<int>("select count(*)::int from desk.notice")).ShouldBe(0);
    }

    private async Task<Telling> WithMessage()
    {
        var telling = await Telling.Open(cluster);
        await telling.With(Role.Responder, "nps@KE-01");
        await telling.Round();
        (await telling.Outbox.Fill(new(true, false), Telling.Stop)).ShouldBe(1);
        return telling;
    }

    private static Task<string?> State(Telling telling) =>
        telling.Officers.Ask<string>("select state || ' ' || tries || ' ' || coalesce(error, '-') from desk.outbox");
}
