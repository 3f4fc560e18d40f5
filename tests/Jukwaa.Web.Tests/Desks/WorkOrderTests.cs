using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>What waits changes with what is done; the worst comes first, and long lists come in parts.</summary>
public sealed class WorkOrderTests(Cluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_late_comes_before_what_is_urgent_and_that_before_the_rest()
    {
        await using var officers = await Officers.Open(cluster);
        await officers.Do(
            A.Forum(),
            Opened("i-a-today", officers.Today),
            Opened("i-b-older", officers.Today.AddDays(-5)),
            Opened("i-c-urgent", officers.Today),
            Opened("i-d-late", officers.Today.AddDays(-30)),
            Opened("i-e-latest", officers.Today.AddDays(-60)),
            new MarkUrgent(Guid.NewGuid(), "i-c-urgent", A.Words("Lives are at stake.")),
            A.Commitment("p-late", due: officers.Today.AddDays(-1)),
            A.Commitment("p-soon", due: officers.Today.AddDays(1)),
            A.Commitment("p-undated")
        );
        var work = await Work(officers, await Commander(officers), 1);
        work.Items.Select(w => w.Id).ShouldBe(["i-e-latest", "i-d-late", "p-late", "i-c-urgent", "p-soon", "i-b-older", "i-a-today", "p-undated"]);
    }

    [Fact]
    public async Task A_long_list_comes_in_parts_that_together_are_the_whole()
    {
        await using var officers = await Officers.Open(cluster);
        var ids = Enumerable.Range(10, 30).Select(n => $"i-{n}").ToList();
        await officers.Do(ids.Select(id => Opened(id, officers.Today)));
        var viewer = await Commander(officers);
        var (first, second) = (await Work(officers, viewer, 1), await Work(officers, viewer, 2));
        (first.Total, first.Pages, first.Items.Count, second.Items.Count).ShouldBe((30, 2, 25, 5));
        first.Items.Concat(second.Items).Select(w => w.Id).ShouldBe(ids);
        (await Work(officers, viewer, -4)).Items.ShouldBe(first.Items);
        var beyond = await Work(officers, viewer, int.MaxValue);
        (beyond.Items.Count, beyond.Total, beyond.Number).ShouldBe((0, 30, DeskPart.Farthest));
    }

    [Fact]
    public async Task An_answer_takes_the_issue_off_the_desk_and_reopening_puts_it_back()
    {
        await using var officers = await Officers.Open(cluster);
        await officers.Do(Opened("i-1", officers.Today));
        var viewer = await Commander(officers);
        (await Work(officers, viewer, 1)).Total.ShouldBe(1);
        await officers.Do(viewer, new GiveResponse(Guid.NewGuid(), "i-1", A.Police, ResponseKind.Accepted, A.Words("We patrol."), officers.Today));
        (await Work(officers, viewer, 1)).Total.ShouldBe(0);
        await officers.Do(new ReopenIssue(Guid.NewGuid(), "i-1", A.Words("Nobody patrols."), officers.Today));
        (await Work(officers, viewer, 1)).Items.Select(w => w.Id).ShouldBe(["i-1"]);
    }

    [Fact]
    public async Task An_issue_joined_to_another_waits_no_longer_and_its_voices_count_there()
    {
        await using var officers = await Officers.Open(cluster);
        await officers.Do(
            Opened("i-1", officers.Today),
            Opened("i-2", officers.Today),
            A.Concern("c-1"),
            A.Gathering("c-1", "i-1"),
            A.Concern("c-2"),
            A.Gathering("c-2", "i-2"),
            new MergeIssue(Guid.NewGuid(), "i-1", "i-2", A.Words("They are one."))
        );
        var work = await Work(officers, await Commander(officers), 1);
        work.Items.Select(w => w.Id).ShouldBe(["i-2"]);
    }

    [Fact]
    public async Task A_promise_called_done_goes_from_whoever_promised_to_whoever_reviews()
    {
        await using var officers = await Officers.Open(cluster);
        await officers.Do(A.Forum(), A.Commitment("p-1"));
        var (commander, supervisor) = (await Commander(officers), await officers.With(Role.Supervisor, "ngao@KE-01"));
        (await Kinds(commander)).ShouldBe(["deliver"]);
        (await Kinds(supervisor)).ShouldBeEmpty();
        await officers.Do(A.Progress("p-1", done: true));
        (await Kinds(commander)).ShouldBeEmpty();
        (await Kinds(supervisor)).ShouldBe(["review"]);

        async Task<IEnumerable<string>> Kinds(Viewer viewer) => (await Work(officers, viewer, 1)).Items.Select(w => w.What);
    }

    [Fact]
    public async Task What_must_not_be_shown_before_a_day_waits_for_publication_from_that_day_on()
    {
        await using var officers = await Officers.Open(cluster);
        await officers.Do(
            A.Concern("c-1").Unpublished(),
            A.WorkingText("c-1"),
            new DelayDisclosure(Guid.NewGuid(), "c-1", officers.Today.AddDays(3), A.Words("The witness moves house."))
        );
        var publisher = await officers.With(Role.Publisher, "ngao@KE-01");
        officers.Clock.Now = Officers.Morning.AddDays(2);
        (await Work(officers, publisher, 1)).Total.ShouldBe(0);
        officers.Clock.Now = Officers.Morning.AddDays(3);
        (await Work(officers, publisher, 1)).Items.Select(w => w.Id).ShouldBe(["c-1"]);
        await officers.Do(new WithholdConcern(Guid.NewGuid(), "c-1", "safety"));
        (await Work(officers, publisher, 1)).Total.ShouldBe(0);
    }

    private static Command Opened(string id, DateOnly on) => new OpenIssue(Guid.NewGuid(), id, "KE-01", "gangs", Period.Day(on));

    private static Task<Viewer> Commander(Officers officers) => officers.With(Role.Responder, "nps@KE-01");

    private static Task<DeskList<DeskWork>> Work(Officers officers, Viewer viewer, int page) =>
        officers.Reading.Work(viewer, "en", null, new(page), Stop);
}
