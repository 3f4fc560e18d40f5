using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>The page of boxes at the centre, and the closing of a forum that has one.</summary>
[Collection(Desks.Pages.Name)]
public sealed class BoxesPageTests(PageSite site)
{
    [Fact]
    public async Task A_box_is_prepared_by_choosing_forums_and_people_and_its_code_is_shown_once()
    {
        var (chair, forum) = (await Chair(), await Hall.Open(site));
        var page = await chair.Send("/desk/boxes", "prepare", $"Forums={forum}&People={chair.Id}");

        var typed = page.Document.QuerySelector(".key")!.TextContent;
        typed.ShouldMatch("^\\./jukwaa serve --box --upstream http://127\\.0\\.0\\.1:\\d+ --code [A-Z2-9]{5}-[A-Z2-9]{5}-[A-Z2-9]{5}$");
        (await site.List($"select forums::text from people.box_code where person = '{chair.Id}'")).ShouldContain($"{{{forum}}}");
        var code = typed[^17..];
        (await site.List("select code_hash::text from people.box_code")).ShouldNotContain(
            h => h.Contains(code, StringComparison.Ordinal),
            "a code is kept as its hash"
        );
    }

    [Fact]
    public async Task Without_a_forum_or_people_no_code_is_given_and_what_was_chosen_stays()
    {
        var (chair, forum) = (await Chair(), await Hall.Open(site));

        var page = await chair.Send("/desk/boxes", "prepare", $"Forums={forum}");
        page.ShouldRefuse(422, "prepare", "");
        page.Errors.ShouldContain(Texts.Get("en", "boxes.people.missing").Replace("{0}", "29", StringComparison.Ordinal));
        page.Document.QuerySelector($"input[value='{forum}']")!.HasAttribute("checked").ShouldBeTrue();
        (await chair.Send("/desk/boxes", "prepare", $"People={chair.Id}")).ShouldRefuse(422, "prepare", "");
    }

    [Fact]
    public async Task A_box_is_shown_with_what_it_brought_and_what_was_refused()
    {
        var (chair, forum, box) = (await Chair(), await Hall.Open(site), NewId());
        await Register(box, forum);
        (await Section(chair, box)).ShouldContain("has brought nothing yet");
        (await Section(chair, box)).ShouldContain("awaited");

        await Bring(box, forum, new RefusedItem(2, Guid.NewGuid(), "box-person"));
        var said = await Section(chair, box);
        said.ShouldContain("brought 3 things");
        said.ShouldContain("its list was read back, confirmed and closed in the hall");
        said.ShouldContain("1 × " + Texts.Get("en", "refusal.box-person"));
        (await chair.Get("/sw/desk/boxes")).Text.ShouldContain(Texts.Get("sw", "refusal.box-person"));
    }

    [Fact]
    public async Task Of_a_box_that_was_lost_somebody_says_so_with_a_reason()
    {
        var (chair, forum, box) = (await Chair(), await Hall.Open(site), NewId());
        await Register(box, forum);

        (await chair.Send("/desk/boxes", $"give-up-{box}", "Reason=")).ShouldRefuse(422, $"give-up-{box}", "");
        await (await chair.Send("/desk/boxes", $"give-up-{box}", "Reason=It fell into the river.")).ShouldSay(chair, "boxes.done.given_up");
        (await Section(chair, box)).ShouldContain("nothing more is awaited");
    }

    [Fact]
    public async Task Once_the_last_box_that_was_awaited_is_given_up_its_forum_is_closed()
    {
        var (chair, forum, brought, lost) = (await Chair(), await Hall.Open(site), NewId(), NewId());
        await site.Do(Hall.Entry(forum, Jukwaa.Domain.Forums.EntryKind.Concern, "theme=gangs&words=Wezi."));
        await Register(brought, forum);
        await Register(lost, forum);
        await site.Do(Delivery(brought, new(forum, site.Today, ["residents"], ["residents"], chair.Id)));
        (await PhaseOf(forum)).ShouldBe("InSession");

        await (await chair.Send("/desk/boxes", $"give-up-{lost}", "Reason=It fell into the river.")).ShouldSay(chair, "boxes.done.given_up");
        (await PhaseOf(forum)).ShouldBe("Closed");
    }

    [Fact]
    public async Task A_box_of_another_county_is_not_shown_and_not_given_up()
    {
        var (forum, box) = (await Hall.Open(site), NewId());
        await Register(box, forum);
        var other = await site.At(Role.Supervisor, "ngao@KE-02");
        (await other.Get("/desk/boxes")).Document.GetElementById("box-" + box).ShouldBeNull();

        // With the form of an own forum, bent.
        await Hall.Open(site, "KE-02");
        var answer = await other.Send("/desk/boxes", "prepare", $"Form=give-up&Of={box}&Reason=Mine.");
        answer.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await Section(await Chair(), box)).ShouldContain("awaited");
    }

    [Fact]
    public async Task A_forum_is_not_closed_at_the_desk_without_a_word_on_the_boxes_that_are_still_out()
    {
        var (chair, forum, box) = (await Chair(), await Hall.Open(site), NewId());
        await site.Do(Hall.Entry(forum, Jukwaa.Domain.Forums.EntryKind.Concern, "theme=gangs&words=Wezi."));
        await Register(box, forum);
        var close = $"/desk/forums/{forum}/close";

        (await chair.Get(close)).Text.ShouldContain("1 box has not brought everything");
        (await chair.Send(close, "close", "Confirmed=residents")).ShouldRefuse(422, "close", "");
        await (await chair.Send(close, "close", "Confirmed=residents&Without=yes")).ShouldSay(chair, "taken.done.closed");
    }

    [Fact]
    public async Task Once_its_boxes_said_their_last_word_nothing_is_asked()
    {
        var (chair, forum, box) = (await Chair(), await Hall.Open(site), NewId());
        await site.Do(Hall.Entry(forum, Jukwaa.Domain.Forums.EntryKind.Concern, "theme=gangs&words=Wezi."));
        await Register(box, forum);
        await Bring(box, forum);

        (await chair.Get($"/desk/forums/{forum}/close")).Document.QuerySelectorAll("input[name=Without]").ShouldBeEmpty();
    }

    private Task<AtDesk> Chair() => site.At(Role.Supervisor, "ngao@KE-01");

    private Task Register(string box, string forum) =>
        site.Do(new RegisterBox(Guid.NewGuid(), box, BoxKey.PublicOf(BoxKey.New()), "KE-01", [forum], [Guid.NewGuid()]));

    private Task Bring(string box, string forum, params RefusedItem[] refused)
    {
        LastWord word = new(forum, site.Today, ["residents"], ["residents"], Guid.NewGuid());
        return site.Do(Delivery(box, word) with { Refused = refused });
    }

    private static DeliverFromBox Delivery(string box, LastWord word) => new(Guid.NewGuid(), box, 1, BoxChain.Start, 3, new('a', 64), [], [], [word]);

    private async Task<string> PhaseOf(string forum) => (await site.List($"select phase from desk.forum where id = '{forum}'")).Single();

    private static async Task<string> Section(AtDesk desk, string box) =>
        string.Join(
            ' ',
            (await desk.Get("/desk/boxes"))
                .Document.GetElementById("box-" + box)!
                .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static string NewId() => Guid.NewGuid().ToString("N")[..12];
}
