using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>A button pressed twice, on a slow line: the second press finds that all is done, whatever the first one changed.</summary>
[Collection(Pages.Name)]
public sealed class TwiceTests(PageSite site)
{
    private const string Why = "Reason=The station can see to it.";

    /// <summary>Who, on which page, presses what; and where the press leads.</summary>
    public static TheoryData<Role, string, string, string> Presses =>
        new()
        {
            { Role.Responder, "nps@KE-01", "acknowledge", "" },
            { Role.Responder, "nps@KE-01", "answer", "Kind=Partly&TextEn=We patrol." },
            { Role.Responder, "nps@KE-01", "pass", "To=nps@KE-W0018&" + Why },
            { Role.Responder, "nps@KE-01", "pass", "To=ngao@KE-W0018&" + Why },
            { Role.Supervisor, "ngao@KE-01", "route", "To=nps@KE-W0018&" + Why },
            { Role.Supervisor, "ngao@KE-01", "urgent", Why },
        };

    [Theory, MemberData(nameof(Presses))]
    public async Task The_second_press_says_that_it_was_done_already(Role role, string office, string form, string typed)
    {
        var (issue, desk) = (await site.Issue(), await site.At(role, office));
        var page = await desk.Get("/desk/issues/" + issue);
        var first = await desk.Send(page, form, typed);
        ((int)first.Status).ShouldBe(302, first.Errors);
        await Follow(desk, first.Location!);
        var second = await desk.Send(page, form, typed);
        ((int)second.Status).ShouldBe(302, second.Errors);
        (await Said(desk, second)).ShouldBe("This was done already; nothing was done twice.");
    }

    [Theory, MemberData(nameof(Presses))]
    public async Task Of_a_double_press_the_second_answer_is_shown_and_says_what_the_first_one_did(
        Role role,
        string office,
        string form,
        string typed
    )
    {
        var (issue, desk) = (await site.Issue(), await site.At(role, office));
        var page = await desk.Get("/desk/issues/" + issue);
        await desk.Send(page, form, typed);
        (await Said(desk, await desk.Send(page, form, typed))).ShouldBe(Texts.Get("en", "issue.done." + form));
    }

    [Fact]
    public async Task What_leaves_my_reach_by_what_I_did_leads_me_back_to_my_desk_which_says_so()
    {
        var (issue, desk) = (await site.Issue(), await site.At(Role.Responder, "nps@KE-01"));
        var passed = await desk.Send("/desk/issues/" + issue, "pass", "To=ngao@KE-W0018&" + Why);
        (await Follow(desk, passed.Location!)).Path.ShouldBe("/desk", "it is another institution's now");
        ((int)(await desk.Get("/desk/issues/" + issue)).Status).ShouldBe(404, "and is not there for me");
    }

    [Fact]
    public async Task The_desk_says_so_once()
    {
        var (issue, desk) = (await site.Issue(), await site.At(Role.Responder, "nps@KE-01"));
        var passed = await desk.Send("/desk/issues/" + issue, "pass", "To=ngao@KE-W0018&" + Why);
        var shown = await Follow(desk, passed.Location!);
        shown.Path.ShouldBe("/desk");
        shown.Document.QuerySelectorAll("p.done").Length.ShouldBe(1);
        (await desk.Get("/desk")).Document.QuerySelectorAll("p.done").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_promise_pressed_twice_leads_to_its_issue_and_not_to_the_empty_form()
    {
        var (issue, desk) = (await site.Issue(), await site.At(Role.Responder, "nps@KE-01"));
        var page = await desk.Get($"/desk/issues/{issue}/promise");
        const string Typed = "WordingEn=Two boats.&When=none&Much=none";
        await desk.Send(page, "promise", Typed);
        var second = await desk.Send(page, "promise", Typed);
        second.Location.ShouldBe($"/desk/issues/{issue}", second.Errors);
        (await Said(desk, second)).ShouldBe(Texts.Get("en", "promise.done.made"));
    }

    [Fact]
    public async Task Many_acknowledged_at_once_are_acknowledged_once()
    {
        var desk = await site.Seat((Role.Responder, "nps@KE-02", Clearance.Ordinary));
        var (one, two) = (await site.Issue(place: "KE-02"), await site.Issue(place: "KE-02"));
        var page = await With(desk, one, two) ?? await With(desk, one = await site.Issue(place: "KE-02"), two = await site.Issue(place: "KE-02"));
        page.ShouldNotBeNull("of two pairs one stands on one page");
        var typed = $"Chosen={one}&Chosen={two}";
        (await site.Added(() => desk.Send(page, "bulk", typed))).ShouldBe(Enumerable.Repeat($"IssueAcknowledged by {desk.Actor}", 2));
        var again = await desk.Send(page, "bulk", typed);
        ((int)again.Status).ShouldBe(302, again.Errors);
    }

    /// <summary>The page of the list on which both stand; null = no page has both.</summary>
    private static async Task<SignIn.Answer?> With(AtDesk desk, string one, string two)
    {
        for (var number = 1; number <= 20; number++)
        {
            var page = await desk.Get($"/desk?what=answer&page={number}");
            var all = page.Document.QuerySelectorAll("#do-bulk [name=Chosen]").Select(c => c.GetAttribute("value")).ToList();
            if (all.Contains(one) && all.Contains(two))
            {
                return page;
            }
        }

        return null;
    }

    private static async Task<string?> Said(AtDesk desk, SignIn.Answer answer)
    {
        var shown = await Follow(desk, answer.Location.ShouldNotBeNull(answer.Errors));
        ((int)shown.Status).ShouldBe(200);
        return shown.Document.QuerySelector("p.done")?.TextContent.Trim();
    }

    private static async Task<SignIn.Answer> Follow(AtDesk desk, string address)
    {
        var answer = await desk.Get(address);
        for (var hop = 0; hop < 3 && answer.Location is { } next; hop++)
        {
            answer = await desk.Get(next);
        }

        return answer;
    }
}
