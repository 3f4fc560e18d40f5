using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Reviews;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Rollouts;

/// <summary>Planning ahead by the forms of the desk, on Wednesday 14 January 2026, in a Mombasa of two constituencies.</summary>
[Collection(Desks.Pages.Name)]
public sealed class RolloutFormTests(PageSite site)
{
    private const string List = "/desk/rollout";

    private static int _count;

    [Fact]
    public async Task A_plan_is_drafted_proposed_arranged_undone_and_published()
    {
        var desk = await Commissioner();
        var draft = await desk.Send(List, "draft", "Place=KE-01&Level=constituency&First=2026-03-02&Every=1&Teams=1");
        await draft.ShouldSay(desk, "rollout.done.drafted");
        var page = draft.Location!;
        (await desk.Get(page)).Document.QuerySelector(".empty")!.TextContent.ShouldContain("The plan is empty");

        await (await desk.Send(page, "propose", "")).ShouldSay(desk, "rollout.done.proposed");
        (await Order(desk, page)).Count.ShouldBe(2);
        var before = await Order(desk, page);
        (await Arrange(desk, page, $"down:{before[0]}")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Order(desk, page)).ShouldBe([before[1], before[0]]);
        await (await desk.Send(page, "undo", "")).ShouldSay(desk, "rollout.done.undone");
        (await Order(desk, page)).ShouldBe(before);
        (await desk.Get(page)).Document.GetElementById("do-undo").ShouldBeNull("the last change alone is undone");

        await (await desk.Send(page, "publish", "")).ShouldSay(desk, "rollout.done.published");
        (await site.Anybody(page.Replace("/desk/rollout", "/forums/rollout", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.Get(page)).Document.GetElementById("do-publish").ShouldBeNull("the public reads it as it stands");
    }

    [Theory]
    [InlineData("First=", "First")]
    [InlineData("First=kesho", "First")]
    [InlineData("First=2026-01-13", "First")]
    [InlineData("First=2029-01-15", "First")]
    [InlineData("Place=KE-99", "Place")]
    [InlineData("Level=county", "Level")]
    [InlineData("Every=0", "Every")]
    [InlineData("Teams=11", "Teams")]
    public async Task A_draft_with_one_thing_wrong_is_refused_at_its_field(string typed, string field) =>
        await site.Refuses(await Commissioner(), List, "draft", typed + (field == "First" ? "" : "&First=2026-03-02"), field);

    [Fact]
    public async Task What_is_locked_is_not_moved_by_a_proposal_nor_by_hand()
    {
        var (desk, id) = (await Commissioner(), await Drafted("KE-C005", "KE-C004"));
        await (await Arrange(desk, Page(id), "lock:KE-C005")).ShouldSay(desk, "rollout.done.lock");
        var page = await desk.Get(Page(id));
        page.Document.QuerySelectorAll("#stop-ke-c005 button").Select(b => b.GetAttribute("value")).ShouldBe(["unlock:KE-C005"]);
        (await desk.Get(Page(id) + "/stops/KE-C005")).Document.GetElementById("do-day").ShouldBeNull();
        await (await desk.Send(Page(id), "propose", "")).ShouldSay(desk, "rollout.done.proposed");
        (await Days(id)).ShouldContain("KE-C005 2026-03-02 true");
        var refused = await desk.Send(await desk.Get(Page(id)), "arrange", "Act=up:KE-C005");
        refused.ShouldRefuse(409, "arrange", "");
        await (await Arrange(desk, "/sw" + Page(id), "unlock:KE-C005")).ShouldSay(desk, "rollout.done.unlock");
    }

    [Fact]
    public async Task A_stop_is_dragged_by_the_same_form()
    {
        var (desk, id) = (await Commissioner(), await Drafted("KE-C004", "KE-C005"));
        var page = await desk.Get(Page(id));
        page.Document.QuerySelectorAll("script[src*='/assets/rollout.']").Length.ShouldBe(1);
        page.Document.QuerySelector("[data-place=KE-C005]")!.GetAttribute("data-position").ShouldBe("2");
        (await Arrange(desk, Page(id), "to:KE-C005:1")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Order(desk, Page(id))).ShouldBe(["KE-C005", "KE-C004"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("up")]
    [InlineData("sideways:KE-C004")]
    public async Task What_no_button_sends_changes_nothing(string act)
    {
        var (desk, id) = (await Commissioner(), await Drafted("KE-C004"));
        (await site.Added(async () => ((int)(await Arrange(desk, Page(id), act)).Status).ShouldBeInRange(400, 409))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stop_gets_another_day_and_what_speaks_against_it_is_said_beside_it_in_both_languages()
    {
        var (desk, id) = (await Commissioner(), await Drafted("KE-C004", "KE-C005"));
        (await desk.Get(Page(id))).Document.GetElementById("conflicts")!.TextContent.ShouldContain("Nothing that is known");
        var stop = Page(id) + "/stops/KE-C004";
        (await desk.Send(stop, "day", "Day=2026-03-07&Team=1")).Location.ShouldBe(Page(id) + "#stop-ke-c004");
        foreach (
            var (language, said) in ((string, string)[])
                [("", "Saturday 7 March 2026 is no working day"), ("/sw", "Jumamosi 7 Machi 2026 si siku ya kazi")]
        )
        {
            var page = await desk.Get(language + Page(id));
            page.Document.GetElementById("stop-ke-c004")!.QuerySelector(".s-late")!.TextContent.ShouldContain(said);
            page.Document.GetElementById("conflicts")!.TextContent.Trim().ShouldContain("1");
            (await desk.Get(language + stop)).Text.ShouldContain(said);
        }
    }

    [Theory]
    [InlineData("Day=", "Day")]
    [InlineData("Day=2026-01-13", "Day")]
    [InlineData("Day=2029-03-01", "Day")]
    [InlineData("Team=3", "Team")]
    public async Task A_day_that_cannot_be_is_refused_at_its_field(string typed, string field)
    {
        var id = await Drafted("KE-C004");
        await site.Refuses(await Commissioner(), Page(id) + "/stops/KE-C004", "day", typed + (field == "Team" ? "&Day=2026-04-01" : ""), field);
    }

    [Fact]
    public async Task A_stop_that_was_taken_out_is_offered_to_be_added_again()
    {
        var (desk, id) = (await Commissioner(), await Drafted("KE-C004", "KE-C005"));
        await (await desk.Send(Page(id) + "/stops/KE-C005", "drop", "")).ShouldSay(desk, "rollout.done.dropped");
        await (await desk.Send(Page(id), "propose", "")).ShouldSay(desk, "rollout.done.proposed");
        (await Order(desk, Page(id))).ShouldBe(["KE-C004"], "no proposal brings it back");
        await (await desk.Send(Page(id), "add", "Place=KE-C005&Day=2026-04-01&Team=1")).ShouldSay(desk, "rollout.done.placed");
        (await Order(desk, Page(id))).ShouldBe(["KE-C004", "KE-C005"]);
        (await desk.Get(Page(id) + "/stops/KE-C010")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task While_the_commissioner_is_away_nothing_is_proposed_and_what_stands_is_told()
    {
        var (desk, id) = (await Commissioner(), await Drafted("KE-C004", "KE-C005"));
        await (await desk.Send(Page(id), "absence", "Office=ngao@KE-01&From=2026-03-02&Until=2026-03-04")).ShouldSay(desk, "rollout.done.absence");
        var page = await desk.Get(Page(id));
        page.Document.GetElementById("stop-ke-c004")!.TextContent.ShouldContain("Away that day: County Commissioner, Mombasa.");
        await (await desk.Send(Page(id), "propose", "")).ShouldSay(desk, "rollout.done.proposed");
        (await site.Ask<string>($"select min(day)::text from desk.rollout_stop where rollout = '{id}'")).ShouldBe("2026-03-05");
        await (await desk.Send(Page(id), "present-1", "")).ShouldSay(desk, "rollout.done.present");
        await site.Refuses(desk, Page(id), "absence", "Office=ngao@KE-01&From=2026-03-04&Until=2026-03-02", "Until");
    }

    [Fact]
    public async Task From_a_stop_the_forum_is_planned_with_place_and_day_and_the_stop_knows_it()
    {
        var (desk, id) = (await Commissioner(), await Drafted("KE-C004"));
        var link = (await desk.Get(Page(id))).Document.QuerySelector("#stop-ke-c004 a[href*='/desk/forums/new']")!.GetAttribute("href")!;
        var form = await desk.Get(link);
        form.Document.QuerySelector("#do-plan [name=On]")!.GetAttribute("value").ShouldBe("2026-03-02");
        form.Document.QuerySelector("#do-plan [name=Place] option[selected]")!.GetAttribute("value").ShouldBe("KE-C004");
        await (await desk.Send(form, "plan", "Venue=Likoni Social Hall")).ShouldSay(desk, "forums.done.planned");
        var stop = (await desk.Get(Page(id))).Document.GetElementById("stop-ke-c004")!;
        stop.QuerySelector("a[href^='/desk/forums/likoni-2026-03-02']")!.TextContent.ShouldBe("Planned, not announced");
        stop.QuerySelector("a[href*='/desk/forums/new']").ShouldBeNull();
        stop.QuerySelector(".s-late").ShouldBeNull("the forum that it became does not speak against it");
    }

    [Fact]
    public async Task Published_again_it_needs_a_reason()
    {
        var (desk, id) = (await Commissioner(), await Drafted("KE-C004"));
        await site.Do(Plans.Publish(id), Plans.Place(id, "KE-C004", new(2026, 4, 1)));
        await site.Refuses(desk, Page(id), "publish", "TextEn=", "TextEn");
        await (await desk.Send(Page(id), "publish", "TextEn=The hall is taken.&TextSw=Ukumbi umechukuliwa.")).ShouldSay(
            desk,
            "rollout.done.published"
        );
        (await site.Anybody("/sw/forums/rollout/" + id)).Text.ShouldContain("Ukumbi umechukuliwa.");
    }

    [Fact]
    public async Task What_somebody_else_did_meanwhile_is_said_and_nothing_is_overwritten()
    {
        var (desk, id) = (await Commissioner(), await Drafted("KE-C004", "KE-C005"));
        var (first, second) = (await desk.Get(Page(id)), await desk.Get(Page(id)));
        await (await desk.Send(first, "arrange", "Act=down:KE-C004")).ShouldSay(desk, "rollout.done.placed");
        (await desk.Send(second, "arrange", "Act=lock:KE-C004")).ShouldRefuse(409, "arrange", "");
        (await desk.Send(second, "propose", "")).ShouldRefuse(409, "propose", "");
    }

    private static string Page(string id) => $"{List}/{id}";

    private static Task<Answer> Arrange(AtDesk desk, string page, string act) => desk.Send(page, "arrange", "Act=" + act);

    private static async Task<IReadOnlyList<string>> Order(AtDesk desk, string page) =>
        [.. (await desk.Get(page)).Document.QuerySelectorAll("li[data-place]").Select(l => l.GetAttribute("data-place")!)];

    private Task<IReadOnlyList<string>> Days(string id) =>
        site.List($"select concat_ws(' ', place, day, locked::text) from desk.rollout_stop where rollout = '{id}' order by place");

    private Task<AtDesk> Commissioner() => site.At(Role.Supervisor, "ngao@KE-01");

    /// <summary>A plan of Mombasa with these stops from Monday 2 March 2026 on; returns its id.</summary>
    private async Task<string> Drafted(params string[] places)
    {
        var (id, first) = ($"plan-{Interlocked.Increment(ref _count)}", new DateOnly(2026, 3, 2));
        await site.Do(Plans.Draft(id, "KE-01", first), Plans.Propose(id, first, places));
        return id;
    }
}
