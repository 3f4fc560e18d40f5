using Jukwaa.Domain.Concerns;
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
        await using var desk = await TestLedger.Open(cluster);
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
        await using var desk = await TestLedger.Open(cluster);
        var command = A.Forum();
        var first = await desk.Try(command);
        (await desk.Try(command)).ShouldBe(first);
        first.ShouldBe(new Outcome(1, 1));
        (await desk.Ask<int>("select count(*) from ledger.fact")).ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_leaves_nothing_and_is_not_remembered()
    {
        await using var desk = await TestLedger.Open(cluster);
        var gathering = A.Gathering();
        (await desk.Try(gathering)).Refusal!.Code.ShouldBe("concern-missing");
        (await desk.Ask<int>("select (select count(*) from ledger.fact) + (select count(*) from ledger.command)")).ShouldBe(0);
        await desk.Do(A.Concern(), A.Issue());
        (await desk.Try(gathering)).Facts.ShouldBe(1);
    }

    [Fact]
    public async Task A_command_that_changes_nothing_is_done_with_no_fact()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Concern(), A.Disclosure());
        (await desk.Try(A.Disclosure())).ShouldBe(new Outcome(2, 0));
    }

    [Fact]
    public async Task A_command_id_used_for_something_else_is_refused()
    {
        await using var desk = await TestLedger.Open(cluster);
        var forum = A.Forum();
        await desk.Do(forum);
        (await desk.Try(A.Concern() with { CommandId = forum.CommandId })).Refusal!.Code.ShouldBe("command-id-reused");
    }

    [Fact]
    public async Task What_a_fact_points_at_must_be_on_record()
    {
        await using var desk = await TestLedger.Open(cluster);
        (await desk.Try(A.Concern(forum: "no-such-forum"))).Refusal.ShouldBe(
            Refusal.Missing("forum-missing", "There is no forum 'no-such-forum': put it on record first.")
        );
        await desk.Do(A.Concern(), A.Forum(), A.Commitment());
        (await desk.Try(A.Gathering(issue: "no-such-issue"))).Refusal!.Code.ShouldBe("issue-missing");
        (await desk.Try(A.Match(concern: "no-such-concern"))).Refusal!.Code.ShouldBe("concern-missing");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\nb")]
    public async Task An_id_that_could_blur_the_chain_is_refused(string id)
    {
        await using var desk = await TestLedger.Open(cluster);
        (await desk.Try(A.Concern(id))).Refusal!.Code.ShouldBe("id-malformed");
    }

    [Fact]
    public async Task An_actor_whose_code_could_blur_the_chain_is_refused()
    {
        await using var desk = await TestLedger.Open(cluster);
        (await desk.Ledger.Change(A.Concern(), new("editors\n2"), TestLedger.Stop)).Refusal!.Code.ShouldBe("actor-malformed");
    }

    [Fact]
    public async Task Text_that_is_not_text_is_refused()
    {
        await using var desk = await TestLedger.Open(cluster);
        (await desk.Try(A.Concern(summary: "a\0b"))).Refusal!.Code.ShouldBe("words-malformed");
        (await desk.Try(A.Concern(summary: "half a pair \ud83d"))).Refusal!.Code.ShouldBe("words-malformed");
        (await desk.Try(A.Concern(summary: "a whole pair \ud83d\ude00"))).Facts.ShouldBe(1);
    }

    [Fact]
    public async Task A_speech_longer_than_the_bound_is_refused()
    {
        await using var desk = await TestLedger.Open(cluster);
        (await desk.Try(A.Concern(summary: new('a', Passage.MaxLength + 1)))).Refusal!.Code.ShouldBe("words-too-long");
    }

    [Fact]
    public async Task A_fact_that_refers_to_words_nobody_said_is_a_bug()
    {
        await using var desk = await TestLedger.Open(cluster);
        var thrown = await Should.ThrowAsync<InvalidOperationException>(desk.Try(A.Concern() with { Texts = [] }));
        thrown.Message.ShouldContain("mombasa-c1");
        (await desk.Ask<int>("select count(*) from ledger.fact")).ShouldBe(0);
    }

    [Fact]
    public async Task Words_said_in_an_earlier_fact_need_not_be_said_again()
    {
        await using var desk = await TestLedger.Open(cluster);
        var concern = A.Concern();
        await desk.Do(concern);
        await desk.Do(new CorrectConcern(Guid.NewGuid(), concern.Id, concern.Details with { Theme = "gbv" }, A.Words("Wrong theme."), []));
        (await desk.Ask<string>("select theme from desk.concern")).ShouldBe("gbv");
    }

    [Fact]
    public async Task Time_never_goes_backwards_and_is_kept_to_the_microsecond()
    {
        var noon = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
        var clock = new Clock(noon.AddTicks(7));
        await using var desk = await TestLedger.Open(cluster, clock);
        await desk.Do(A.Forum());
        clock.Now = noon.AddHours(-1);
        await desk.Do(A.Concern());
        (await desk.List<DateTime>("select at from ledger.fact order by seq")).ShouldBe([noon.UtcDateTime, noon.UtcDateTime]);
    }

    [Fact]
    public async Task Facts_hold_no_words()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Loop());
        var bodies = await desk.Ask<string>("select string_agg(body::text, ' ') from ledger.fact");
        bodies.ShouldContain("mombasa-gangs");
        (await desk.List<string>("select body from ledger.passage")).ShouldAllBe(said => !bodies.Contains(said));
    }

    [Fact]
    public async Task Whoever_listens_hears_of_every_batch()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var listener = await desk.Database.Owner.OpenConnectionAsync(TestLedger.Stop);
        var heard = new List<string>();
        listener.Notification += (_, e) => heard.Add($"{e.Channel} {e.Payload}");
        await new Npgsql.NpgsqlCommand("listen jukwaa_tail", listener).ExecuteNonQueryAsync(TestLedger.Stop);
        await desk.Do(A.Forum());
        await listener.WaitAsync(TimeSpan.FromSeconds(5), TestLedger.Stop);
        heard.ShouldBe(["jukwaa_tail 1"]);
    }

    [Fact]
    public async Task A_type_of_fact_nobody_knows_is_named()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Concern());
        await desk.Tamper("update ledger.fact set type = 'ConcernSung'");
        (await Should.ThrowAsync<UnknownFactException>(desk.Try(A.Disclosure()))).Message.ShouldContain("ConcernSung");
    }
}
