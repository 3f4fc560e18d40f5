using System.Net;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>A session is a row: any host knows it, and when the row is gone it is over.</summary>
public sealed class SessionTests(SignInSite site) : IClassFixture<SignInSite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_host_on_the_database_serves_any_request()
    {
        var person = await site.Person();
        var other = await site.Host();
        using var here = site.Caller();
        using var there = site.Caller(other);
        await here.First(person.Name, person.Passphrase);
        there.Cookies.Add(here.Cookies.GetAllCookies());
        var page = await there.Get("/sign-in/code");
        page.Status.ShouldBe(HttpStatusCode.OK, "the step of one host is read by the other");
        (await there.Send(page, "main form", ("Code", there.CodeOf(person)))).Location.ShouldBe("/desk");
        here.Session = there.Session;
        (await here.IsIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_and_holds_nothing_but_chance()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        var answer = await caller.SignIn(person);
        var cookie = answer.Cookies.Single(c =>
            c.StartsWith("jukwaa=", StringComparison.Ordinal) && !c.StartsWith("jukwaa=;", StringComparison.Ordinal)
        );
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldContain("path=/", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
        caller.Session!.Length.ShouldBe(43);
        var rows = await site.Desk.List<string>("select encode(key_hash, 'base64') from people.session");
        rows.ShouldNotBeEmpty();
        rows.Where(r => r.StartsWith(caller.Session[..20], StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Signing_in_again_makes_another_key_and_ends_the_session_before()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        await caller.SignIn(person);
        var before = caller.Session;
        await caller.SignIn(person);
        caller.Session.ShouldNotBe(before);
        (await site.People.Sessions(person.Id, Stop)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_cookie_stolen_before_signing_out_is_dead_afterwards()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        using var thief = site.Caller();
        await caller.SignIn(person);
        thief.Session = caller.Session;
        (await thief.IsIn()).ShouldBeTrue("the theft must work at first");
        (await caller.Send("/desk/account", "nav form")).Location.ShouldBe("/sign-in");
        caller.Session.ShouldBeNull();
        (await thief.IsIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task One_session_of_mine_can_be_ended_from_another_at_once()
    {
        var person = await site.Person();
        using var here = site.Caller();
        using var there = site.Caller();
        await here.SignIn(person);
        await there.SignIn(person);
        var page = await here.Get("/desk/account");
        page.Document.QuerySelectorAll(".session").Length.ShouldBe(2);
        (await here.Send(page, ".session form")).Location.ShouldBe("/desk/account?done=ended");
        (await there.IsIn()).ShouldBeFalse();
        (await here.IsIn()).ShouldBeTrue();
        (await here.Get("/desk/account?done=ended")).Document.QuerySelector("[role=status]")!.TextContent.ShouldContain("ended");
    }

    [Fact]
    public async Task A_session_of_somebody_else_cannot_be_ended()
    {
        var (one, other) = (await site.Person(), await site.Person());
        using var mine = site.Caller();
        using var theirs = site.Caller();
        await mine.SignIn(one);
        await theirs.SignIn(other);
        var target = (await site.People.Sessions(other.Id, Stop)).Single().Id;
        await mine.SignIn(one);
        using var second = site.Caller();
        await second.SignIn(one);
        await mine.Send("/desk/account", ".session form", ("session", target.ToString()));
        (await theirs.IsIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task All_others_can_be_ended_in_one_go()
    {
        var person = await site.Person();
        using var here = site.Caller();
        await here.SignIn(person);
        var others = Enumerable.Range(0, 3).Select(_ => site.Caller()).ToList();
        foreach (var other in others)
        {
            await other.SignIn(person);
        }

        (await here.Send("/desk/account", "form[action*=EndOthers]")).Location.ShouldBe("/desk/account?done=others");
        foreach (var other in others)
        {
            (await other.IsIn()).ShouldBeFalse();
            other.Dispose();
        }

        (await here.IsIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task Twelve_idle_hours_end_it_and_use_keeps_it_for_at_most_seven_days()
    {
        var person = await site.Person();
        using var idle = site.Caller();
        using var busy = site.Caller();
        await idle.SignIn(person);
        await busy.SignIn(person);
        site.Clock.Now += TimeSpan.FromHours(11);
        (await site.People.Sessions(person.Id, Stop)).Count.ShouldBe(2);
        (await busy.IsIn()).ShouldBeTrue();
        site.Clock.Now += TimeSpan.FromHours(1);
        (await idle.IsIn()).ShouldBeFalse("nobody used it for twelve hours");
        for (var hour = 20; hour <= 160; hour += 8)
        {
            site.Clock.Now += TimeSpan.FromHours(8);
            (await busy.IsIn()).ShouldBeTrue($"{hour} hours");
        }

        site.Clock.Now += TimeSpan.FromHours(12);
        (await busy.IsIn()).ShouldBeFalse("after 168 hours it is over");
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not base64 at all; not base64 at all; 12345")]
    public async Task A_made_up_cookie_is_nobody(string value)
    {
        using var caller = site.Caller();
        caller.Session = value.Replace(';', '_').Replace(' ', '_');
        (await caller.IsIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_public_side_is_the_same_for_whoever_is_signed_in_and_sets_no_cookie()
    {
        var person = await site.Person();
        using var signedIn = site.Caller();
        using var stranger = site.Caller();
        await signedIn.SignIn(person);
        foreach (var path in (string[])["/about", "/sw/counties", "/search?q=maji"])
        {
            var answer = await signedIn.Get(path);
            answer.Status.ShouldBe(HttpStatusCode.OK, path);
            answer.Cookies.ShouldBeEmpty(path);
            answer.Text.ShouldBe((await stranger.Get(path)).Text, path);
        }
    }
}
