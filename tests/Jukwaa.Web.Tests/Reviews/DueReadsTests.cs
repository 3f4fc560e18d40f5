using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Reviews;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reviews;

/// <summary>What is due for review in a place.</summary>
public sealed class DueReadsTests(Cluster cluster) : IAsyncLifetime
{
    private readonly Room _room = new(cluster);

    private Officers Officers => _room.Officers;

    public ValueTask InitializeAsync() => _room.InitializeAsync();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Disputed_comes_first_then_carried_over_then_claimed_then_late_then_issues_without_their_answer()
    {
        await Officers.Do([
            .. Sitting.Claimed("p-claimed"),
            .. Sitting.Claimed("p-carried"),
            .. Sitting.Disputed("p-disputed"),
            A.Commitment("p-late", due: Sitting.Today.AddDays(-1)),
            A.Commitment("p-today", due: Sitting.Today),
            .. Sitting.Claimed("p-kept"),
            new ReviewCommitment(Guid.NewGuid(), "p-kept", Finding.Kept, A.Words("All of it."), Sitting.Today),
            Sitting.Of("p-kwale", "nps@KE-02", "KE-02"),
            A.Progress("p-kwale", done: true),
            Sitting.Plan("r1", "commitment/p-carried"),
            Sitting.Decide("r1", "commitment/p-carried", ItemOutcome.CarriedOver),
        ]);

        var due = await Due(Role.Supervisor, "ngao@KE-01");
        due.Items.Select(d => $"{d.Why} {d.Id}")
            .ShouldBe(["disputed p-disputed", "carried p-carried", "claimed p-claimed", "late p-late", "overdue i-ordinary", "overdue i-station"]);
        due.Total.ShouldBe(6);
        (await Due(Role.Supervisor, "ngao@KE-02", "KE-02")).Items.Select(d => d.Id).ShouldBe(["p-kwale", "i-far"]);
        (await Due(Role.Supervisor, "ngao@KE", "KE")).Items.Select(d => d.Id).ShouldContain("p-kwale");
        (await Due(Role.Supervisor, "ngao@KE-01", "KE-C005")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Issues_out_of_reach_and_sealed_ones_are_due_for_nobody_who_may_not_read_them()
    {
        (await Due(Role.Supervisor, "ngao@KE-01")).Items.Select(d => d.Id).ShouldBe(["i-ordinary", "i-station"], ignoreOrder: true);
        (await Due(Role.Supervisor, "ngao@KE-01", clearance: Clearance.Restricted)).Items.Select(d => d.Id).ShouldContain("i-violence");
        var oversight = (await Due(Role.Oversight, "ipoa@KE", "KE")).Items.Select(d => d.Id).ToList();
        oversight.ShouldContain("i-police");
        oversight.ShouldNotContain("sealed-1");
        oversight.ShouldNotContain("i-ordinary");
    }

    [Fact]
    public async Task What_was_carried_over_is_due_until_a_later_session_takes_it_up_and_again_when_that_is_called_off()
    {
        const string Item = "commitment/p-1";
        await Officers.Do([A.Commitment("p-1"), Sitting.Plan("r1", Item), Sitting.Decide("r1", Item, ItemOutcome.CarriedOver)]);
        (await Why("p-1")).ShouldBe("carried");

        await Officers.Do(Sitting.Plan("r2", Item));
        (await Why("p-1")).ShouldBeNull();
        await Officers.Do(new CallOff(Guid.NewGuid(), "r2", A.Words("Floods.")));
        (await Why("p-1")).ShouldBe("carried");

        await Officers.Do(Sitting.Plan("r3", Item), Sitting.Decide("r3", Item, ItemOutcome.CarriedOver));
        (await Why("p-1")).ShouldBe("carried");
        await Officers.Do(Sitting.Plan("r4", Item), Sitting.Decide("r4", Item));
        (await Why("p-1")).ShouldBeNull();
    }

    [Fact]
    public async Task A_promise_that_was_reviewed_since_it_was_carried_over_is_not_due_any_more()
    {
        const string Item = "commitment/p-1";
        await Officers.Do([A.Commitment("p-1"), Sitting.Plan("r1", Item), Sitting.Decide("r1", Item, ItemOutcome.CarriedOver)]);
        Officers.Clock.Now += TimeSpan.FromDays(2);
        await Officers.Do(new ReviewCommitment(Guid.NewGuid(), "p-1", Finding.NotKept, A.Words("Nothing."), Sitting.Today.AddDays(2)));
        (await Why("p-1")).ShouldBeNull();
    }

    [Fact]
    public async Task It_says_what_stands_on_an_agenda_already_and_what_is_the_readers_own()
    {
        await Officers.Do([
            .. Sitting.Claimed("p-1"),
            .. Sitting.Claimed("p-2"),
            Sitting.Of("p-own", "ngao@KE-01", "KE-01"),
            A.Progress("p-own", done: true),
            Sitting.Plan("r1", "commitment/p-1", "commitment/p-2") with
            {
                On = Sitting.Today.AddDays(9),
            },
            Sitting.Plan("r2", "commitment/p-1") with
            {
                On = Sitting.Today.AddDays(5),
            },
            Sitting.Drop("r1", "commitment/p-2"),
        ]);

        var due = (await Due(Role.Supervisor, "ngao@KE-01")).Items.Where(d => d.Kind == "commitment").ToDictionary(d => d.Id);
        due["p-1"].OnAgenda.ShouldBe(Sitting.Today.AddDays(5));
        (due["p-2"].OnAgenda, due["p-own"].OnAgenda).ShouldBe((null, null));
        (due["p-1"].Own, due["p-own"].Own).ShouldBe((false, true));
        due["p-1"].Subject.ShouldBe("commitment/p-1");
    }

    [Fact]
    public async Task No_more_than_a_hundred_are_shown_and_all_are_counted()
    {
        await Officers.Do(Enumerable.Range(1, DueList.Most + 3).Select(n => A.Commitment($"p-{n}", due: Sitting.Today.AddDays(-n))));

        var due = await Due(Role.Supervisor, "ngao@KE-01");
        due.Items.Count.ShouldBe(DueList.Most);
        due.Total.ShouldBe(DueList.Most + 5, "two issues wait past their day");
        due.Items[0].Id.ShouldBe($"p-{DueList.Most + 3}", "what is due longest comes first");
    }

    private async Task<string?> Why(string id) => (await Due(Role.Supervisor, "ngao@KE-01")).Items.FirstOrDefault(d => d.Id == id)?.Why;

    private async Task<DueList> Due(Role role, string office, string place = "KE-01", Clearance clearance = Clearance.Ordinary) =>
        await _room.Reading.Due(await Officers.With(role, office, clearance), "en", place, Room.Stop);
}
