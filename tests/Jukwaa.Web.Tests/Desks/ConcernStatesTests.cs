using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Through which lists a concern goes as it is worked.</summary>
public sealed class ConcernStatesTests(Cluster cluster)
{
    private static readonly string[] _states = ["new", "unworked", "ready", "public", "withheld", "delayed"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_what_was_taken_down_to_what_the_public_reads()
    {
        await using var officers = await Recorded();
        var analyst = await officers.With(Role.Analyst, "ngao@KE-01");
        (await States(officers, analyst)).ShouldBe(["new", "unworked"]);
        await officers.Do(A.WorkingText("c-1"));
        (await States(officers, analyst)).ShouldBe(["new", "ready"]);
        await officers.Do(A.Issue("i-1"), A.Gathering("c-1", "i-1"));
        (await States(officers, analyst)).ShouldBe(["ready"]);
        await officers.Do(A.Disclosure("c-1"));
        (await States(officers, analyst)).ShouldBe(["public"]);
    }

    [Fact]
    public async Task What_is_withheld_is_neither_new_nor_ready()
    {
        await using var officers = await Recorded();
        await officers.Do(A.WorkingText("c-1"), new WithholdConcern(Guid.NewGuid(), "c-1", "safety"));
        var analyst = await officers.With(Role.Analyst, "ngao@KE-01");
        (await States(officers, analyst)).ShouldBe(["withheld"]);
        (await Concern(officers, analyst)).Withheld.ShouldBe("safety");
    }

    [Fact]
    public async Task What_waits_for_a_day_is_delayed_until_that_day()
    {
        await using var officers = await Recorded();
        var until = officers.Today.AddDays(2);
        await officers.Do(new DelayDisclosure(Guid.NewGuid(), "c-1", until, A.Words("The witness moves house.")));
        var analyst = await officers.With(Role.Analyst, "ngao@KE-01");
        (await Concern(officers, analyst)).NotBefore.ShouldBe(until);
        (await States(officers, analyst)).ShouldContain("delayed");
        officers.Clock.Now = Officers.Morning.AddDays(2);
        (await States(officers, analyst)).ShouldNotContain("delayed");
    }

    [Fact]
    public async Task A_concern_sealed_after_it_was_taken_down_leaves_every_list_of_triage()
    {
        await using var officers = await Recorded();
        var analyst = await officers.With(Role.Analyst, "ngao@KE-01", Clearance.Restricted);
        await officers.Do(A.Sealing("c-1", A.Station));
        (await States(officers, analyst)).ShouldBeEmpty();
        (await officers.Reading.Concern(analyst, "en", "c-1", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task The_newest_come_first_and_a_long_list_comes_in_parts()
    {
        await using var officers = await Officers.Open(cluster);
        for (var n = 10; n < 40; n++)
        {
            officers.Clock.Now = Officers.Morning.AddMinutes(n);
            await officers.Do(A.Concern($"c-{n}").Unpublished());
        }

        var analyst = await officers.With(Role.Analyst, "ngao@KE-01");
        var (first, second) = (await Part(1), await Part(2));
        first.Items.Concat(second.Items).Select(c => c.Id).ShouldBe(Enumerable.Range(10, 30).Reverse().Select(n => $"c-{n}"));
        (first.Total, first.Items.Count, first.Pages, second.Number).ShouldBe((30, DeskPart.Size, 2, 2));
        (await Part(3)).Items.ShouldBeEmpty();

        Task<DeskList<DeskConcern>> Part(int page) => officers.Reading.Concerns(analyst, "en", new(), new(page), Stop);
    }

    [Fact]
    public async Task A_joined_issue_is_offered_to_no_concern()
    {
        await using var officers = await Recorded();
        await officers.Do(A.Issue("i-1"), A.Issue("i-2"), new Domain.Issues.MergeIssue(Guid.NewGuid(), "i-1", "i-2", A.Words("They are one.")));
        var analyst = await officers.With(Role.Analyst, "ngao@KE-01");
        (await officers.Reading.Concern(analyst, "en", "c-1", Stop)).ShouldNotBeNull().Issues.Select(i => i.Id).ShouldBe(["i-2"]);
    }

    private async Task<Officers> Recorded()
    {
        var officers = await Officers.Open(cluster);
        await officers.Do(A.Concern("c-1").Unpublished());
        return officers;
    }

    private static async Task<DeskConcern> Concern(Officers officers, Viewer viewer) =>
        (await officers.Reading.Concern(viewer, "en", "c-1", Stop)).ShouldNotBeNull().Concern;

    /// <summary>The lists in which the only concern stands.</summary>
    private static async Task<IReadOnlyList<string>> States(Officers officers, Viewer viewer)
    {
        var found = new List<string>();
        foreach (var state in _states)
        {
            if ((await officers.Reading.Concerns(viewer, "en", new(State: state), new(1), Stop)).Total == 1)
            {
                found.Add(state);
            }
        }

        return found;
    }
}
