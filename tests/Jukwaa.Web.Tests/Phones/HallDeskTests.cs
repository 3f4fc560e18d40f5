using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Halls;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>Phones in the hall, as those who run it and those who take down see them at the desk.</summary>
[Collection(Desks.Pages.Name)]
public sealed class HallDeskTests(PageSite site)
{
    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task Whoever_runs_it_makes_a_link_that_is_shown_once_and_takes_it_back(string language)
    {
        var forum = await Hall.Open(site);
        var chair = await site.At(Role.Supervisor, "ngao@KE-01");
        var address = $"{language}/desk/forums/{forum}/hall";
        (await chair.Get(address)).Document.GetElementById("do-end").ShouldBeNull();
        var made = await chair.Send(address, "link", "");
        made.Document.QuerySelector("#link .key")!.TextContent.ShouldContain("/hall/screen/");
        var after = await chair.Get(address);
        after.Text.ShouldNotContain("/hall/screen/");
        await (await chair.Send(after, "end", "")).ShouldSay(chair, "inhall.screen.ended");
        (await chair.Get(address)).Document.GetElementById("do-end").ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_else_has_that_page()
    {
        var forum = await Hall.Open(site);
        var address = $"/desk/forums/{forum}/hall";
        ((int)(await (await site.At(Role.Rapporteur, "ngao@KE-01")).Get(address)).Status).ShouldBe(404);
        ((int)(await (await site.At(Role.Supervisor, "ngao@KE-02")).Get(address)).Status).ShouldBe(404);
        ((int)(await site.Anybody(address)).Status).ShouldBe(302);
        await site.Do(new CloseForum(Guid.NewGuid(), forum, site.Today, ["residents"]));
        ((int)(await (await site.At(Role.Supervisor, "ngao@KE-01")).Get(address)).Status).ShouldBe(404);
    }

    [Fact]
    public async Task A_rapporteur_sees_that_it_is_from_a_phone_and_what_it_adds_to_and_takes_it_over()
    {
        var forum = await Hall.Open(site);
        var voice = Hall.Entry(forum, EntryKind.Concern, "theme=gangs&words=Wezi usiku.");
        var phone = Hall.Entry(forum, EntryKind.Concern, $"words=Hata kituo hakina taa.&adds={voice.Id}");
        await site.Do(voice);
        await site.DoOn("hall", phone);
        var rapporteur = await site.At(Role.Rapporteur, "ngao@KE-01");
        var list = (await rapporteur.Get($"/desk/forums/{forum}/list")).Document;
        var section = list.GetElementById("phones")!.TextContent;
        section.ShouldContain("Hata kituo hakina taa.");
        section.ShouldContain(Texts.Get("en", "inhall.from_phone"));
        section.ShouldContain("Wezi usiku.");
        list.GetElementById("progress")!.TextContent.ShouldContain("1 voice");
        var chair = await site.At(Role.Supervisor, "ngao@KE-01");
        (await chair.Get($"/desk/forums/{forum}/list")).Text.ShouldNotContain("kituo hakina");
        (await chair.Get($"/desk/forums/{forum}/close")).Document.GetElementById("phones").ShouldNotBeNull();

        await rapporteur.Send($"/desk/forums/{forum}/entries/{phone.Id}", "mend", "Theme=gangs");
        var after = (await rapporteur.Get($"/desk/forums/{forum}/list")).Document;
        after.GetElementById("phones").ShouldBeNull();
        after.GetElementById("progress")!.TextContent.ShouldContain("2 voices");
        after.GetElementById("e-" + phone.Id)!.TextContent.ShouldContain(Texts.Get("en", "inhall.from_phone"));
        (await chair.Get($"/desk/forums/{forum}/screen")).Text.ShouldContain("Hata kituo hakina taa.");
    }

    [Fact]
    public async Task Hands_are_counted_there()
    {
        var forum = await Hall.Open(site);
        var chair = await site.At(Role.Supervisor, "ngao@KE-01");
        var address = $"/desk/forums/{forum}/hall";
        (string, string)[] Typed(params string[] numbers) => [.. numbers.Select(n => ("Counted", n))];
        var page = await chair.Get(address);
        var hidden = AtDesk.Standing(page.Document.GetElementById("do-hands")!).Where(f => f.Name != "Counted").ToList();
        var refused = await chair.Caller.Post(address, hidden.Concat(Typed("40", "many", "", "", "", "", "", "", "")));
        ((int)refused.Status).ShouldBe(422);
        refused.Document.QuerySelectorAll("input[name=Counted]").Select(i => i.GetAttribute("value")).Take(2).ShouldBe(["40", "many"]);
        refused.Errors.ShouldBe(Texts.Get("en", "trust.desk.hands.wrong"));
        await (await chair.Caller.Post(address, hidden.Concat(Typed("40", "10", "7", "", "", "", "0", "0", "0")))).ShouldSay(
            chair,
            "trust.desk.hands.done"
        );
        (await site.List($"select concat_ws(' ', moment, question, yes, partly, no) from voice.trust_hands where forum = '{forum}'")).ShouldBe([
            "Before Safe 40 10 7",
        ]);
    }

    [Fact]
    public async Task Looking_at_how_it_is_closed_changes_no_question_and_a_press_there_does()
    {
        var forum = await Hall.Open(site);
        var chair = await site.At(Role.Supervisor, "ngao@KE-01");
        await chair.Get($"/desk/forums/{forum}/hall");
        var page = await chair.Get($"/desk/forums/{forum}/close");
        (await IsAfter(forum)).ShouldBe("false");
        page.Document.GetElementById("do-after").ShouldNotBeNull().TextContent.ShouldContain(Texts.Get("en", "trust.desk.open"));

        await (await chair.Send(page, "after", "")).ShouldSay(chair, "trust.desk.opened");
        (await IsAfter(forum)).ShouldBe("true");
        (await chair.Get($"/desk/forums/{forum}/close")).Document.GetElementById("do-after").ShouldBeNull();
        (await chair.Get($"/desk/forums/{forum}/hall")).Document.GetElementById("do-after").ShouldBeNull();
        (await site.List($"select phase from desk.forum where id = '{forum}'")).ShouldBe(["InSession"], "it closes nothing");
    }

    [Fact]
    public async Task Hands_that_were_counted_before_and_sent_after_are_asked_for_once_more()
    {
        var forum = await Hall.Open(site);
        var chair = await site.At(Role.Supervisor, "ngao@KE-01");
        var address = $"/desk/forums/{forum}/hall";
        var before = await chair.Get(address);
        await chair.Send(address, "after", "");
        var hidden = AtDesk.Standing(before.Document.GetElementById("do-hands")!).Where(f => f.Name != "Counted");
        var refused = await chair.Caller.Post(address, hidden.Concat(Enumerable.Repeat(("Counted", "7"), 9)));

        ((int)refused.Status).ShouldBe(422);
        refused.Errors.ShouldBe(Texts.Get("en", "trust.moved"));
        refused.Document.QuerySelectorAll("input[name=Counted]").ShouldAllBe(i => i.GetAttribute("value") == "7");
        (await site.List($"select moment from voice.trust_hands where forum = '{forum}'")).ShouldBeEmpty();
    }

    private async Task<string> IsAfter(string forum) =>
        (await site.List($"select (after_at is not null)::text from voice.hall where forum = '{forum}'")).Single();

    [Fact]
    public async Task Opening_the_questions_after_is_said_once()
    {
        var forum = await Hall.Open(site);
        var chair = await site.At(Role.Supervisor, "ngao@KE-01");
        await (await chair.Send($"/desk/forums/{forum}/hall", "after", "")).ShouldSay(chair, "trust.desk.opened");
    }
}
