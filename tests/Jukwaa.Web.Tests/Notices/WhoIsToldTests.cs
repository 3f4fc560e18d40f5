using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Reviews;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>Who is told when something happens.</summary>
public sealed class WhoIsToldTests(Cluster cluster)
{
    [Fact]
    public async Task An_issue_is_told_to_those_who_answer_for_the_office_it_came_to()
    {
        await using var telling = await Telling.Open(cluster);
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        var supervisor = await telling.With(Role.Supervisor, "nps@KE-01");
        var analyst = await telling.With(Role.Analyst, "nps@KE-01");
        var station = await telling.With(Role.Responder, "nps@KE-W0018");
        var elsewhere = await telling.With(Role.Responder, "nps@KE-02");
        await telling.Issue();
        (await telling.Told(commander)).ShouldBe(["routed i-1"]);
        (await telling.Told(supervisor)).ShouldBe(["routed i-1"]);
        (await telling.Told(analyst)).ShouldBeEmpty("nothing waits for an analyst there");
        (await telling.Told(station)).ShouldBeEmpty();
        (await telling.Told(elsewhere)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_issue_that_is_passed_on_is_told_to_the_next_office()
    {
        await using var telling = await Telling.Open(cluster);
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        var station = await telling.With(Role.Responder, "nps@KE-W0018");
        await telling.Issue();
        await telling.Round();
        await telling.Officers.Do(Pass("i-1", "nps@KE-W0018"));
        (await telling.Told(station)).ShouldBe(["routed i-1"]);
        (await telling.Told(commander)).ShouldBe(["routed i-1"]);
    }

    [Fact]
    public async Task An_issue_that_left_before_anybody_was_told_is_not_told()
    {
        await using var telling = await Telling.Open(cluster);
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Issue();
        await telling.Officers.Do(Pass("i-1", "nps@KE-W0018"));
        (await telling.Told(commander)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_did_it_is_not_told_of_it()
    {
        await using var telling = await Telling.Open(cluster);
        var doer = await telling.With(Role.Supervisor, "nps@KE-W0018");
        var colleague = await telling.With(Role.Responder, "nps@KE-W0018");
        await telling.Issue();
        var outcome = await telling.Officers.Ledger.Change(Pass("i-1", "nps@KE-W0018"), Actor.Of(new("nps", "KE-W0018"), doer), Telling.Stop);
        outcome.Refusal.ShouldBeNull();
        (await telling.Told(colleague)).ShouldBe(["routed i-1"]);
        (await telling.Told(doer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_comes_later_finds_it_at_the_desk_and_is_not_told()
    {
        await using var telling = await Telling.Open(cluster);
        await telling.Issue();
        var late = await telling.With(Role.Responder, "nps@KE-01");
        (await telling.Told(late)).ShouldBeEmpty();
        await telling.Issue("i-2");
        (await telling.Told(late)).ShouldBe(["routed i-2"]);
    }

    [Fact]
    public async Task What_moves_up_is_told_to_the_office_above()
    {
        await using var telling = await Telling.Open(cluster, new(2025, 4, 30, 6, 0, 0, TimeSpan.Zero));
        var region = await telling.With(Role.Supervisor, "nps@KE-300");
        await telling.Officers.Do(A.Issue(), new EscalateIssue(Guid.NewGuid(), "mombasa-gangs"));
        await telling.Officers.Do(A.Forum(), A.Commitment(due: new(2025, 4, 29)), new EscalateCommitment(Guid.NewGuid(), "mombasa-p1"));
        (await telling.Told(region)).ShouldBe(["escalated mombasa-p1", "escalated mombasa-gangs"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_session_takes_up_is_told_to_those_who_answer_for_it()
    {
        await using var telling = await Telling.Open(cluster);
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        var elsewhere = await telling.With(Role.Responder, "nps@KE-02");
        await telling.Officers.Do(A.Forum(), A.Commitment());
        await telling.Issue();
        await telling.Round();
        var chair = new Office("ngao", "KE-01");
        await telling.Officers.Do(
            new PlanReview(Guid.NewGuid(), "r-1", "KE-01", chair, telling.Officers.Today.AddDays(7), ["commitment/mombasa-p1"]),
            new TakeUp(Guid.NewGuid(), "r-1", "issue/i-1")
        );
        (await telling.Told(commander)).ShouldBe(["routed i-1", "on-agenda mombasa-p1", "on-agenda i-1"], ignoreOrder: true);
        (await telling.Told(elsewhere)).ShouldBeEmpty();
        (await telling.Notices.List(commander, "sw", new(1), Telling.Stop)).Items.Count(n => n.Kind == "on-agenda").ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_promised_is_told_of_doubt_judgement_and_reopening()
    {
        await using var telling = await Telling.Open(cluster);
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        var elsewhere = await telling.With(Role.Responder, "nps@KE-02");
        await telling.Officers.Do(A.Forum(), A.Commitment(), Verified('a', Verdict.NotDone));
        (await telling.Told(commander)).ShouldBeEmpty("nobody has claimed that it is done");
        await telling.Officers.Do(A.Progress(done: true), Verified('b', Verdict.NotDone));
        (await telling.Told(commander)).ShouldBe(["disputed mombasa-p1"]);
        await telling.Officers.Do(Verified('c', Verdict.StillHappening), Verified('d', Verdict.Done));
        (await telling.Told(commander)).ShouldBe(["disputed mombasa-p1"], "one quarrel is told once");
        var today = telling.Officers.Today;
        await telling.Officers.Do(
            new ReviewCommitment(Guid.NewGuid(), "mombasa-p1", Finding.NotKept, A.Words("Nobody came."), today),
            new ReopenCommitment(Guid.NewGuid(), "mombasa-p1", A.Words("It must still be done."), today)
        );
        (await telling.Told(commander)).ShouldBe(["disputed mombasa-p1", "reviewed mombasa-p1", "reopened mombasa-p1"], ignoreOrder: true);
        (await telling.Told(elsewhere)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_did_not_hold_is_told_to_its_office()
    {
        await using var telling = await Telling.Open(cluster);
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Issue();
        var today = telling.Officers.Today;
        await telling.Officers.Do(
            new GiveResponse(Guid.NewGuid(), "i-1", new("nps", "KE-01"), ResponseKind.Accepted, A.Words("Patrols begin."), today),
            new ReopenIssue(Guid.NewGuid(), "i-1", A.Words("No patrol came."), today)
        );
        (await telling.Told(commander)).ShouldBe(["routed i-1", "reopened i-1"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_post_is_told_to_whoever_holds_it_also_when_it_ends()
    {
        await using var telling = await Telling.Open(cluster);
        var person = await telling.With(Role.Responder, "nps@KE-01");
        (await telling.ToldOfPosts(person)).ShouldBe(["post-given post-1"]);
        await telling.Officers.End("post-1", telling.Officers.Today.AddDays(-1));
        (await telling.ToldOfPosts(person)).ShouldBe(["post-given post-1", "post-ended post-1"]);
    }

    [Fact]
    public async Task After_the_post_has_ended_nothing_else_is_told()
    {
        await using var telling = await Telling.Open(cluster, new(2025, 4, 29, 6, 0, 0, TimeSpan.Zero));
        var person = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Officers.End("post-1", telling.Officers.Today.AddDays(-1));
        await telling.Issue();
        await telling.Officers.Do(A.Issue(), A.Forum(), A.Commitment(due: new(2025, 4, 28)));
        (await telling.Told(person)).ShouldBeEmpty();
        (await telling.Notices.Unseen(person, Telling.Stop)).ShouldBe(2, "that the post came and went");
    }

    private static RouteIssue Pass(string issue, string office) =>
        new(Guid.NewGuid(), issue, new(office.Split('@')[0], office.Split('@')[1]), A.Words("The station can see to it."));

    private static VerifyDelivery Verified(char who, Verdict verdict) =>
        new(Guid.NewGuid(), "mombasa-p1", new(who, VerifyDelivery.VerifierLength), verdict, A.Words("I went there."), A.Day.AddDays(20));
}
