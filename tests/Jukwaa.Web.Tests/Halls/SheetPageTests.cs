using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>What the public reads of a forum that was closed: the sheet to print, and who came.</summary>
[Collection(Desks.Pages.Name)]
public sealed class SheetPageTests(PageSite site)
{
    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task The_sheet_tells_what_was_promised_with_who_and_when_and_what_was_heard_in_numbers(string language, string lang)
    {
        var forum = await Closed();
        var desk = await site.At(Role.Supervisor, "ngao@KE-01");
        var sheet = (await desk.Get($"{language}/forums/{forum}/sheet")).Document;
        var main = sheet.QuerySelector("main")!;

        sheet
            .QuerySelectorAll(".promises > li strong a")
            .Select(a => a.TextContent.Trim())
            .ShouldBe(["Tutaleta gari.", "Taa za barabarani."], ignoreOrder: true);
        sheet.GetElementById("promised")!.TextContent.ShouldContain(Texts.Get(lang, "silence.no-owner"));
        sheet.GetElementById("promised")!.TextContent.ShouldContain(Texts.Get(lang, "sheet.much.none"));
        sheet.QuerySelectorAll("#heard tbody tr").Length.ShouldBe(1, "one theme may be told");
        sheet.GetElementById("apart")!.TextContent.ShouldBe(Texts.Get(lang, "sheet.apart.few"));
        sheet.GetElementById("words-later").ShouldNotBeNull("nobody has looked at the words yet");
        main.TextContent.ShouldContain($"/forums/{forum}");
        main.TextContent.ShouldContain("132");
        main.TextContent.ShouldNotContain("Wezi huja", Case.Insensitive, "words are public once somebody looked at them");
        main.TextContent.ShouldNotContain("Alipigwa");
    }

    [Fact]
    public async Task Who_came_stands_on_the_page_of_the_forum_beside_the_census_with_gaps_named()
    {
        var forum = await Closed();
        var page = (await (await site.At(Role.Supervisor, "ngao@KE-01")).Get($"/forums/{forum}")).Document;

        page.GetElementById("shares")!.TextContent.ShouldContain(Texts.Get("en", "hall.part.f"));
        page.QuerySelectorAll(".shares tbody tr").Select(r => r.QuerySelector("td.num")!.TextContent).Take(2).ShouldBe(["9 %", "91 %"]);
        page.GetElementById("confirmed")!.TextContent.ShouldContain("Residents");
        page.GetElementById("absent")!.TextContent.ShouldContain("Fishermen");
        page.QuerySelectorAll("a").ShouldContain(a => a.GetAttribute("href") == $"/forums/{forum}/sheet");
    }

    [Fact]
    public async Task There_is_no_sheet_before_the_forum_is_closed()
    {
        var forum = await Hall.Open(site);
        ((int)(await (await site.At(Role.Supervisor, "ngao@KE-01")).Get($"/forums/{forum}/sheet")).Status).ShouldBe(404);
    }

    [Fact]
    public async Task A_forum_known_from_published_reports_has_a_sheet_too()
    {
        await site.Do(A.Forum("told"), A.Concern("told-c1", "told"), A.Disclosure("told-c1"), A.Commitment("told-p1", "told"));
        var sheet = (await (await site.At(Role.Supervisor, "ngao@KE-01")).Get("/forums/told/sheet")).Document;
        sheet.QuerySelectorAll(".promises > li").Length.ShouldBeGreaterThan(0);
        sheet.QuerySelectorAll("#heard tbody tr").Length.ShouldBeGreaterThan(0);
        sheet.GetElementById("words-later").ShouldBeNull();
        sheet.QuerySelector("main")!.TextContent.ShouldContain(Texts.Get("en", "hall.uncounted"));
    }

    [Fact]
    public async Task Who_was_missed_is_on_the_next_list_of_guests_and_can_be_taken_off()
    {
        await Closed("KE-02");
        var desk = await site.At(Role.Supervisor, "ngao@KE-02");
        var form = await desk.Get("/desk/forums/new");

        var note = form.Document.GetElementById("last")!.TextContent;
        note.ShouldContain(Texts.Get("en", "hall.part.f"));
        note.ShouldContain("Fishermen");
        form.Document.QuerySelectorAll("input[name=Groups][checked]")
            .Select(i => i.GetAttribute("value"))
            .ShouldBe(["women", "elders", "fishermen"], ignoreOrder: true);
        var again = await desk.Send(form, "plan", "Groups=youth&Venue=");
        again.Document.QuerySelectorAll("input[name=Groups][checked]").Select(i => i.GetAttribute("value")).ShouldBe(["youth"]);
    }

    /// <summary>A forum of 132 heads, of which 12 are women; two promises; a voice that may be told and one that may not.</summary>
    private async Task<string> Closed(string county = "KE-01")
    {
        var forum = await Hall.Open(site, county, "fishermen", "residents");
        var voice = await Take(forum, EntryKind.Concern, "theme=gangs&words=Wezi huja usiku.&groups=residents");
        await Take(forum, EntryKind.Concern, "theme=gbv&words=Alipigwa nyumbani.&groups=residents");
        await Take(forum, EntryKind.Commitment, "words=Tutaleta gari.&speaker=Kamanda&office=nps&due=2026-02-14&amount=gari moja", voice);
        await Take(forum, EntryKind.Commitment, "words=Taa za barabarani.&office=-&due=-&amount=-");
        await Take(forum, EntryKind.Attendance, "groups=residents&sex=f&age=18-34&disability=no&count=12");
        await Take(forum, EntryKind.Attendance, "groups=residents&sex=m&age=18-34&disability=no&count=60");
        await Take(forum, EntryKind.Attendance, "groups=residents&sex=m&age=35-59&disability=no&count=60");
        var desk = await site.At(Role.Supervisor, $"ngao@{county}");
        await (await desk.Send($"/desk/forums/{forum}/close", "close", "Confirmed=residents&Safe=yes")).ShouldSay(desk, "taken.done.closed");
        return forum;
    }

    private async Task<string> Take(string forum, EntryKind kind, string fields, string? about = null)
    {
        var entry = Hall.Entry(forum, kind, fields, about);
        await site.Do(entry);
        return entry.Id;
    }
}
