using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>What can be done with an issue only after something else: settling what was referred, opening what was answered, joining two.</summary>
[Collection(Pages.Name)]
public sealed class IssueTurnTests(PageSite site)
{
    private const string Why = "Reason=It did not hold.";

    [Theory]
    [InlineData("", "Code")]
    [InlineData("Code=won&" + Why, "Code")]
    [InlineData("Code=settled", "Reason")]
    public async Task What_came_of_a_referral_is_chosen_and_told(string typed, string field)
    {
        var (issue, desk) = (await site.Issue(), await site.At(Role.Responder, "nps@KE-01"));
        await site.Do(new ReferIssue(Guid.NewGuid(), issue, A.Police, "elders", A.Words("To the elders of Mtongwe."), site.Today));
        await Refused(desk, issue, "settle", typed, field);
    }

    [Theory]
    [InlineData("settled")]
    [InlineData("not-settled")]
    [InlineData("withdrawn")]
    public async Task A_referral_is_settled_once(string outcome)
    {
        var (issue, desk) = (await site.Issue(), await site.At(Role.Responder, "nps@KE-01"));
        await site.Do(new ReferIssue(Guid.NewGuid(), issue, A.Police, "elders", A.Words("To the elders of Mtongwe."), site.Today));
        var page = await desk.Get("/desk/issues/" + issue);
        page.Document.GetElementById("do-refer").ShouldBeNull("it is referred already");
        await Once(desk, page, "settle", $"Code={outcome}&{Why}", "ReferralClosed");
    }

    [Fact]
    public async Task What_was_answered_is_opened_again_with_a_reason_and_only_then()
    {
        var (issue, desk) = (await site.Issue(), await site.At(Role.Supervisor, "ngao@KE-01"));
        (await desk.Get("/desk/issues/" + issue)).Document.GetElementById("do-reopen").ShouldBeNull();
        await site.Do(new GiveResponse(Guid.NewGuid(), issue, A.Police, ResponseKind.Accepted, A.Words("We patrol."), site.Today));
        await Refused(desk, issue, "reopen", "", "Reason");
        var page = await desk.Get("/desk/issues/" + issue);
        page.Document.GetElementById("do-urgent").ShouldBeNull("it has its answer");
        await Once(desk, page, "reopen", Why, "IssueReopened");
    }

    [Theory]
    [InlineData("", "To")]
    [InlineData("To=i-nowhere&" + Why, "To")]
    public async Task Issues_are_joined_with_one_that_stands_there(string typed, string field)
    {
        await site.Issue();
        await Refused(await site.At(Role.Analyst, "ngao@KE-01"), await site.Issue(), "merge", typed, field);
    }

    [Fact]
    public async Task Joined_with_another_all_voices_go_over_in_one_change()
    {
        var (other, issue, desk) = (await site.Issue(), await site.Issue(), await site.At(Role.Analyst, "ngao@KE-01"));
        await site.Do(A.Gathering(await site.Concern(), issue));
        var page = await desk.Get("/desk/issues/" + issue);
        var into = page.Document.QuerySelectorAll("#do-merge option").Select(o => o.GetAttribute("value")!).Last(v => v.Length > 0);
        into.ShouldNotBe(issue);
        other.ShouldNotBe(issue);
        var voices = await site.Ask<int>($"select count(*) from desk.concern where issue = '{into}'");
        await Once(desk, page, "merge", $"To={into}&{Why}", "IssueMerged, ConcernGathered, ConcernGathered");
        (await site.Ask<int>($"select count(*) from desk.concern where issue = '{into}'")).ShouldBe(voices + 2);
        var after = await desk.Get("/desk/issues/" + issue);
        after.Document.QuerySelectorAll($"p.note a[href='/desk/issues/{into}']").Length.ShouldBe(1);
        after.Document.QuerySelectorAll("form.deed").ShouldBeEmpty("nothing is left to do with it");
    }

    private async Task Once(AtDesk desk, SignIn.Answer page, string form, string typed, string facts)
    {
        var added = await site.Added(async () => await (await desk.Send(page, form, typed)).ShouldSay(desk, "issue.done." + form));
        added.ShouldBe(facts.Split(", ").Select(f => $"{f} by {desk.Actor}"));
        (await site.Added(() => desk.Send(page, form, typed))).ShouldBeEmpty("sent twice is done once");
    }

    private async Task Refused(AtDesk desk, string issue, string form, string typed, string field)
    {
        var said = new List<string>();
        (
            await site.Added(async () =>
            {
                foreach (var language in (string[])["", "/sw"])
                {
                    var answer = await desk.Send($"{language}/desk/issues/{issue}", form, typed);
                    answer.ShouldRefuse(422, form, typed);
                    answer.ShouldLeadTo(form, field);
                    said.Add(answer.Errors);
                }
            })
        ).ShouldBeEmpty();
        said[1].ShouldNotBe(said[0], "in the language of the page");
    }
}
