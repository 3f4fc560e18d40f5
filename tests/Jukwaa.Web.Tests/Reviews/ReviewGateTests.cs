using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Reviews;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reviews;

/// <summary>What the door of the desk asks of a session beside its rule: reach, place, whose own it is, and that the record says the same as the agenda.</summary>
public sealed class ReviewGateTests(ReviewGateTests.Sessions sessions) : IClassFixture<ReviewGateTests.Sessions>
{
    private Officers Officers => sessions.Room.Officers;

    [Fact]
    public async Task A_session_is_planned_by_whoever_reviews_and_reaches_its_place()
    {
        var plan = Sitting.Plan("r-reach", "commitment/p-ordinary");
        (await Refused(Role.Supervisor, "ngao@KE-02", plan with { Chair = new("ngao", "KE-02") })).ShouldBe("review-missing");
        (await Refused(Role.Analyst, "ngao@KE-01", plan)).ShouldBe("not-allowed");
        (await Refused(Role.Supervisor, "ngao@KE-C004", plan with { Chair = new("ngao", "KE-C004") })).ShouldBe("review-missing");
        (await Refused(Role.Supervisor, "ngao@KE-01", plan)).ShouldBeNull();
        (await Refused(Role.Supervisor, "ngao@KE-01", plan with { CommandId = Guid.NewGuid() })).ShouldBe("review-exists");
    }

    [Theory]
    [InlineData("issue/i-ordinary", null)]
    [InlineData("issue/i-violence", "issue-missing")]
    [InlineData("issue/i-far", "issue-missing")]
    [InlineData("issue/i-police", "issue-missing")]
    [InlineData("issue/sealed-1", "issue-missing")]
    [InlineData("issue/i-nowhere", "issue-missing")]
    [InlineData("commitment/p-nowhere", "commitment-missing")]
    [InlineData("commitment/p-kwale", "item-elsewhere")]
    [InlineData("commitment/p-nation", "item-elsewhere")]
    [InlineData("concern/c-ordinary", "item-unknown")]
    public async Task An_item_is_within_reach_and_lies_in_the_place_of_the_session(string item, string? refusal)
    {
        (await Refused(Role.Supervisor, "ngao@KE-01", Sitting.Plan($"r-{item.Replace('/', '-')}", item))).ShouldBe(refusal);
        (await Refused(Role.Supervisor, "ngao@KE-01", new TakeUp(Guid.NewGuid(), "r-open", item))).ShouldBe(refusal);
    }

    [Fact]
    public async Task Oversight_that_reads_a_sealed_issue_puts_it_on_no_agenda_either()
    {
        var plan = Sitting.Plan("r-sealed", "issue/sealed-1") with { Place = "KE", Chair = new("ipoa", "KE") };
        (await Refused(Role.Oversight, "ipoa@KE", plan)).ShouldBe("sealed");
        (await Refused(Role.Oversight, "ipoa@KE", new TakeUp(Guid.NewGuid(), "r-open", "issue/sealed-1"))).ShouldBe("sealed");
        (await Officers.Ask<long>("select count(*) from desk.review_item where subject like 'sealed%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_changes_a_session_of_another_county()
    {
        Command[] all =
        [
            new TakeUp(Guid.NewGuid(), "r-open", "commitment/p-ordinary"),
            Sitting.Drop("r-open", "commitment/p-1"),
            new MoveReview(Guid.NewGuid(), "r-open", Sitting.Today.AddDays(3), A.Words("The hall is taken.")),
            new CallOff(Guid.NewGuid(), "r-open", A.Words("Floods.")),
            Sitting.Decide("r-open", "commitment/p-1"),
            new CloseReview(Guid.NewGuid(), "r-open"),
        ];
        foreach (var command in all)
        {
            (await Refused(Role.Supervisor, "ngao@KE-02", command)).ShouldBe("review-missing", command.GetType().Name);
            (await Refused(Role.Responder, "ngao@KE-01", command)).ShouldBe("not-allowed", command.GetType().Name);
        }

        (await Refused(Role.Supervisor, "ngao@KE-01", new CloseReview(Guid.NewGuid(), "r-nowhere"))).ShouldBe("review-missing");
    }

    [Fact]
    public async Task A_finding_and_a_reopening_go_with_the_record_or_not_at_all()
    {
        const string Item = "commitment/p-2";
        var found = Sitting.Decide("r-open", Item, ItemOutcome.Found, Finding.Partial);
        var review = new ReviewCommitment(Guid.NewGuid(), "p-2", Finding.Partial, A.Words("Half of it."), Sitting.Today);
        var reopen = new ReopenCommitment(Guid.NewGuid(), "p-2", A.Words("It is not there."), Sitting.Today);

        (await Refused(Role.Supervisor, "ngao@KE-01", found)).ShouldBe("decided-alone");
        (await Refused(Role.Supervisor, "ngao@KE-01", found, review with { Finding = Finding.Kept })).ShouldBe("decided-alone");
        (await Refused(Role.Supervisor, "ngao@KE-01", found, review with { Id = "p-1" })).ShouldBe("decided-alone");
        (await Refused(Role.Supervisor, "ngao@KE-01", found, reopen)).ShouldBe("decided-alone");
        (await Refused(Role.Supervisor, "ngao@KE-01", Sitting.Decide("r-open", Item, ItemOutcome.Reopened))).ShouldBe("decided-alone");
        (await Refused(Role.Supervisor, "ngao@KE-01", found, review with { Seen = 1 })).ShouldBe("changed-since");
        (await State(Item)).ShouldBe((null, null), "none of them left half of it behind");

        (await Refused(Role.Supervisor, "ngao@KE-01", found, review)).ShouldBeNull();
        (await State(Item)).ShouldBe(("Found", "Partial"));
        (await Officers.Ask<string>("select finding from desk.commitment where id = 'p-2'")).ShouldBe("Partial");
        (await Refused(Role.Supervisor, "ngao@KE-01", found, review)).ShouldBeNull("a doubled click is the same commands");
        (await Officers.Ask<long>("select count(*) from ledger.fact where stream = 'commitment/p-2' and type = 'CommitmentReviewed'")).ShouldBe(1);
    }

    [Theory]
    [InlineData(ItemOutcome.Noted)]
    [InlineData(ItemOutcome.Reopened)]
    [InlineData(ItemOutcome.Found)]
    public async Task An_office_never_decides_its_own_whatever_the_command_says(ItemOutcome outcome)
    {
        var decide = Sitting.Decide("r-own", "commitment/p-own", outcome, outcome == ItemOutcome.Found ? Finding.Kept : null);
        Command[] with = outcome switch
        {
            ItemOutcome.Found => [decide, new ReviewCommitment(Guid.NewGuid(), "p-own", Finding.Kept, A.Words("All of it."), Sitting.Today)],
            ItemOutcome.Reopened => [decide, new ReopenCommitment(Guid.NewGuid(), "p-own", A.Words("None of it."), Sitting.Today)],
            _ => [decide with { Owner = new("nps", "KE-01"), Held = [] }],
        };

        (await Refused(Role.Supervisor, "ngao@KE-01", with)).ShouldBe("own-review");
        (await Refused(Role.Supervisor, "ngao@KE-300", with)).ShouldBe("own-review", "the chair's own is judged by nobody in that session");
        (await Refused(Role.Supervisor, "ngao@KE-01", Sitting.Drop("r-own", "commitment/p-own"))).ShouldBe("own-review");
    }

    [Fact]
    public async Task A_second_post_is_no_way_around()
    {
        var both = await Officers.With(
            Guid.NewGuid(),
            (Role.Supervisor, "ngao@KE-01", Clearance.Ordinary),
            (Role.Responder, "nps@KE-01", Clearance.Ordinary)
        );
        var post = both.Posts.First(p => p.Role == Role.Supervisor);

        var outcome = await Officers.Door.Do(both, post, Sitting.Decide("r-open", "commitment/p-1"), Room.Stop);
        outcome.Refusal?.Code.ShouldBe("own-review");
        outcome = await Officers.Door.Do(both, post, Sitting.Decide("r-open", "commitment/p-1", ItemOutcome.CarriedOver), Room.Stop);
        outcome.Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task An_issue_that_was_answered_is_reopened_in_the_same_change()
    {
        const string Item = "issue/i-answered";
        var reopen = new ReopenIssue(Guid.NewGuid(), "i-answered", A.Words("Nobody came."), Sitting.Today);

        (await Refused(Role.Supervisor, "ngao@KE-01", Sitting.Decide("r-open", Item, ItemOutcome.Reopened), reopen)).ShouldBeNull();
        (await State(Item)).ShouldBe(("Reopened", null));
        (await Officers.Ask<string>("select response from desk.issue where id = 'i-answered'")).ShouldBeNull();
    }

    private async Task<(string? Outcome, string? Finding)> State(string item)
    {
        var where = $"from desk.review_item where review = 'r-open' and kind || '/' || subject = '{item}'";
        return (await Officers.Ask<string>($"select outcome {where}"), await Officers.Ask<string>($"select finding {where}"));
    }

    /// <summary>Code of the refusal; null when it was done.</summary>
    private async Task<string?> Refused(Role role, string office, params Command[] commands) =>
        (await Officers.Do(await Officers.With(role, office), commands)).Refusal?.Code;

    /// <summary>The matters, an open session of Mombasa, and one whose chair promised what is on its agenda.</summary>
    public sealed class Sessions(Cluster cluster) : IAsyncLifetime
    {
        internal Room Room { get; } = new(cluster);

        public async ValueTask InitializeAsync()
        {
            await Room.InitializeAsync();
            var issue = new OpenIssue(Guid.NewGuid(), "i-answered", "KE-01", "gangs", Domain.Kernel.Period.Day(A.Day));
            await Room.Officers.Do([.. Sitting.Claimed("p-1"), .. Sitting.Claimed("p-2"), issue]);
            await Room.Officers.Do(
                new GiveResponse(Guid.NewGuid(), "i-answered", A.Police, ResponseKind.Accepted, A.Words("We patrol."), A.Day.AddDays(2)),
                Sitting.Of("p-own", "ngao@KE-01", "KE-01"),
                A.Progress("p-own", done: true),
                Sitting.Of("p-kwale", "nps@KE-02", "KE-02"),
                Sitting.Of("p-nation", "nps@KE", "KE"),
                Sitting.Plan("r-open", "commitment/p-1", "commitment/p-2", "issue/i-answered"),
                Sitting.Plan("r-own", "commitment/p-own", "commitment/p-1")
            );
        }

        public ValueTask DisposeAsync() => Room.DisposeAsync();
    }
}
