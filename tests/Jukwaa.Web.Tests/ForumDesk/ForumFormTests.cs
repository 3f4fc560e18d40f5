using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Reviews;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.ForumDesk;

/// <summary>Planning and running a forum by the forms of the desk, on Wednesday 14 January 2026.</summary>
[Collection(Desks.Pages.Name)]
public sealed class ForumFormTests(PageSite site)
{
    private const string New = "/desk/forums/new",
        Why = "TextEn=The hall is taken.&TextSw=Ukumbi umechukuliwa.";

    private static int _day;

    public static TheoryData<string, string> BadPlan =>
        new()
        {
            { "On=&Venue=Hall", "On" },
            { "On=kesho&Venue=Hall", "On" },
            { "On=2026-02-30&Venue=Hall", "On" },
            { "On=2026-01-13&Venue=Hall", "On" },
            { "On=2028-01-15&Venue=Hall", "On" },
            { "On=2026-01-20&Venue=", "Venue" },
            { "On=2026-01-20&Venue=   ", "Venue" },
            { "On=2026-01-20&Venue=Hall&Place=KE-C010", "Place" },
            { "On=2026-01-20&Venue=Hall&Place=KE-01", "Place" },
            { "On=2026-01-20&Venue=Hall&Place=Likoni", "Place" },
            { "On=2026-01-20&Venue=Hall&Themes=weather", "Themes" },
            { "On=2026-01-20&Venue=Hall&Groups=martians", "Groups" },
        };

    [Fact]
    public async Task A_forum_is_planned_for_a_part_of_the_county_and_pressing_twice_is_one_forum()
    {
        var desk = await Commissioner();
        var page = await desk.Get(New);
        page.Document.QuerySelectorAll("#do-plan select[name=Place] option").Length.ShouldBeGreaterThan(3);
        const string Typed = "On=2026-07-01&Venue=Likoni Social Hall&Place=KE-C004&Themes=gangs&Themes=gbv&Groups=residents";
        var added = await site.Added(async () => await (await desk.Send(page, "plan", Typed)).ShouldSay(desk, "forums.done.planned"));
        added.ShouldBe([$"ForumPlanned by {desk.Actor}"]);
        (await site.Added(() => desk.Send(page, "plan", Typed))).ShouldBeEmpty("sent twice is one forum");
        (
            await site.Ask<string>(
                "select concat_ws(' ', phase, county, place, held_on, agenda, groups, desk.said(venue, 'sw')) from desk.forum where id = 'likoni-2026-07-01'"
            )
        ).ShouldBe("Planned KE-01 KE-C004 2026-07-01 {gangs,gbv} {residents} Likoni Social Hall");
        (await site.Anybody("/forums/likoni-2026-07-01")).Status.ShouldBe(HttpStatusCode.NotFound, "nobody announced it");
    }

    [Fact]
    public async Task A_second_forum_of_the_same_place_and_day_is_another_one()
    {
        var desk = await Commissioner();
        foreach (var id in (string[])["mombasa-2026-07-02", "mombasa-2026-07-02-2", "mombasa-2026-07-02-3"])
        {
            (await desk.Send(New, "plan", "On=2026-07-02&Venue=Hall")).Location.ShouldBe("/desk/forums/" + id);
        }
    }

    [Theory, MemberData(nameof(BadPlan))]
    public async Task A_plan_with_one_thing_wrong_is_refused_at_its_field(string typed, string field) =>
        await site.Refuses(await Commissioner(), New, "plan", typed, field);

    [Fact]
    public async Task What_was_ticked_stays_when_the_day_is_wrong()
    {
        var desk = await Commissioner();
        var answer = await desk.Send(New, "plan", "On=2026-01-13&Venue=Hall&Place=KE-C004&Themes=gbv&Groups=residents");
        answer.Document.QuerySelectorAll("#do-plan input:checked").Select(e => e.GetAttribute("value")).ShouldBe(["gbv", "residents"]);
        answer.Document.QuerySelector("#do-plan select[name=Place] option[selected]")!.GetAttribute("value").ShouldBe("KE-C004");
    }

    [Fact]
    public async Task A_county_out_of_reach_is_none()
    {
        var desk = await Commissioner();
        (
            await site.Added(async () =>
                (await desk.Send(New, "plan", "County=KE-02&On=2026-07-03&Venue=Hall")).Location.ShouldBe("/desk/forums/mombasa-2026-07-03")
            )
        ).Count.ShouldBe(1, "the one county that is the desk's");
        var secretary = await site.At(Role.Leadership, "interior@KE");
        (await secretary.Get(New)).Document.GetElementById("do-plan").ShouldBeNull("first the county is chosen");
        (await secretary.Get(New + "?county=KE-02")).Document.GetElementById("do-plan").ShouldNotBeNull();
        (await secretary.Send(New + "?county=KE-02", "plan", "County=KE-99&On=2026-07-03&Venue=Hall")).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var deputy = await site.At(Role.Supervisor, "ngao@KE-C004");
        (await deputy.Get(New)).Document.GetElementById("do-plan").ShouldBeNull();
        (await deputy.Get(New)).Text.ShouldContain("Your post reaches no whole county");
    }

    [Fact]
    public async Task Who_may_not_run_forums_reads_them_and_gets_no_form()
    {
        var (desk, id) = (await Commissioner(), await Planned());
        var chief = await site.At(Role.Responder, "nps@KE-01");
        (await chief.Get(New)).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await chief.Get("/desk/forums/" + id);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("form.deed").ShouldBeEmpty();
        (await chief.Get("/desk/forums")).Text.ShouldNotContain("/desk/forums/new");
        (await desk.Get("/desk/forums")).Text.ShouldContain("/desk/forums/new");
    }

    [Fact]
    public async Task One_that_is_planned_is_announced_and_then_everybody_reads_it()
    {
        var (desk, id) = (await Commissioner(), await Planned("KE-C004"));
        (await site.Anybody("/forums/" + id)).Status.ShouldBe(HttpStatusCode.NotFound);
        var added = await site.Added(async () =>
            await (await desk.Send("/sw/desk/forums/" + id, "announce", "")).ShouldSay(desk, "forums.done.announced")
        );
        added.ShouldBe([$"ForumAnnounced by {desk.Actor}"]);
        var open = await site.Anybody("/forums/" + id);
        open.Document.QuerySelector("h1")!.TextContent.ShouldBe("Forum in Likoni, Mombasa");
        open.Document.QuerySelector("#to-come").ShouldNotBeNull();
        open.Document.QuerySelector("#heard").ShouldBeNull("nothing was said yet");
        open.Text.ShouldContain("KMA Amphitheatre");
        (await desk.Get("/desk/forums/" + id)).Document.GetElementById("do-announce").ShouldBeNull();
    }

    [Fact]
    public async Task What_somebody_else_did_meanwhile_is_said_and_nothing_is_overwritten()
    {
        var (desk, id) = (await Commissioner(), await Planned());
        var (first, second) = (await desk.Get("/desk/forums/" + id), await desk.Get("/desk/forums/" + id));
        await (await desk.Send(first, "announce", "")).ShouldSay(desk, "forums.done.announced");
        (await desk.Send(second, "announce", "")).ShouldRefuse(409, "announce", "");
        (
            await site.Added(async () => (await desk.Send(second, "replan", $"Venue=Elsewhere&{Why}")).ShouldRefuse(409, "replan", "Venue=Elsewhere"))
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_is_changed_freely_until_it_is_announced_and_with_a_reason_afterwards()
    {
        var (desk, id) = (await Commissioner(), await Planned());
        var page = "/desk/forums/" + id;
        await (await desk.Send(page, "replan", "Venue=Tononoka Hall")).ShouldSay(desk, "forums.done.replanned");
        (await site.Added(() => desk.Send(page, "replan", ""))).ShouldBeEmpty("nothing was changed");
        await desk.Send(page, "announce", "");
        await site.Refuses(desk, page, "replan", "On=2026-09-01", "TextEn");
        var added = await site.Added(async () =>
            await (await desk.Send(page, "replan", $"On=2026-09-01&Themes=gangs&{Why}")).ShouldSay(desk, "forums.done.replanned")
        );
        added.ShouldBe([$"ForumReplanned by {desk.Actor}"]);
        (await site.Ask<string>($"select concat_ws(' ', held_on, venue_en, agenda) from open.forum where id = '{id}'")).ShouldBe(
            "2026-09-01 Tononoka Hall {gangs}"
        );
        (await site.Anybody("/sw/forums/" + id)).Text.ShouldContain("Ukumbi umechukuliwa.");
    }

    [Theory]
    [InlineData("On=", "On")]
    [InlineData("On=2026-01-13", "On")]
    [InlineData("On=2029-01-13", "On")]
    [InlineData("Venue=", "Venue")]
    [InlineData("Place=KE-C010", "Place")]
    [InlineData("Themes=weather", "Themes")]
    public async Task A_change_with_one_thing_wrong_is_refused_at_its_field(string typed, string field)
    {
        var id = await Planned();
        await site.Do(A.Announcement(id, site.Today));
        await site.Refuses(await Commissioner(), "/desk/forums/" + id, "replan", $"{typed}&{Why}", field);
    }

    [Fact]
    public async Task It_is_begun_on_its_day_and_on_another_day_the_page_says_what_to_do()
    {
        var (desk, today, later) = (await Commissioner(), await Planned(on: site.Today), await Planned());
        await site.Do(A.Announcement(today, site.Today), A.Announcement(later, site.Today));
        var page = await desk.Get("/desk/forums/" + later);
        page.Document.GetElementById("do-start").ShouldBeNull();
        page.Document.GetElementById("start")!.TextContent.ShouldContain("change the day first");
        (await desk.Force("/desk/forums/" + later, "cancel", "start", "")).ShouldRefuse(409, "start", "");
        page.Document.QuerySelector("a[href='/capture']").ShouldBeNull();
        await (await desk.Send("/desk/forums/" + today, "start", "")).ShouldSay(desk, "forums.done.started");
        var begun = await desk.Get("/desk/forums/" + today);
        begun.Document.QuerySelector("a[href='/capture']").ShouldNotBeNull();
        begun.Document.QuerySelectorAll("form.deed").ShouldBeEmpty("its plan is not changed any more");
    }

    [Fact]
    public async Task It_is_cancelled_with_a_reason_that_the_public_reads()
    {
        var (desk, id) = (await Commissioner(), await Planned());
        await site.Do(A.Announcement(id, site.Today));
        await site.Refuses(desk, "/desk/forums/" + id, "cancel", "TextEn=", "TextEn");
        await (await desk.Send("/desk/forums/" + id, "cancel", Why)).ShouldSay(desk, "forums.done.cancelled");
        (await desk.Get("/desk/forums/" + id)).Text.ShouldContain("It is cancelled, because: The hall is taken.");
        foreach (var (address, said) in ((string, string)[])[("/forums/", "The hall is taken."), ("/sw/forums/", "Ukumbi umechukuliwa.")])
        {
            (await site.Anybody(address + id)).Document.GetElementById("cancelled")!.TextContent.ShouldContain(said);
        }
    }

    [Fact]
    public async Task A_forum_planned_elsewhere_is_not_there()
    {
        await site.Do(A.Plan("kwale-hidden", "KE-02", site.Today.AddDays(3)));
        var desk = await Commissioner();
        (await desk.Get("/desk/forums/kwale-hidden")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Get("/desk/forums/nowhere")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Get("/desk/forums")).Text.ShouldNotContain("kwale-hidden");
        await site.Do(A.Announcement("kwale-hidden", site.Today));
        var page = await desk.Get("/desk/forums/kwale-hidden");
        page.Status.ShouldBe(HttpStatusCode.OK, "what the public reads a desk reads too");
        page.Document.QuerySelectorAll("form.deed").ShouldBeEmpty();
    }

    private Task<AtDesk> Commissioner() => site.At(Role.Supervisor, "ngao@KE-01");

    /// <summary>A forum of Mombasa that is planned, on a day of its own; returns its id.</summary>
    private async Task<string> Planned(string? place = null, DateOnly? on = null)
    {
        var n = Interlocked.Increment(ref _day);
        var id = $"f-{n}";
        await site.Do(A.Plan(id, on: on ?? site.Today.AddDays(100 + n), place: place));
        return id;
    }
}
