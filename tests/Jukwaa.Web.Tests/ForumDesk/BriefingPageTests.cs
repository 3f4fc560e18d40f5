using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.ForumDesk;

/// <summary>Two pages for whoever leads a forum.</summary>
[Collection(Desks.Pages.Name)]
public sealed class BriefingPageTests(PageSite site)
{
    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task It_tells_what_is_late_here_what_to_talk_about_and_why_and_who_was_missed(string language, string lang)
    {
        var forum = await Hall.Open(site);
        var desk = await site.At(Role.Supervisor, "ngao@KE-01");
        await site.Do(
            A.Forum($"past-{forum}"),
            A.Concern($"c-{forum}", theme: "orphan"),
            A.Disclosure($"c-{forum}"),
            A.Commitment($"p-{forum}", $"past-{forum}", A.Day.AddDays(30), "Boats for the ferry."),
            A.Match($"p-{forum}", $"c-{forum}")
        );
        var page = (await desk.Get($"{language}/desk/forums/{forum}/briefing")).Document;

        page.GetElementById("agenda")!.QuerySelectorAll("li").Length.ShouldBeGreaterThan(0);
        page.GetElementById("agenda")!.TextContent.ShouldContain(Texts.Get(lang, "briefing.proposed"));
        page.GetElementById("late")!.QuerySelectorAll("li").Length.ShouldBeInRange(1, 6);
        page.GetElementById("missed").ShouldNotBeNull();
        page.QuerySelectorAll("script").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_form_that_plans_a_forum_proposes_an_agenda_that_can_be_taken_off()
    {
        await site.Do(A.Concern("c-agenda", theme: "orphan"), A.Disclosure("c-agenda"));
        var desk = await site.At(Role.Supervisor, "ngao@KE-01");
        var form = await desk.Get("/desk/forums/new");
        form.Document.QuerySelectorAll("input[name=Themes][checked]").Length.ShouldBeInRange(1, 5);
        var again = await desk.Send(form, "plan", "Themes=gangs&Venue=");
        again.Document.QuerySelectorAll("input[name=Themes][checked]").Select(i => i.GetAttribute("value")).ShouldBe(["gangs"]);
    }

    [Fact]
    public async Task There_is_none_of_a_forum_that_is_over_and_none_for_those_who_lead_none()
    {
        await site.Do(A.Forum("past-briefing"));
        ((int)(await (await site.At(Role.Supervisor, "ngao@KE-01")).Get("/desk/forums/past-briefing/briefing")).Status).ShouldBe(404);
        var forum = await Hall.Open(site);
        ((int)(await (await site.At(Role.Responder, "nps@KE-01")).Get($"/desk/forums/{forum}/briefing")).Status).ShouldBeOneOf(403, 404);
    }

    [Fact]
    public async Task It_is_one_step_from_the_forum()
    {
        var forum = await Hall.Open(site);
        var page = (await (await site.At(Role.Supervisor, "ngao@KE-01")).Get($"/desk/forums/{forum}")).Document;
        page.QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == $"/desk/forums/{forum}/briefing");
    }
}
