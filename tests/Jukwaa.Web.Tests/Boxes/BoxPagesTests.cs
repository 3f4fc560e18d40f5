using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>The pages of a laptop in a hall.</summary>
public sealed class BoxPagesTests(Cluster cluster) : IAsyncLifetime
{
    private BoxRoom _room = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _room = await BoxRoom.Open(cluster);

    [Fact]
    public async Task A_link_lets_one_phone_in_once_and_asks_for_no_passphrase()
    {
        using var phone = Caller();
        var token = await Link(_room.Road.Asha);
        var page = await phone.Get($"/sw/box/{token}");
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Je, wewe ni Asha Mwangi?");
        page.Document.QuerySelectorAll("input[type=password]").ShouldBeEmpty();

        var answer = await phone.Send(page, "main form");
        answer.Location.ShouldBe("/capture");
        (await phone.Ask("/capture/kit", null, ("X-Jukwaa", "capture"))).Status.ShouldBe(HttpStatusCode.OK);
        using var other = Caller();
        (await other.Get($"/box/{token}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Ask("/capture/kit", null, ("X-Jukwaa", "capture"))).ShouldSatisfyAllConditions(a =>
            a.Status.ShouldBe(HttpStatusCode.Unauthorized, a.Text)
        );
    }

    [Fact]
    public async Task A_new_link_voids_the_one_before_and_one_runs_out_by_the_evening()
    {
        using var phone = Caller();
        var (first, second) = (await Link(_room.Road.Asha), await Link(_room.Road.Asha));
        (await phone.Get($"/box/{first}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await phone.Get($"/box/{second}")).Status.ShouldBe(HttpStatusCode.OK);

        _room.Laptop.Hall.Clock.Now += People.OnBoxLasts;
        var gone = await phone.Get($"/sw/box/{second}");
        gone.Status.ShouldBe(HttpStatusCode.NotFound);
        gone.Document.Body!.TextContent.ShouldContain(Texts.Get("sw", "box.gone"));
    }

    [Fact]
    public async Task Of_two_phones_that_opened_one_link_the_first_gets_in()
    {
        using Caller first = Caller(),
            second = Caller();
        var token = await Link(_room.Road.Asha);
        var (one, other) = (await first.Get($"/box/{token}"), await second.Get($"/box/{token}"));
        (await first.Send(one, "main form")).Location.ShouldBe("/capture");

        var late = await second.Send(other, "main form");
        late.Status.ShouldBe(HttpStatusCode.NotFound);
        late.Document.Body!.TextContent.ShouldContain(Texts.Get("en", "box.gone"));
        second.Session.ShouldBeNull();
    }

    [Fact]
    public async Task A_link_that_was_opened_in_time_and_pressed_too_late_lets_nobody_in()
    {
        using var phone = Caller();
        var page = await phone.Get($"/box/{await Link(_room.Road.Asha)}");
        _room.Laptop.Hall.Clock.Now += People.OnBoxLasts;

        (await phone.Send(page, "main form")).Status.ShouldBe(HttpStatusCode.NotFound);
        phone.Session.ShouldBeNull();
    }

    [Fact]
    public async Task A_link_that_was_made_to_sign_in_at_the_centre_is_none_of_a_box()
    {
        using var phone = Caller();
        var page = await phone.Get($"/box/{await Link(_room.Road.Asha)}");
        var people = new People(_room.Laptop.Hall.Database.Host, _room.Laptop.Hall.Clock);
        var invitation = (await people.Invite(_room.Road.Juma.Person, Stop)).ShouldNotBeNull();
        (await phone.Get($"/box/{invitation.Token}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var form = AtDesk.Standing(page.Document.QuerySelector("main form")!);
        (await phone.Post($"/box/{invitation.Token}", form)).Status.ShouldBe(HttpStatusCode.NotFound);
        phone.Session.ShouldBeNull();
    }

    [Fact]
    public async Task A_refusal_that_this_edition_does_not_know_is_told_by_its_code()
    {
        var chair = await _room.Enter(_room.Road.Chair);
        await _room.Laptop.Start();
        _room.Network.Says = """{"upto":0,"refused":[],"code":"box-too-old","message":"This box is too old."}""";
        await _room.Relaying.Round(Stop);

        (await Said(chair)).ShouldContain("box-too-old");
    }

    [Fact]
    public async Task Home_leads_to_the_page_of_the_box()
    {
        using var phone = Caller();
        foreach (var (address, to) in ((string, string)[])[("/", "/box"), ("/sw", "/sw/box"), ("/sign-in", "/box"), ("/desk", "/desk/box")])
        {
            (await phone.Get(address)).Location.ShouldBe(to);
        }

        (await phone.Get("/sw/box")).Document.Body!.TextContent.ShouldContain(Texts.Get("sw", "box.ask"));
    }

    [Fact]
    public async Task What_is_not_of_a_hall_is_not_there()
    {
        var chair = await _room.Enter(_room.Road.Chair);
        string[] elsewhere =
        [
            "/raise",
            "/desk/concerns",
            "/desk/people",
            "/desk/boxes",
            "/sign-in/invitation/abc",
            "/box/enrol",
            "/openrosa/formList",
            "/desk/account/passphrase",
        ];
        foreach (var address in elsewhere)
        {
            var answer = await chair.Get(address);
            answer.Status.ShouldBe(HttpStatusCode.NotFound, address);
            answer.Text.ShouldNotBeEmpty(address);
        }

        (await chair.Get("/desk/box")).Status.ShouldBe(HttpStatusCode.OK, "it is signed in");
    }

    [Fact]
    public async Task Whoever_leads_lets_others_in_by_a_picture_that_leads_to_the_laptop_in_the_halls_network()
    {
        var chair = await _room.Enter(_room.Road.Chair);
        var page = await chair.Send("/desk/box", $"let-in-{_room.Road.Juma.Person:N}", "");

        page.Document.QuerySelector("svg.qr path").ShouldNotBeNull();
        var address = page.Document.QuerySelector(".key")!.TextContent;
        address.ShouldStartWith("http://192.168.4.1:5080/box/");
        using var phone = Caller();
        (await phone.Get(new Uri(address).AbsolutePath)).Document.QuerySelector("h1")!.TextContent.ShouldBe("Are you Juma Said?");
    }

    [Fact]
    public async Task A_rapporteur_lets_nobody_in()
    {
        var asha = await _room.Enter(_room.Road.Asha);
        var page = await asha.Get("/desk/box");

        page.Document.QuerySelectorAll("form[id^=do-let-in]").ShouldBeEmpty();
        var chair = await _room.Enter(_room.Road.Chair);
        var form = AtDesk.Standing((await chair.Get("/desk/box")).Document.GetElementById($"do-let-in-{_room.Road.Juma.Person:N}")!);
        var token = AtDesk.Standing(page.Document.QuerySelector("form[action$=sign-out]")!).Single(f => f.Name == "__RequestVerificationToken");
        (await asha.Caller.Post("/desk/box", form.Where(f => f.Name != token.Name).Append(token))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_says_how_much_is_at_the_centre_and_whether_it_is_reached()
    {
        var chair = await _room.Enter(_room.Road.Chair);
        (await Said(chair)).ShouldContain("The centre was not asked yet.");
        await _room.Relaying.Round(Stop);
        (await Said(chair)).ShouldContain("The centre is reached.");
        await _room.Laptop.Start();
        await _room.Laptop.Voice("Wezi.");
        _room.Network.There = false;
        await _room.Relaying.Round(Stop);
        (await Said(chair)).ShouldContain("The centre is not reached. Everything is kept here");
        (await Said(chair)).ShouldContain("0 of 2 things are at the centre. 2 wait.");

        _room.Network.There = true;
        await _room.Relaying.Round(Stop);
        (await Said(chair)).ShouldContain("The centre is reached.");
        (await Said(chair)).ShouldContain("2 of 2 things are at the centre. Nothing waits.");
    }

    [Fact]
    public async Task What_the_centre_refused_is_said_with_its_reason_and_sent_once_more_by_a_press()
    {
        var chair = await _room.Enter(_room.Road.Chair);
        await _room.Laptop.Start();
        await _room.Laptop.Voice("Wezi.");
        await _room.Road.Centre.End(_room.Road.Asha.Posts[0].Id, _room.Road.Centre.Today.AddDays(-1));
        await _room.Relaying.Round(Stop);
        (await Said(chair)).ShouldContain("An entry of the list, 2: " + Texts.Get("en", "refusal.box-person"));

        await _room.Road.Centre.With(_room.Road.Asha.Person, (Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
        await (await chair.Send("/desk/box", "again", "")).ShouldSay(chair, "box.done.again");
        await _room.Relaying.Round(Stop);
        (await Said(chair)).ShouldContain("3 of 3 things are at the centre. Nothing waits.");
        (await _room.Road.Rows("select id from desk.entry")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_forum_is_run_on_the_box_as_at_a_desk()
    {
        var chair = await _room.Enter(_room.Road.Chair);
        await (await chair.Send($"/desk/forums/{Road.Forum}", "start", "")).ShouldSay(chair, "forums.done.started");
        await _room.Laptop.Voice("Wezi usiku.");

        (await chair.Get($"/desk/forums/{Road.Forum}/screen")).Text.ShouldContain("Wezi usiku.");
        var closed = await chair.Send($"/desk/forums/{Road.Forum}/close", "close", "Confirmed=residents");
        await closed.ShouldSay(chair, "taken.done.closed");
        (await chair.Get($"/forums/{Road.Forum}/sheet")).Status.ShouldBe(HttpStatusCode.OK, "to be shown in the hall");
        await _room.Rounds(3);
        (await _room.Road.Rows("select phase from desk.forum")).ShouldBe(["Closed"]);
    }

    private static async Task<string> Said(AtDesk desk) =>
        string.Join(
            ' ',
            (await desk.Get("/desk/box")).Document.GetElementById("centre")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private async Task<string> Link(Viewer person) =>
        (await new People(_room.Laptop.Hall.Database.Host, _room.Laptop.Hall.Clock).LetInOnBox(person.Person, Stop)).ShouldNotBeNull().Token;

    private Caller Caller() => new(_room.Address, new SetClock());

    public ValueTask DisposeAsync() => _room.DisposeAsync();
}
