using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>One issue becomes two: the voices that were ticked go over in one change, with everything that belongs to them.</summary>
[Collection(Pages.Name)]
public sealed class SplitFormTests(PageSite site)
{
    private const string Why = "Reason=That is about land.";

    [Fact]
    public async Task What_was_ticked_stands_in_a_new_issue_that_is_as_old_as_the_first()
    {
        var (issue, voices) = await Several(3);
        var desk = await site.At(Role.Analyst, "ngao@KE-01");
        var added = await site.Added(async () =>
            await (await desk.Send("/desk/issues/" + issue, "split", $"Voice={voices[1]}&To=new&Theme=gangs&{Why}")).ShouldSay(
                desk,
                "issue.done.split"
            )
        );
        added.ShouldBe(((string[])["IssueOpened", "IssueRouted", "IssueSplit", "ConcernGathered"]).Select(f => $"{f} by {desk.Actor}"));
        (await Voices(issue)).ShouldBe([voices[0], voices[2]]);
        var other = (await site.Ask<string>($"select issue from desk.concern where id = '{voices[1]}'")).ShouldNotBeNull();
        other.ShouldNotBe(issue);
        (await Clock(other)).ShouldBe(await Clock(issue), "nobody gets more time");
        (await desk.Get("/desk/issues/" + other)).Document.QuerySelectorAll("form.deed").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Of_another_theme_it_is_coded_so_and_goes_to_the_office_of_that_theme()
    {
        var (issue, voices) = await Several(2);
        var desk = await site.At(Role.Analyst, "ngao@KE-01");
        var added = await site.Added(() => desk.Send("/desk/issues/" + issue, "split", $"Voice={voices[0]}&To=new&Theme=police_resources&{Why}"));
        added.Select(a => a.Split(' ')[0]).ShouldBe(["IssueOpened", "IssueRouted", "IssueSplit", "ConcernCoded", "ConcernGathered"]);
        (await site.Ask<string>($"select theme from desk.concern where id = '{voices[0]}'")).ShouldBe("police_resources");
        (await site.Ask<string>($"select i.theme from desk.issue i join desk.concern c on c.issue = i.id where c.id = '{voices[0]}'")).ShouldBe(
            "police_resources"
        );
    }

    [Fact]
    public async Task It_can_go_to_an_issue_that_stands_there()
    {
        var (issue, voices) = await Several(2);
        var other = await site.Issue();
        var desk = await site.At(Role.Analyst, "ngao@KE-01");
        var before = (await Voices(other)).Count;
        await (await desk.Send("/desk/issues/" + issue, "split", $"Voice={voices[0]}&To={other}&{Why}")).ShouldSay(desk, "issue.done.split");
        (await Voices(other)).Count.ShouldBe(before + 1);
        (await Voices(issue)).ShouldBe([voices[1]]);
    }

    [Fact]
    public async Task Pressed_twice_it_is_done_once_and_says_so()
    {
        var (issue, voices) = await Several(3);
        var desk = await site.At(Role.Analyst, "ngao@KE-01");
        var page = await desk.Get("/desk/issues/" + issue);
        var typed = $"Voice={voices[1]}&To=new&Theme=gangs&{Why}";
        await (await desk.Send(page, "split", typed)).ShouldSay(desk, "issue.done.split");
        (await site.Added(async () => await (await desk.Send(page, "split", typed)).ShouldSay(desk, "form.done_already"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("To=new&Theme=gangs&" + Why, "Voice")]
    [InlineData("Voice=c-nowhere&To=new&Theme=gangs&" + Why, "Voice")]
    [InlineData("Voice={0}&Voice={1}&To=new&Theme=gangs&" + Why, "Voice")]
    [InlineData("Voice={0}&To=&Theme=gangs&" + Why, "To")]
    [InlineData("Voice={0}&To=i-nowhere&" + Why, "To")]
    [InlineData("Voice={0}&To=new&Theme=nonsense&" + Why, "Theme")]
    [InlineData("Voice={0}&To=new&Theme=gangs", "Reason")]
    public async Task Filled_in_badly_it_is_refused_and_moves_nobody(string typed, string field)
    {
        var (issue, voices) = await Several(2);
        typed = typed.Replace("{0}", voices[0], StringComparison.Ordinal).Replace("{1}", voices[1], StringComparison.Ordinal);
        var desk = await site.At(Role.Analyst, "ngao@KE-01");
        var added = await site.Added(async () =>
        {
            foreach (var language in (string[])["", "/sw"])
            {
                var answer = await desk.Send($"{language}/desk/issues/{issue}", "split", typed);
                answer.ShouldRefuse(422, "split", typed);
                answer.ShouldLeadTo("split", field);
            }
        });
        added.ShouldBeEmpty();
        (await Voices(issue)).ShouldBe(voices, ignoreOrder: true);
    }

    [Fact]
    public async Task Who_does_not_triage_has_no_such_form_and_cannot_send_it()
    {
        var (issue, voices) = await Several(2);
        var desk = await site.At(Role.Responder, "nps@KE-01");
        (await desk.Get("/desk/issues/" + issue)).Document.GetElementById("do-split").ShouldBeNull();
        var sent = await desk.Force("/desk/issues/" + issue, "acknowledge", "split", $"Voice={voices[0]}&To=new&Theme=gangs&{Why}");
        ((int)sent.Status).ShouldBeInRange(400, 422);
        (await Voices(issue)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task More_voices_than_a_page_has_room_for_all_go_over_when_issues_are_joined()
    {
        var (into, issue) = (await site.Issue(), await site.Issue());
        const int Many = 230;
        for (var n = 0; n < Many; n++)
        {
            await site.Do(A.Gathering(await site.Concern(worked: false), issue));
        }

        var desk = await site.At(Role.Analyst, "ngao@KE-01");
        await (await desk.Send("/desk/issues/" + issue, "merge", $"To={into}&{Why}")).ShouldSay(desk, "issue.done.merge");
        (await Voices(issue)).ShouldBeEmpty();
        (await Voices(into)).Count.ShouldBe(Many + 2);
    }

    private async Task<(string Issue, IReadOnlyList<string> Voices)> Several(int count)
    {
        var issue = await site.Issue();
        while ((await Voices(issue)).Count < count)
        {
            await site.Do(A.Gathering(await site.Concern(), issue));
        }

        return (issue, await Voices(issue));
    }

    private Task<IReadOnlyList<string>> Voices(string issue) => site.List($"select id from desk.concern where issue = '{issue}' order by id");

    private Task<string?> Clock(string issue) => site.Ask<string>($"select opened_on || ' ' || answer_due from desk.issue where id = '{issue}'");
}
