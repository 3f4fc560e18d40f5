using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>What is late moves up its ladder by the calendar, one step at a time, once.</summary>
public sealed class EscalationTests(Cluster cluster)
{
    private const string Ladder = "nps@KE-300 nps@KE interior@KE";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issue_moves_up_the_day_after_its_last_day_and_not_on_it()
    {
        await using var officers = await Opened(on: new(2025, 12, 24));
        (await officers.Ask<DateOnly>("select answer_due from desk.issue")).ShouldBe(officers.Today);
        (await Round(officers, after: 0)).ShouldBe(0);
        (await Steps(officers)).ShouldBe("");
        (await Round(officers, after: 1)).ShouldBe(1);
        (await Steps(officers)).ShouldBe("nps@KE-300");
        (await officers.Ask<DateOnly>("select escalated_on from desk.issue")).ShouldBe(officers.Today);
    }

    [Fact]
    public async Task It_moves_one_step_a_week_until_nobody_stands_above_and_then_no_more()
    {
        await using var officers = await Opened();
        var taken = new List<int>();
        for (var day = 0; day <= 42; day++)
        {
            if (await Round(officers, day) is > 0 and var steps)
            {
                taken.Add(day);
                steps.ShouldBe(1);
            }
        }

        taken.ShouldBe([0, 7, 14]);
        (await Steps(officers)).ShouldBe(Ladder);
        (await officers.Ask<string>("select office from desk.issue")).ShouldBe("nps@KE-01", "the office that has the issue keeps it");
        (await officers.Ask<int>("select count(*) from ledger.fact where type = 'IssueEscalated'")).ShouldBe(3);
    }

    [Fact]
    public async Task A_host_that_was_away_for_weeks_takes_one_step_and_not_all_that_it_missed()
    {
        await using var officers = await Opened();
        (await Round(officers, after: 60)).ShouldBe(1);
        (await Round(officers, after: 60)).ShouldBe(0);
        (await Steps(officers)).ShouldBe("nps@KE-300");
    }

    [Fact]
    public async Task The_day_is_that_of_Nairobi()
    {
        await using var officers = await Opened(on: new(2025, 12, 24));
        officers.Clock.Now = new(2026, 1, 14, 20, 59, 0, TimeSpan.Zero);
        (await Turn(officers)).ShouldBe(0);
        officers.Clock.Now = new(2026, 1, 14, 21, 1, 0, TimeSpan.Zero);
        (await Turn(officers)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_answered_or_joined_to_another_moves_no_more()
    {
        await using var officers = await Opened();
        await officers.Do(A.Issue("i-joined"), A.Issue("i-open"));
        await officers.Do(
            new GiveResponse(Guid.NewGuid(), "i-1", A.Police, ResponseKind.Accepted, A.Words("We patrol."), officers.Today),
            new MergeIssue(Guid.NewGuid(), "i-joined", "i-open", A.Words("They are one."))
        );
        (await Round(officers, after: 1)).ShouldBe(1);
        (await Steps(officers, "i-open")).ShouldBe("nps@KE-300");
        (await Steps(officers) + await Steps(officers, "i-joined")).ShouldBe("");
    }

    [Fact]
    public async Task What_was_reopened_has_its_days_again_before_anybody_above_is_told()
    {
        await using var officers = await Opened();
        await officers.Do(
            new GiveResponse(Guid.NewGuid(), "i-1", A.Police, ResponseKind.Accepted, A.Words("We patrol."), officers.Today),
            new ReopenIssue(Guid.NewGuid(), "i-1", A.Words("Nobody patrols."), officers.Today)
        );
        var due = await officers.Ask<DateOnly>("select answer_due from desk.issue");
        due.ShouldBe(officers.Today.AddDays(21));
        (await Round(officers, after: 21)).ShouldBe(0);
        (await Round(officers, after: 22)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_lives_are_at_stake_the_first_step_comes_after_two_days()
    {
        await using var officers = await Opened(on: new(2026, 1, 14));
        await officers.Do(new MarkUrgent(Guid.NewGuid(), "i-1", A.Words("Lives are at stake.")));
        (await Round(officers, after: 2)).ShouldBe(0);
        (await Round(officers, after: 3)).ShouldBe(1);
    }

    [Fact]
    public async Task Each_office_tells_the_one_above_it_and_oversight_nobody()
    {
        await using var officers = await Officers.WithMatter(cluster);
        (await Round(officers, after: 0)).ShouldBe(4);
        (await Steps(officers, "i-station")).ShouldBe("nps@KE-C004");
        for (var week = 1; week < 7; week++)
        {
            await Round(officers, week * 7);
        }

        (await Steps(officers, "i-station")).ShouldBe($"nps@KE-C004 nps@KE-01 {Ladder}");
        (await Steps(officers, "i-far")).ShouldBe(Ladder);
        foreach (var issue in (string[])["i-police", "i-told", "sealed-1", "sealed-2"])
        {
            (await Steps(officers, issue)).ShouldBe("", issue);
        }

        // Where nobody above may be told the rule is not asked again each day.
        var asked = await officers.Ask<long>("select count(*) from ledger.command where stream in ('issue/i-police', 'issue/sealed-1')");
        await Round(officers, 7 * 7);
        (await officers.Ask<long>("select count(*) from ledger.command where stream in ('issue/i-police', 'issue/sealed-1')")).ShouldBe(asked);
    }

    [Fact]
    public async Task A_late_promise_moves_up_too_and_one_called_done_or_without_a_day_does_not()
    {
        await using var officers = await Officers.Open(cluster);
        await officers.Do(
            A.Forum(),
            A.Commitment("p-late", due: officers.Today.AddDays(-1)),
            A.Commitment("p-today", due: officers.Today),
            A.Commitment("p-undated"),
            A.Commitment("p-done", due: officers.Today.AddDays(-1)),
            A.Progress("p-done", done: true)
        );
        (await Round(officers, after: 0)).ShouldBe(1);
        (await Round(officers, after: 1)).ShouldBe(1);
        (await Promised("p-late"), await Promised("p-today")).ShouldBe(("nps@KE-300", "nps@KE-300"));
        (await Round(officers, after: 7)).ShouldBe(1);
        (await Promised("p-late")).ShouldBe("nps@KE-300 nps@KE");
        (await Promised("p-undated") + await Promised("p-done")).ShouldBe("");

        Task<string?> Promised(string id) =>
            officers.Ask<string>($"select array_to_string(escalated_to, ' ') from desk.commitment where id = '{id}'");
    }

    [Fact]
    public async Task While_one_host_has_its_turn_another_leaves_it_alone()
    {
        await using var officers = await Opened();
        await using var held = await officers.Database.Host.OpenConnectionAsync(Stop);
        await Run(held, "select pg_advisory_lock(5366553687190994947)");
        (await Turn(officers)).ShouldBeNull();
        (await Steps(officers)).ShouldBe("");
        await Run(held, "select pg_advisory_unlock(5366553687190994947)");
        (await Turn(officers)).ShouldBe(1);
    }

    [Fact]
    public async Task Hosts_that_begin_together_take_each_step_once()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var turns = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Turn(officers)));
        turns.Sum().ShouldBe(4);
        (await officers.Ask<int>("select count(*) from ledger.fact where type = 'IssueEscalated'")).ShouldBe(4);
    }

    [Fact]
    public async Task After_a_round_that_broke_off_the_next_one_does_what_was_left()
    {
        await using var officers = await Officers.WithMatter(cluster);
        await using (var broken = await officers.Database.Host.OpenConnectionAsync(Stop))
        {
            await Run(broken, "select pg_advisory_lock(5366553687190994947)");
            await officers.Do(new EscalateIssue(Guid.NewGuid(), "i-far"));
            await officers.Ask<bool>($"select pg_terminate_backend({broken.ProcessID}, 5000)");
        }

        (await Turn(officers)).ShouldBe(3);
        (await Steps(officers, "i-far")).ShouldBe("nps@KE-300");
        (await Turn(officers)).ShouldBe(0);
    }

    private async Task<Officers> Opened(DateOnly? on = null)
    {
        var officers = await Officers.Open(cluster);
        await officers.Do(new OpenIssue(Guid.NewGuid(), "i-1", "KE-01", "gangs", Period.Day(on ?? A.Day)));
        return officers;
    }

    private static Task<int?> Round(Officers officers, int after)
    {
        officers.Clock.Now = Officers.Morning.AddDays(after);
        return Turn(officers);
    }

    private static Task<int?> Turn(Officers officers) =>
        new Escalation(officers.Database, officers.Ledger, officers.Reference, officers.Clock).Round(Stop);

    private static Task<string?> Steps(Officers officers, string issue = "i-1") =>
        officers.Ask<string>($"select array_to_string(escalated_to, ' ') from desk.issue where id = '{issue}'");

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
