using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.ForumDesk;

/// <summary>What pages of the desk and of the public say of forums that are ahead, in session and forgotten.</summary>
public sealed class ForumPageTests(Cluster cluster) : IAsyncLifetime
{
    private readonly PageSite _site = new(cluster);

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task Without_any_forum_the_list_says_so_and_what_to_do(string prefix, string language)
    {
        var desk = await Commissioner();
        var page = await desk.Get(prefix + "/desk/forums");
        page.Document.QuerySelector(".empty")!.TextContent.Trim().ShouldBe(Texts.Get(language, "forums.none"));
        page.Document.QuerySelector($"a[href='{prefix}/desk/forums/new']").ShouldNotBeNull();
        page.Document.QuerySelector("nav.menu a[aria-current=page]")!.GetAttribute("href").ShouldBe(prefix + "/desk/forums");
        (await desk.Get(prefix + "/desk")).Document.GetElementById("next-forum").ShouldBeNull();
    }

    [Fact]
    public async Task The_list_stands_in_parts_and_filters_by_county_where_the_reach_is_wide()
    {
        await _site.Do(
            A.Plan("f-planned", on: _site.Today.AddDays(5)),
            A.Plan("f-told", on: _site.Today.AddDays(6), place: "KE-C004"),
            A.Announcement("f-told", _site.Today),
            A.Plan("f-kwale", "KE-02", _site.Today.AddDays(7)),
            A.Forum("f-held")
        );
        var page = await (await Commissioner()).Get("/desk/forums");
        Headings(page.Document).ShouldBe(["Announced", "Planned, not announced yet", "Held or cancelled"]);
        page.Document.QuerySelector("form.filters").ShouldBeNull("one county is no choice");
        page.Text.ShouldContain("Forum in Likoni, Mombasa");
        page.Text.ShouldNotContain("f-kwale");
        var secretary = await _site.At(Role.Leadership, "interior@KE");
        (await secretary.Get("/desk/forums")).Text.ShouldContain("f-kwale");
        var filtered = await secretary.Get("/desk/forums?county=KE-02");
        filtered.Text.ShouldContain("f-kwale");
        filtered.Text.ShouldNotContain("f-planned");
        filtered.Document.QuerySelector("p.acts a")!.GetAttribute("href").ShouldBe("/desk/forums/new?county=KE-02");
    }

    [Fact]
    public async Task The_home_of_a_desk_names_the_next_forum_and_in_red_those_that_were_forgotten()
    {
        await _site.Do(
            A.Plan("f-next", on: _site.Today.AddDays(9), place: "KE-C004"),
            A.Announcement("f-next", _site.Today),
            A.Plan("f-open", on: _site.Today),
            A.Announcement("f-open", _site.Today),
            new StartForum(Guid.NewGuid(), "f-open", _site.Today)
        );
        _site.Clock.Now += TimeSpan.FromDays(3);
        var (commissioner, police) = (await Commissioner(), await _site.At(Role.Responder, "nps@KE-01"));
        var home = (await commissioner.Get("/desk")).Document;
        home.GetElementById("next-forum")!.TextContent.ShouldContain("Likoni, Mombasa");
        home.QuerySelector("#forgotten a")!.GetAttribute("href").ShouldBe("/desk/forums/f-open");
        (await police.Get("/desk")).Document.GetElementById("forgotten").ShouldBeNull("they cannot close it");
        (await police.Get("/desk")).Document.GetElementById("next-forum").ShouldNotBeNull();
        var list = (await commissioner.Get("/desk/forums")).Document;
        Headings(list).ShouldBe(["Announced", "To be closed", "Held or cancelled"]);
        list.QuerySelector("li.late")!.TextContent.ShouldContain("nobody closed it");
        (await commissioner.Get("/desk/forums/f-open")).Document.GetElementById("forgotten").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("", "Next forum:")]
    [InlineData("/sw", "Kikao kijacho:")]
    public async Task A_county_page_names_its_next_forum_and_neither_what_is_planned_nor_what_is_over(string prefix, string said)
    {
        await _site.Do(A.Plan("f-planned", on: _site.Today.AddDays(1)), A.Forum("f-held"));
        (await _site.Anybody(prefix + "/counties/mombasa")).Document.GetElementById("next").ShouldBeNull();
        await _site.Do(A.Plan("f-told", on: _site.Today.AddDays(6), place: "KE-C004"), A.Announcement("f-told", _site.Today));
        _site.Clock.Now += TimeSpan.FromSeconds(5);
        var page = await _site.Anybody(prefix + "/counties/mombasa");
        page.Document.GetElementById("next")!.TextContent.ShouldContain(said);
        page.Document.QuerySelector("#next a")!.GetAttribute("href").ShouldBe(prefix + "/forums/f-told");
        page.Text.ShouldNotContain("f-planned");
    }

    [Fact]
    public async Task Lists_of_the_public_show_what_was_announced_with_its_state_and_never_what_is_planned()
    {
        await _site.Do(
            A.Plan("f-planned", on: _site.Today.AddDays(1)),
            A.Plan("f-told", on: _site.Today.AddDays(6)),
            A.Announcement("f-told", _site.Today),
            A.Plan("f-off", on: _site.Today.AddDays(7)),
            A.Announcement("f-off", _site.Today),
            new CancelForum(Guid.NewGuid(), "f-off", A.Words("Floods."))
        );
        foreach (
            var address in (string[])["/forums", "/api/v1/forums", "/forums/calendar.ics", "/feed.atom", "/search?q=jukwaa", "/counties/mombasa"]
        )
        {
            (await _site.Anybody(address)).Text.ShouldNotContain("f-planned", Case.Sensitive, address);
        }

        var list = (await _site.Anybody("/forums")).Document;
        list.QuerySelectorAll("tbody th")
            .Select(r => r.TextContent.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ShouldBe([
                ["Mombasa", "Announced"],
                ["Mombasa", "Cancelled"],
            ]);
        (await _site.Anybody("/api/v1/forums?phase=Cancelled")).Text.ShouldContain("Floods.");
    }

    private static IEnumerable<string> Headings(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("main h2").Select(h => h.TextContent.Trim());

    private Task<AtDesk> Commissioner() => _site.At(Role.Supervisor, "ngao@KE-01");
}
