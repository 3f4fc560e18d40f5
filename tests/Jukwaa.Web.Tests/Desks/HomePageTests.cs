using AngleSharp.Html.Dom;
using Jukwaa.Domain.Access;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>My desk: what waits, one kind of it, page by page, and many at once.</summary>
[Collection(Pages.Name)]
public sealed class HomePageTests(PageSite site)
{
    [Fact]
    public async Task Many_issues_are_acknowledged_at_once_each_for_its_own_office()
    {
        var (desk, all) = (
            await site.At(Role.Responder, "nps@KE-01"),
            new[] { await site.Issue(), await site.Issue(), await site.Issue(), await site.Issue() }
        );
        var (page, ids) = await Having(desk, "answer", all);
        var typed = string.Join('&', ids.Select(i => "Chosen=" + i));
        var added = await site.Added(async () => await (await desk.Send(page, "bulk", typed)).ShouldSay(desk, "bulk.done.acknowledge"));
        added.ShouldBe([$"IssueAcknowledged by {desk.Actor}", $"IssueAcknowledged by {desk.Actor}"]);
        foreach (var id in ids)
        {
            (await desk.Get("/desk/issues/" + id)).Document.GetElementById("do-acknowledge").ShouldBeNull();
        }

        (await site.Added(() => desk.Send(page, "bulk", typed))).ShouldBeEmpty("sent twice is done once");
    }

    [Fact]
    public async Task Many_concerns_become_public_at_once()
    {
        var (desk, ids) = (
            await site.At(Role.Publisher, "ngao@KE-01"),
            new[] { await site.Concern(), await site.Concern(), await site.Concern(), await site.Concern() }
        );
        var (page, two) = await Having(desk, "publish", ids);
        var typed = string.Join('&', two.Select(i => "Chosen=" + i));
        var added = await site.Added(async () => await (await desk.Send(page, "bulk", typed)).ShouldSay(desk, "bulk.done.publish"));
        added.ShouldBe([$"ConcernDisclosed by {desk.Actor}", $"ConcernDisclosed by {desk.Actor}"]);
        (await site.Ask<int>($"select count(*) from open.concern where id in ('{two[0]}', '{two[1]}')")).ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Chosen=i-nowhere")]
    [InlineData("Chosen=")]
    public async Task With_nothing_ticked_that_stands_there_nothing_is_done(string typed)
    {
        var (desk, ids) = (await site.At(Role.Responder, "nps@KE-01"), new[] { await site.Issue(), await site.Issue() });
        ids.Length.ShouldBe(2);
        foreach (var language in (string[])["", "/sw"])
        {
            var page = await desk.Get(language + "/desk?what=answer");
            (await site.Added(async () => (await desk.Send(page, "bulk", typed)).ShouldRefuse(422, "bulk", typed))).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task What_stands_on_the_second_page_is_done_from_there()
    {
        var desk = await site.At(Role.Responder, "nps@KE-02");
        for (var n = 0; n < 27; n++)
        {
            await site.Issue(place: "KE-W0050");
        }

        var first = await desk.Get("/desk?what=answer");
        var second = await desk.Get("/desk?what=answer&page=2");
        var (one, two) = (Ticks(first), Ticks(second));
        one.Count.ShouldBe(25);
        two.Count.ShouldBeGreaterThan(1);
        one.Intersect(two).ShouldBeEmpty();
        var added = await site.Added(async () => ((int)(await desk.Send(second, "bulk", "Chosen=" + two[0])).Status).ShouldBe(302));
        added.ShouldBe([$"IssueAcknowledged by {desk.Actor}"]);
        foreach (var odd in (string[])["0", "-1", "99", "two"])
        {
            ((int)(await desk.Get("/desk?what=answer&page=" + odd)).Status).ShouldBeOneOf(200, 404);
        }
    }

    [Fact]
    public async Task Each_kind_counts_what_its_list_holds()
    {
        await site.Issue();
        await site.Concern();
        var desk = await site.Seat((Role.Analyst, "ngao@KE-C004", Clearance.Ordinary), (Role.Publisher, "ngao@KE-C004", Clearance.Ordinary));
        var home = await desk.Get("/desk");
        var kinds = home.Document.QuerySelectorAll("ul.kinds a").OfType<IHtmlAnchorElement>().ToList();
        kinds.Count.ShouldBe(2, "triage and publication");
        foreach (var kind in kinds)
        {
            var count = kind.TextContent.Split('(', ')')[1].Split(',')[0];
            var list = await desk.Get(kind.GetAttribute("href")!);
            list.Document.QuerySelector("main h2")!.TextContent.ShouldStartWith(count + " ");
            list.Document.QuerySelectorAll("ul.kinds b[aria-current=page]").Length.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Who_has_nothing_to_do_is_told_so_and_an_unknown_kind_is_all()
    {
        var desk = await site.At(Role.Responder, "nps@KE-W0019");
        foreach (var address in (string[])["/desk", "/desk?what=answer", "/desk?what=nonsense", "/sw/desk"])
        {
            var page = await desk.Get(address);
            ((int)page.Status).ShouldBe(200);
            page.Document.QuerySelectorAll("main .empty").Length.ShouldBe(1, address);
            page.Document.GetElementById("do-bulk").ShouldBeNull();
        }
    }

    private static List<string> Ticks(SignIn.Answer page) =>
        [.. page.Document.QuerySelectorAll("input[name=Chosen]").Select(t => t.GetAttribute("value")!)];

    /// <summary>A page of the list on which two of these stand together, and those two.</summary>
    private static async Task<(SignIn.Answer Page, string[] Two)> Having(AtDesk desk, string what, string[] ids)
    {
        for (var number = 1; number < 20; number++)
        {
            var page = await desk.Get($"/desk?what={what}&page={number}");
            var found = Ticks(page).Intersect(ids).Take(2).ToArray();
            if (found.Length == 2)
            {
                return (page, found);
            }
        }

        throw new ShouldAssertException($"No page of '{what}' holds two of {string.Join(", ", ids)}.");
    }
}
