using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

public sealed class StandingRowsTests(Cluster cluster)
{
    private const string Steps =
        "concat_ws(' ', standing, lapses_to, lapses_on, '|', step_heard, step_answered, step_promised, step_done, step_confirmed)";

    [Fact]
    public async Task A_concern_without_a_promise_stands_where_its_issue_does()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Concern(), A.Disclosure());
        (await desk.Ask<string>($"select {Steps} from open.concern")).ShouldBe("received | 2025-04-07");
        await desk.Do(A.Issue(), A.Gathering());
        (await desk.Ask<string>($"select {Steps} from open.concern")).ShouldBe("with_office silent 2025-04-29 | 2025-04-07");
        await desk.Do(new GiveResponse(Guid.NewGuid(), "mombasa-gangs", A.Police, ResponseKind.Refused, A.Words("No money."), A.Day.AddDays(3)));
        (await desk.Ask<string>($"select {Steps} from open.concern")).ShouldBe("refused | 2025-04-07 2025-04-10");
        (await desk.Ask<string>("select standing from open.issue")).ShouldBe("refused");
    }

    [Fact]
    public async Task A_promise_moves_the_concerns_and_issues_it_answers_and_its_withdrawal_moves_them_back()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Forum(), A.Issue(), A.Concern(), A.Disclosure(), A.Gathering(), A.Commitment(due: new(2025, 12, 31)), A.Match());
        const string Both =
            $"select c.s || ' / ' || i.standing || ' / ' || array_to_string(m.themes, ',') from (select {Steps} as s from open.concern) c, open.issue i, open.commitment m";
        (await desk.Ask<string>(Both)).ShouldBe("answered late 2026-01-01 | 2025-04-07 2025-04-07 2025-04-07 / answered / gangs");
        await desk.Do(A.Progress(done: true));
        (await desk.Ask<string>(Both)).ShouldBe("done | 2025-04-07 2025-04-07 2025-04-07 2025-04-17 / done / gangs");
        await desk.Do(new WithdrawMatch(Guid.NewGuid(), "mombasa-p1", "mombasa-c1", A.Words("It is about another ward.")));
        (await desk.Ask<string>(Both)).ShouldBe("with_office silent 2025-04-29 | 2025-04-07 / with_office / ");
    }

    [Fact]
    public async Task One_kept_promise_does_not_hide_an_open_one()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Forum(), A.Concern(), A.Disclosure(), A.Commitment(), A.Match(), A.Commitment("mombasa-p2"), A.Match("mombasa-p2"));
        await desk.Do(new ReviewCommitment(Guid.NewGuid(), "mombasa-p1", Finding.Kept, A.Words("Seen."), A.Day.AddDays(30)));
        (await desk.Ask<string>($"select {Steps} from open.commitment where id = 'mombasa-p1'")).ShouldBe(
            "kept | 2025-04-07 2025-04-07 2025-04-07 2025-05-07 2025-05-07"
        );
        (await desk.Ask<string>($"select {Steps} from open.concern")).ShouldBe("answered | 2025-04-07 2025-04-07 2025-04-07");
        await desk.Do(new ReviewCommitment(Guid.NewGuid(), "mombasa-p2", Finding.Kept, A.Words("Seen."), A.Day.AddDays(40)));
        (await desk.Ask<string>($"select {Steps} from open.concern")).ShouldBe("done | 2025-04-07 2025-04-07 2025-04-07 2025-05-17 2025-05-17");
    }

    [Fact]
    public async Task A_step_reached_on_a_day_nobody_knows_is_minus_infinity()
    {
        await using var desk = await TestLedger.Open(cluster);
        var (concern, commitment) = (A.Concern(), A.Commitment());
        await desk.Do(A.Forum(), concern with { Details = concern.Details with { Raised = Period.Unknown } }, A.Disclosure());
        await desk.Do(commitment with { Details = commitment.Details with { Made = Period.Unknown } }, A.Match());
        (await desk.Ask<string>($"select {Steps} from open.concern")).ShouldBe("answered | -infinity -infinity -infinity");
        (await desk.Ask<string>($"select {Steps} from open.commitment")).ShouldBe("promised | -infinity -infinity -infinity");
    }

    [Fact]
    public async Task A_commitment_that_answers_nothing_was_never_heard()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Forum(), A.Commitment());
        (await desk.Ask<bool>("select step_heard is null and themes = '{}' from open.commitment")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_withheld_concern_does_not_show_through_its_issue()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(
            A.Forum(),
            A.Issue(),
            A.Concern(),
            A.Gathering(),
            A.Disclosure(),
            A.Concern("mombasa-c2"),
            A.Gathering("mombasa-c2"),
            A.Commitment()
        );
        await desk.Do(A.Match(concern: "mombasa-c2"));
        (await desk.Ask<string>("select standing from open.issue")).ShouldBe("with_office");
        await desk.Do(A.Disclosure("mombasa-c2"));
        (await desk.Ask<string>("select standing from open.issue")).ShouldBe("answered");
    }

    [Fact]
    public async Task A_concern_moved_to_another_issue_leaves_the_first()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(
            A.Issue(),
            A.Issue("mombasa-gbv", "gbv"),
            A.Concern(),
            A.Disclosure(),
            A.Gathering(),
            new GatherConcern(Guid.NewGuid(), "mombasa-c1", "mombasa-gbv")
        );
        (await desk.List<string>("select id from open.issue")).ShouldBe(["mombasa-gbv"]);
        (await Jukwaa.Storage.Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }
}
