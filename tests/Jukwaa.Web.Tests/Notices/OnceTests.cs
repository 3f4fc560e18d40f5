using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>Everything is told, and told once, by however many hosts and however often they fall.</summary>
public sealed class OnceTests(Cluster cluster)
{
    [Fact]
    public async Task Many_hosts_at_once_tell_it_once()
    {
        await using var telling = await Telling.Open(cluster);
        var person = await telling.With(Role.Responder, "nps@KE-01");
        for (var n = 0; n < 5; n++)
        {
            await telling.Issue($"i-{n}");
        }

        var hosts = Enumerable
            .Range(0, 6)
            .Select(_ => new NoticeWriting(telling.Officers.Database, telling.Officers.Reading, telling.Officers.Reference));
        var written = await Task.WhenAll(hosts.Select(h => Task.Run(() => h.Round(Telling.Stop))));
        written.Sum(w => w ?? 0).ShouldBe(6, "five issues and a post");
        (await telling.Told(person)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task While_one_host_has_its_turn_another_leaves_it_alone()
    {
        await using var telling = await Telling.Open(cluster);
        await telling.With(Role.Responder, "nps@KE-01");
        await using (var other = await telling.Officers.Database.Host.OpenConnectionAsync(Telling.Stop))
        {
            await other.ExecuteAsync("select pg_advisory_lock(5366553687190994948)");
            (await telling.Writing.Round(Telling.Stop)).ShouldBeNull();
            await other.ExecuteAsync("select pg_advisory_unlock(5366553687190994948)");
        }

        (await telling.Writing.Round(Telling.Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_fell_before_it_noted_how_far_it_was_tells_nothing_twice()
    {
        await using var telling = await Telling.Open(cluster);
        var person = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Issue();
        (await telling.Round()).ShouldBe(2);
        await using (var owner = await telling.Officers.Database.Owner.OpenConnectionAsync(Telling.Stop))
        {
            (await owner.ExecuteAsync("update desk.notice_tail set seq = 0")).ShouldBe(1);
        }

        (await telling.Round()).ShouldBe(0);
        (await telling.Told(person)).ShouldBe(["routed i-1"]);
    }

    [Fact]
    public async Task More_than_a_round_takes_waits_for_the_next()
    {
        await using var telling = await Telling.Open(cluster);
        var person = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Round();
        var issues = Enumerable
            .Range(0, NoticeWriting.MostFacts + 20)
            .Select(n => new OpenIssue(Guid.NewGuid(), $"i-{n}", "KE-W0018", "gangs", Period.Day(telling.Officers.Today)));
        (await telling.Officers.Ledger.ChangeTogether([.. issues], Actor.Editors, null, Telling.Stop)).Refusal.ShouldBeNull();
        (await telling.Round()).ShouldBe(NoticeWriting.MostFacts);
        (await telling.Round()).ShouldBe(20);
        (await telling.Round()).ShouldBe(0);
        (await telling.Told(person)).Distinct().Count().ShouldBe(NoticeWriting.MostFacts + 20);
    }

    [Fact]
    public async Task A_rebuild_leaves_what_was_told_alone_and_tells_nothing_again()
    {
        await using var telling = await Telling.Open(cluster);
        var person = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Issue();
        await telling.Round();
        await telling.Notices.MarkOpened(person, "issue", "i-1", Telling.Stop);
        await Rebuild.Run(telling.Officers.Database, null, Telling.Stop);
        (await telling.Round()).ShouldBe(0);
        (await telling.Notices.Unseen(person, Telling.Stop)).ShouldBe(1, "the post alone");
    }
}
