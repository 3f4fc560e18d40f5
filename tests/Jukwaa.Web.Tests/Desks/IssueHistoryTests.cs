using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>What is done to an issue shows at the desk, and never by whom.</summary>
public sealed class IssueHistoryTests(Cluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_acts_appears_as_the_office_and_never_as_a_person()
    {
        await using var officers = await Opened();
        var commander = await officers.With(Role.Responder, "nps@KE-01");
        (await officers.Do(commander, new AcknowledgeIssue(Guid.NewGuid(), "i-1", A.Police, officers.Today))).Facts.ShouldBe(1);
        var page = await Page(officers, commander);
        page.Events.Select(e => e.Actor).Distinct().ShouldBe(["editors", "nps@KE-01"]);
        page.Events.Select(e => e.Office).Distinct().ShouldBe([null, "County Police Commander, Mombasa"]);
        (await Page(officers, commander, "sw")).Events[^1].Office.ShouldBe("Kamanda wa Polisi wa Kaunti, Mombasa");
        page.Events.Where(e => e.ToString().Contains($"{commander.Person:N}", StringComparison.Ordinal)).ShouldBeEmpty();
        (page.Issue.AcknowledgedOn, page.Issue.Version).ShouldBe((officers.Today, await Version(officers)));
    }

    [Fact]
    public async Task An_answer_shows_with_its_words_in_both_languages_and_leaves_the_open_list()
    {
        await using var officers = await Opened();
        await Answer(officers, "We patrol at night.");
        var viewer = await officers.With(Role.Responder, "nps@KE-01");
        var issue = (await Page(officers, viewer)).Issue;
        (issue.Response, issue.ResponseWords, issue.RespondedOn).ShouldBe(("Accepted", "We patrol at night.", officers.Today));
        (await Page(officers, viewer, "sw")).Issue.ResponseWords.ShouldBe("Kwa Kiswahili: We patrol at night.");
        (await Count(officers, viewer, "open"), await Count(officers, viewer, "late"), await Count(officers, viewer, "answered")).ShouldBe((0, 0, 1));
    }

    [Fact]
    public async Task An_urgent_issue_is_listed_as_such_until_it_is_answered_or_joined_to_another()
    {
        await using var officers = await Opened();
        await officers.Do(A.Issue("i-2"), Urgent("i-1"), Urgent("i-2"));
        var viewer = await officers.With(Role.Responder, "nps@KE-01");
        (await Count(officers, viewer, "urgent")).ShouldBe(2);
        await officers.Do(new MergeIssue(Guid.NewGuid(), "i-2", "i-1", A.Words("They are one.")));
        (await Count(officers, viewer, "urgent")).ShouldBe(1);
        await Answer(officers, "We patrol.");
        (await Count(officers, viewer, "urgent")).ShouldBe(0);
    }

    [Fact]
    public async Task A_joined_issue_says_where_it_went_and_is_offered_no_more()
    {
        await using var officers = await Opened();
        await officers.Do(A.Issue("i-2"), A.Issue("i-3"), new MergeIssue(Guid.NewGuid(), "i-1", "i-2", A.Words("They are one.")));
        var viewer = await officers.With(Role.Analyst, "ngao@KE-01");
        (await Page(officers, viewer)).Issue.MergedInto.ShouldBe("i-2");
        (await officers.Reading.Neighbours(viewer, "en", "i-3", Stop)).Select(n => n.Value).ShouldBe(["i-2"]);
        (await Count(officers, viewer, "open")).ShouldBe(2);
    }

    [Fact]
    public async Task Who_was_told_above_stands_there_in_order_by_title()
    {
        await using var officers = await Opened();
        foreach (var day in (int[])[0, 7])
        {
            officers.Clock.Now = Officers.Morning.AddDays(day);
            await officers.Do(new EscalateIssue(Guid.NewGuid(), "i-1"));
        }

        var viewer = await officers.With(Role.Responder, "nps@KE-01");
        (await Page(officers, viewer)).Issue.EscalatedTo.ShouldBe("Regional Police Commander, Coast → Inspector-General of Police");
        (await Page(officers, viewer, "sw")).Issue.EscalatedTo.ShouldBe("Kamanda wa Eneo, Coast → Inspekta Jenerali wa Polisi");
    }

    [Theory]
    [InlineData(-1, "changed-since")]
    [InlineData(0, null)]
    public async Task What_changed_since_it_was_read_is_not_overwritten(int behind, string? refusal)
    {
        await using var officers = await Opened();
        await officers.Do(Urgent("i-1"));
        var supervisor = await officers.With(Role.Supervisor, "nps@KE-01");
        var seen = (await Page(officers, supervisor)).Issue.Version + behind;
        var outcome = await officers.Do(
            supervisor,
            new RouteIssue(Guid.NewGuid(), "i-1", new("nps", "KE-C004"), A.Words("Nearer to it.")) { Seen = seen }
        );
        outcome.Refusal?.Code.ShouldBe(refusal);
        (await officers.Ask<string>("select office from desk.issue")).ShouldBe(refusal is null ? "nps@KE-C004" : "nps@KE-01");
    }

    [Fact]
    public async Task The_open_come_before_the_answered_the_urgent_first_and_then_by_day()
    {
        await using var officers = await Opened();
        await Answer(officers, "We patrol.");
        await officers.Do(
            A.Issue("i-2") with
            {
                On = Domain.Kernel.Period.Day(new(2025, 12, 1)),
            },
            A.Issue("i-3") with
            {
                On = Domain.Kernel.Period.Day(new(2025, 11, 1)),
            },
            A.Issue("i-4") with
            {
                On = Domain.Kernel.Period.Day(new(2026, 1, 14)),
            },
            Urgent("i-4")
        );
        var viewer = await officers.With(Role.Responder, "nps@KE-01");
        var list = await officers.Reading.Issues(viewer, "en", new(), new(1), Stop);
        list.Items.Select(i => i.Id).ShouldBe(["i-4", "i-3", "i-2", "i-1"]);
    }

    private async Task<Officers> Opened()
    {
        var officers = await Officers.Open(cluster);
        await officers.Do(A.Issue("i-1"));
        return officers;
    }

    private static MarkUrgent Urgent(string id) => new(Guid.NewGuid(), id, A.Words("Lives are at stake."));

    private static Task Answer(Officers officers, string words) =>
        officers.Do(new GiveResponse(Guid.NewGuid(), "i-1", A.Police, ResponseKind.Accepted, A.Words(words), officers.Today));

    private static async Task<DeskIssuePage> Page(Officers officers, Viewer viewer, string lang = "en") =>
        (await officers.Reading.Issue(viewer, lang, "i-1", Stop)).ShouldNotBeNull();

    private static async Task<int> Count(Officers officers, Viewer viewer, string state) =>
        (await officers.Reading.Issues(viewer, "en", new(State: state), new(1), Stop)).Total;

    private static Task<int> Version(Officers officers) => officers.Ask<int>("select version from desk.issue where id = 'i-1'");
}
