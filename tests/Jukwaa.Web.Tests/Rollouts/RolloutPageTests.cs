using System.Net;
using AngleSharp.Html.Parser;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Feeds;
using Jukwaa.Web.Tests.Shown;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Rollouts;

/// <summary>A published plan as anybody reads it: list, changes, calendar, map and iCalendar, in both languages.</summary>
public sealed class RolloutPageTests(Cluster cluster) : IAsyncLifetime
{
    private const string Id = "coast-1",
        Address = "/forums/rollout/" + Id;

    private static readonly DateOnly _first = Plans.Today.AddDays(7);

    private PublicHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await PublicHost.Alone(cluster, World.Now);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Before_anything_is_published_the_list_says_so_and_no_plan_is_there()
    {
        await _host.Desk.Do(Plans.Draft(Id, "KE-300", _first), Plans.Propose(Id, _first, "KE-C004"));

        (await Page("/forums/rollout")).QuerySelector(".empty")!.TextContent.ShouldContain("No plan of forums to come was published yet.");
        (await _host.Get(Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _host.Get(Address + "/calendar.ics")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _host.Get("/forums/rollout/" + new string('a', 101))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "Forums to come in Coast", "1st, on ")]
    [InlineData("/sw", "Vikao vijavyo Pwani", "Cha 1, ")]
    public async Task A_plan_is_found_from_the_forums_and_says_of_each_stop_when_and_why(string language, string title, string head)
    {
        await _host.Desk.Do([.. Plans.Published(Id, "KE-300", _first, "KE-C004")]);

        (await Page(language + "/forums")).QuerySelector($"#rollout a[href='{language}/forums/rollout']").ShouldNotBeNull();
        (await Page(language + "/forums/rollout")).QuerySelector($".items a[href='{language}{Address}']")!.TextContent.ShouldBe(title);
        var page = await Page(language + Address);
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        var stop = page.QuerySelector("#stop-ke-c004")!;
        stop.QuerySelector(".stop-head")!.TextContent.Trim().ShouldStartWith(head);
        stop.TextContent.ShouldContain("4 ");
        page.QuerySelectorAll(".month a[href='#stop-ke-c004']").Length.ShouldBe(1);
        page.QuerySelectorAll(".trip circle").Length.ShouldBe(1);
        page.QuerySelectorAll(".trip .land").Length.ShouldBe(2, "the counties lie under it");
        page.GetElementById("changes").ShouldBeNull("the first edition changes nothing");
        page.QuerySelectorAll("script").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_changed_with_an_edition_is_told_with_its_reason()
    {
        await _host.Desk.Do(
            new DraftRollout(Guid.NewGuid(), Id, "KE-300", "county", _first, 1, 1),
            Plans.Propose(Id, _first, "KE-01"),
            Plans.Publish(Id),
            Plans.Place(Id, "KE-01", _first.AddDays(2)),
            Plans.Place(Id, "KE-02", _first),
            Plans.Publish(Id, "The hall is taken.")
        );

        var changes = (await Page(Address)).GetElementById("changes")!;
        changes.QuerySelector("h2")!.TextContent.ShouldBe("What changed: 2 stops");
        changes.TextContent.ShouldContain("The hall is taken.");
        changes.QuerySelectorAll("li").Select(l => l.TextContent.Split(' ')[0]).ShouldBe(["Kwale", "Mombasa"]);
        changes.TextContent.ShouldContain("Mombasa was moved from");

        await _host.Desk.Do(new DropStop(Guid.NewGuid(), Id, "KE-02"), Plans.Publish(Id, "Kwale asked for it."));
        (await Page(Address)).GetElementById("changes")!.TextContent.ShouldContain("Kwale was taken out; it was to be on");
    }

    [Fact]
    public async Task A_stop_knows_the_forum_that_came_of_it_once_the_public_may()
    {
        await _host.Desk.Do([.. Plans.Published(Id, "KE-300", _first, "KE-C004")]);
        await _host.Desk.Do(A.Plan("likoni-1", "KE-01", _first, "KE-C004"));
        (await Page(Address)).QuerySelector("#stop-ke-c004 a").ShouldBeNull("nobody announced it");
        await _host.Desk.Do(new AnnounceForum(Guid.NewGuid(), "likoni-1", Plans.Today));

        var link = (await Page(Address)).QuerySelector("#stop-ke-c004 a")!;
        (link.GetAttribute("href"), link.TextContent).ShouldBe(("/forums/likoni-1", "Announced"));
    }

    [Fact]
    public async Task Its_calendar_keeps_the_id_of_a_stop_and_cancels_what_was_taken_out()
    {
        await _host.Desk.Do(
            new DraftRollout(Guid.NewGuid(), Id, "KE-300", "county", _first, 1, 1),
            Plans.Propose(Id, _first, "KE-01", "KE-02"),
            Plans.Publish(Id)
        );
        var first = (await Calendar(Address)).Events;
        first
            .Select(e => (e["STATUS"].Value, e["SEQUENCE"].Value, Ics.DayOf(e["DTSTART"])))
            .ShouldBe([("TENTATIVE", "0", _first), ("TENTATIVE", "0", _first.AddDays(1))]);
        first[0]["DESCRIPTION"].Text.ShouldContain("4 promises and answers are late here");
        first[0]["URL"].Value.ShouldEndWith(Address + "#stop-ke-01");

        await _host.Desk.Do(Plans.Place(Id, "KE-01", _first.AddDays(3)), new DropStop(Guid.NewGuid(), Id, "KE-02"), Plans.Publish(Id, "Floods."));
        var second = (await Calendar("/sw" + Address)).Events.ToDictionary(e => e["UID"].Value);
        second.Keys.ShouldBe(first.Select(e => e["UID"].Value), ignoreOrder: true);
        var moved = second[first[0]["UID"].Value];
        (moved["STATUS"].Value, moved["SEQUENCE"].Value, Ics.DayOf(moved["DTSTART"])).ShouldBe(("TENTATIVE", "1", _first.AddDays(3)));
        moved["SUMMARY"].Text.ShouldBe("Kikao cha usalama Mombasa (kimepangwa)");
        second[first[1]["UID"].Value]["STATUS"].Value.ShouldBe("CANCELLED");
    }

    private async Task<Ics> Calendar(string address)
    {
        using var answer = await _host.Ask(address + "/calendar.ics");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        return Ics.Read(await answer.Content.ReadAsByteArrayAsync(TestLedger.Stop));
    }

    private async Task<AngleSharp.Dom.IDocument> Page(string address)
    {
        var (status, text) = await _host.Get(address);
        status.ShouldBe(HttpStatusCode.OK, address);
        return await new HtmlParser().ParseDocumentAsync(text, TestLedger.Stop);
    }
}
