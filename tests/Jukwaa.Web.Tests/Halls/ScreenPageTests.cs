using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Desks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>The screen that the whole hall reads.</summary>
[Collection(Desks.Pages.Name)]
public sealed class ScreenPageTests(PageSite site)
{
    [Fact]
    public async Task It_shows_the_latest_voice_and_the_latest_promise_with_what_is_missing_from_it()
    {
        var forum = await Hall.Open(site);
        await Take(forum, EntryKind.Concern, "theme=gangs&words=Wa kwanza.&groups=youth");
        var voice = await Take(forum, EntryKind.Concern, "theme=gangs&words=Wezi huja usiku.&groups=residents");
        await Take(forum, EntryKind.Commitment, "words=Tutaleta gari.&speaker=Kamanda&office=nps&due=-", voice);
        var screen = (await (await Chair()).Get($"/desk/forums/{forum}/screen")).Document;

        screen.QuerySelectorAll("blockquote").Select(q => q.TextContent.Trim()).ShouldBe(["Tutaleta gari.", "Wezi huja usiku."]);
        screen.QuerySelectorAll("dd").Select(d => d.TextContent).ShouldBe(["National Police Service", Texts.Get("en", "screen.not_said"), "?"]);
        screen.QuerySelectorAll(".asked dt").Select(d => d.TextContent).ShouldBe([Texts.Get("en", "screen.part.amount")]);
        screen.QuerySelector("header p")!.TextContent.ShouldBe("2 voices · 1 promise");
        screen.GetElementById("said")!.TextContent.ShouldBe("Residents");
        screen.QuerySelector("meta[http-equiv=refresh]").ShouldNotBeNull();
        screen.QuerySelectorAll("script").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("theme=gangs&careful=danger")]
    [InlineData("theme=gangs&accuses=nps")]
    [InlineData("theme=gbv")]
    [InlineData("groups=residents")]
    public async Task What_could_endanger_somebody_is_not_on_it_for_whoever_may_read_it_at_the_desk(string fields)
    {
        var forum = await Hall.Open(site);
        await Take(forum, EntryKind.Concern, "theme=gangs&words=Wezi.");
        var voice = await Take(forum, EntryKind.Concern, fields + "&words=Siri kubwa.");
        await Take(forum, EntryKind.Commitment, "words=Tutachunguza siri.&office=-&due=-&amount=-", voice);
        var oversight = await (await site.At(Role.Oversight, "ipoa@KE")).Get($"/desk/forums/{forum}/screen");
        var cleared = await (await site.At(Role.Rapporteur, "ngao@KE-01", Clearance.Restricted)).Get($"/desk/forums/{forum}/screen");
        var chair = await (await Chair()).Get($"/desk/forums/{forum}/screen");
        foreach (var page in new[] { oversight, cleared, chair })
        {
            ((int)page.Status).ShouldBe(200);
            page.Text.ShouldNotContain("iri kubwa");
            page.Text.ShouldNotContain("chunguza siri");
        }

        cleared.Text.ShouldContain("Wezi.");
        chair.Text.ShouldContain("Wezi.");
    }

    [Fact]
    public async Task Names_and_numbers_of_people_are_taken_out_of_it()
    {
        var forum = await Hall.Open(site);
        await Take(forum, EntryKind.Concern, "theme=gangs&words=Piga simu 0722 123 456 au 0722123456.&groups=residents");
        var said = (await (await Chair()).Get($"/desk/forums/{forum}/screen")).Document.QuerySelector("blockquote")!.TextContent;

        said.ShouldContain("Piga simu");
        said.ShouldNotContain("0722123456");
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task Before_anybody_spoke_it_says_what_will_become_of_what_is_said(string language, string lang)
    {
        var forum = await Hall.Open(site);
        (await (await Chair()).Get($"{language}/desk/forums/{forum}/screen"))
            .Document.QuerySelector("main")!
            .TextContent.ShouldContain(Texts.Get(lang, "screen.welcome"));
    }

    [Fact]
    public async Task The_shorter_the_words_the_larger_they_stand()
    {
        var forum = await Hall.Open(site);
        await Take(forum, EntryKind.Concern, "theme=gangs&words=" + string.Concat(Enumerable.Repeat("maneno mengi ", 30)));
        var desk = await Chair();
        (await desk.Get($"/desk/forums/{forum}/screen")).Document.QuerySelectorAll("blockquote.long").Length.ShouldBe(1);
        await Take(forum, EntryKind.Concern, "theme=gangs&words=Maji.");
        (await desk.Get($"/desk/forums/{forum}/screen")).Document.QuerySelectorAll("blockquote.large").Length.ShouldBe(1);
    }

    private Task<Desks.AtDesk> Chair() => site.At(Role.Supervisor, "ngao@KE-01");

    private async Task<string> Take(string forum, EntryKind kind, string fields, string? about = null)
    {
        var entry = Hall.Entry(forum, kind, fields, about);
        await site.Do(entry);
        return entry.Id;
    }
}
