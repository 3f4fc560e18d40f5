using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Desks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>The day's list at the desk: read, mended, closed.</summary>
[Collection(Desks.Pages.Name)]
public sealed class ListPageTests(PageSite site)
{
    [Theory]
    [InlineData("", "2 voices")]
    [InlineData("/sw", "Kero 2")]
    public async Task It_shows_each_voice_in_its_words_with_what_was_promised_and_what_is_missing(string language, string voices)
    {
        var forum = await Hall.Open(site);
        var voice = await Take(forum, EntryKind.Concern, "theme=gangs&words=Wezi huja usiku.&groups=residents");
        await Take(forum, EntryKind.Concern, "words=Bila mada.");
        await Take(forum, EntryKind.Commitment, "words=Tutaleta gari.&speaker=Kamanda&office=nps&due=2026-02-14", voice);
        var page = await (await Chair()).Get($"{language}/desk/forums/{forum}/list");

        var text = page.Document.QuerySelector("main")!.TextContent;
        page.Document.GetElementById("progress")!.TextContent.ShouldContain(voices);
        page.Document.QuerySelectorAll("blockquote[lang=sw]")
            .Select(q => q.TextContent.Trim())
            .ShouldBe(["Wezi huja usiku.", "Tutaleta gari.", "Bila mada."]);
        var lang = language.Length > 0 ? "sw" : "en";
        text.ShouldContain(Texts.Get(lang, "taken.missing.amount"));
        text.ShouldContain(Texts.Get(lang, "taken.problem.theme"));
        text.ShouldContain(Texts.Get(lang, "taken.problem.parts"));
    }

    [Fact]
    public async Task What_the_reader_may_not_see_is_counted_and_not_shown()
    {
        var forum = await Hall.Open(site);
        await Take(forum, EntryKind.Concern, "theme=gangs&words=Polisi wanashirikiana.&accuses=nps");
        await Take(forum, EntryKind.Concern, "theme=gbv&words=Alipigwa nyumbani.");
        var page = await (await Chair()).Get($"/desk/forums/{forum}/list");

        page.Document.GetElementById("progress")!.TextContent.ShouldContain("2 voices");
        page.Text.ShouldContain(Texts.Get("en", "taken.hidden.other").Replace("{0}", "2", StringComparison.Ordinal));
        page.Document.QuerySelectorAll("blockquote").ShouldBeEmpty();
    }

    [Fact]
    public async Task Heads_are_shown_by_group_and_sex()
    {
        var forum = await Hall.Open(site);
        await Take(forum, EntryKind.Attendance, "groups=residents&sex=f&age=18-34&disability=no&count=12");
        await Take(forum, EntryKind.Attendance, "groups=residents&sex=m&age=60+&disability=yes&count=30");
        var page = await (await Chair()).Get($"/desk/forums/{forum}/list");

        page.Document.QuerySelectorAll("#came .govuk-table tbody tr")
            .Select(r => string.Join(' ', r.Children.Select(c => c.TextContent)))
            .ShouldBe(["Residents 12 30 42"]);
    }

    [Theory]
    [InlineData(Role.Supervisor, "ngao@KE-02")]
    [InlineData(Role.Responder, "ngao@KE-W0018")]
    public async Task Out_of_reach_there_is_no_such_list(Role role, string office)
    {
        var forum = await Hall.Open(site);
        ((int)(await (await site.At(role, office)).Get($"/desk/forums/{forum}/list")).Status).ShouldBe(404);
    }

    [Fact]
    public async Task A_voice_is_mended_by_an_edit_made_after_what_was_shown()
    {
        var forum = await Hall.Open(site);
        var voice = await Take(forum, EntryKind.Concern, "theme=gangs&words=Wezi huja usiku.&groups=residents");
        var desk = await site.At(Role.Rapporteur, "ngao@KE-01");
        var address = $"/desk/forums/{forum}/entries/{voice}";
        var page = await desk.Get(address);
        // A phone changes the place meanwhile.
        await site.Do(Hall.Entry(forum, EntryKind.Concern, "place=KE-W0018", null, voice, await Head(voice)));
        var answer = await desk.Send(page, "mend", "Text=Wezi wa pikipiki huja usiku.&Theme=other");
        await answer.ShouldSay(desk, "taken.done.mended");

        (await Edits(voice)).ShouldBe(["groups theme words", "place", "theme words"]);
        (await desk.Get($"/desk/forums/{forum}/list")).Text.ShouldContain(Texts.Get("en", "taken.soft"));
        await (await desk.Send(await desk.Get(address), "mend", "")).ShouldSay(desk, "taken.done.mended");
        (await desk.Get($"/desk/forums/{forum}/list")).Text.ShouldNotContain(
            Texts.Get("en", "taken.soft"),
            Case.Sensitive,
            "somebody looked at both"
        );
    }

    [Fact]
    public async Task Of_two_who_differ_both_are_shown_and_what_is_saved_stands()
    {
        var forum = await Hall.Open(site);
        var voice = await Take(forum, EntryKind.Concern, "theme=gangs&words=Wezi.&groups=residents");
        var head = await Head(voice);
        await site.Do(
            Hall.Entry(forum, EntryKind.Concern, "theme=other", null, voice, head),
            Hall.Entry(forum, EntryKind.Concern, "theme=gbv", null, voice, head)
        );
        var desk = await site.At(Role.Rapporteur, "ngao@KE-01", Clearance.Restricted);
        var address = $"/desk/forums/{forum}/entries/{voice}";
        var page = await desk.Get(address);
        page.Document.QuerySelectorAll("#differ-theme li").Length.ShouldBe(2);
        await (await desk.Send(page, "mend", "Theme=other")).ShouldSay(desk, "taken.done.mended");

        (await desk.Get(address)).Document.QuerySelectorAll("#differ-theme").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_entry_is_taken_out_and_put_back()
    {
        var forum = await Hall.Open(site);
        var voice = await Take(forum, EntryKind.Concern, "theme=gangs&words=Jaribio.");
        var desk = await site.At(Role.Rapporteur, "ngao@KE-01");
        var address = $"/desk/forums/{forum}/entries/{voice}";
        await desk.Send(address, "drop", "");
        (await desk.Get($"/desk/forums/{forum}/list")).Document.GetElementById("progress")!.TextContent.ShouldContain("0 voices");
        await desk.Send(address, "drop", "");
        (await desk.Get($"/desk/forums/{forum}/list")).Document.GetElementById("progress")!.TextContent.ShouldContain("1 voice");
    }

    [Fact]
    public async Task Two_entries_of_one_speech_are_made_one()
    {
        var forum = await Hall.Open(site);
        var (first, second) = (
            await Take(forum, EntryKind.Concern, "theme=gangs&words=Wezi."),
            await Take(forum, EntryKind.Concern, "theme=gangs&words=Wezi!")
        );
        var desk = await site.At(Role.Rapporteur, "ngao@KE-01");
        await (await desk.Send($"/desk/forums/{forum}/entries/{second}", "join", $"Same={first}")).ShouldSay(desk, "taken.done.mended");
        (await desk.Get($"/desk/forums/{forum}/list")).Document.GetElementById("progress")!.TextContent.ShouldContain("1 voice");
        ((int)(await desk.Send($"/desk/forums/{forum}/entries/{first}", "drop", $"Form=join&Same={Guid.NewGuid()}")).Status).ShouldBe(400);
    }

    [Fact]
    public async Task A_promise_is_whole_when_each_part_is_given_or_expressly_not()
    {
        var forum = await Hall.Open(site);
        var promise = await Take(forum, EntryKind.Commitment, "words=Tutaleta gari.");
        var desk = await site.At(Role.Rapporteur, "ngao@KE-01");
        await desk.Send($"/desk/forums/{forum}/entries/{promise}", "mend", "Office=nps&When=none&Much=words&Amount=magari mawili");
        var page = await desk.Get($"/desk/forums/{forum}/list");

        page.Text.ShouldNotContain(Texts.Get("en", "taken.problem.parts"));
        page.Document.QuerySelector("dl.pairs")!.TextContent.ShouldContain("magari mawili");
        page.Document.QuerySelector("dl.pairs")!.TextContent.ShouldContain(Texts.Get("en", "taken.not_said.due"));
    }

    [Theory]
    [InlineData("When=day", "Due")]
    [InlineData("When=day&Due=soon", "Due")]
    [InlineData("Much=words&Amount= ", "Amount")]
    public async Task A_part_that_is_said_to_be_there_and_is_not_given_is_asked_for(string typed, string field)
    {
        var forum = await Hall.Open(site);
        var promise = await Take(forum, EntryKind.Commitment, "words=Tutaleta gari.");
        var desk = await site.At(Role.Rapporteur, "ngao@KE-01");
        (
            await site.Added(async () =>
            {
                var refused = await desk.Send($"/desk/forums/{forum}/entries/{promise}", "mend", "Text=Tutaleta magari.&" + typed);
                refused.ShouldRefuse(422, "mend", "Text=Tutaleta magari.");
                refused.ShouldLeadTo("mend", field);
            })
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_closed_by_groups_that_confirmed_it_once_every_promise_was_looked_at()
    {
        var forum = await Hall.Open(site);
        await Take(forum, EntryKind.Concern, "theme=gangs&words=Wezi.&groups=residents");
        await Take(forum, EntryKind.Commitment, "words=Piga simu 0712345678.&office=nps&due=-&amount=-");
        var (desk, address) = (await Chair(), $"/desk/forums/{forum}/close");
        var page = await desk.Get(address);
        page.Document.QuerySelectorAll("mark").Select(m => m.TextContent).ShouldBe(["0712345678"], "what looks like a number is marked");
        (await desk.Send(page, "close", "Safe=yes")).ShouldLeadTo("close", "Confirmed");
        (await desk.Send(page, "close", "Confirmed=residents")).ShouldLeadTo("close", "Safe");
        await (await desk.Send(page, "close", "Confirmed=residents&Safe=yes")).ShouldSay(desk, "taken.done.closed");

        (await site.Ask<string>($"select phase from open.forum where id = '{forum}'")).ShouldBe("Closed");
        (await site.Added(() => desk.Send(page, "close", "Confirmed=residents&Safe=yes"))).ShouldBeEmpty("pressed twice it is closed once");
        ((int)(await desk.Get(address)).Status).ShouldBe(404, "what is closed is not closed again");
    }

    [Fact]
    public async Task A_list_that_is_not_settled_is_not_closed()
    {
        var forum = await Hall.Open(site);
        await Take(forum, EntryKind.Concern, "words=Bila mada.");
        var desk = await Chair();
        const string Typed = "Confirmed=residents";
        (
            await site.Added(async () => (await desk.Send($"/desk/forums/{forum}/close", "close", Typed)).ShouldRefuse(409, "close", Typed))
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_put_on_record_while_the_forum_is_in_session_but_by_closing_it()
    {
        var forum = await Hall.Open(site);
        var voice = await Take(forum, EntryKind.Concern, "theme=gangs&words=Wezi.");
        var desk = await site.Seat((Role.Supervisor, "ngao@KE-01", Clearance.Ordinary), (Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
        var form = await desk.Get($"/desk/forums/{forum}/entries/{voice}");
        var token = AtDesk.Standing(form.Document.GetElementById("do-drop")!).Single(f => f.Name == "__RequestVerificationToken");
        (await site.Added(async () => ((int)(await desk.Caller.Post($"/desk/forums/{forum}/list", [token])).Status).ShouldBe(400))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_comes_late_is_put_on_record_by_a_press()
    {
        var forum = await Hall.Open(site);
        var desk = await Chair();
        await desk.Send($"/desk/forums/{forum}/close", "close", "Confirmed=residents");
        await Take(forum, EntryKind.Concern, "theme=gangs&words=Simu ilizimika.");
        await (await desk.Send($"/desk/forums/{forum}/list", "late", "")).ShouldSay(desk, "taken.done.late");

        (await site.List($"select id from desk.concern where forum = '{forum}'")).ShouldHaveSingleItem();
        (await desk.Get($"/desk/forums/{forum}/list")).Document.GetElementById("do-late").ShouldBeNull();
    }

    private Task<AtDesk> Chair() => site.At(Role.Supervisor, "ngao@KE-01");

    private async Task<string> Take(string forum, EntryKind kind, string fields, string? about = null)
    {
        var edit = Hall.Entry(forum, kind, fields, about);
        await site.Do(edit);
        return edit.Id;
    }

    private async Task<Guid> Head(string entry) =>
        await site.Ask<Guid>($"select edit from desk.entry_edit where entry = '{entry}' order by position desc limit 1");

    private Task<IReadOnlyList<string>> Edits(string entry) =>
        site.List(
            $"select (select string_agg(k, ' ' order by k) from jsonb_object_keys(fields) k) from desk.entry_edit where entry = '{entry}' order by position"
        );
}
