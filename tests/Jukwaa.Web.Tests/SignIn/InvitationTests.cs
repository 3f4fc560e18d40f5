using System.Net;
using System.Text.RegularExpressions;
using Jukwaa.Web.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>The only way to become somebody: a link, given by hand, that works once.</summary>
public sealed class InvitationTests(SignInSite site) : IClassFixture<SignInSite>
{
    private const string Chosen = "ndizi saba chini ya daraja";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_leads_by_a_passphrase_and_an_authenticator_to_recovery_codes_and_in()
    {
        var person = await site.Invited();
        var link = await Link(person.Id);
        using var caller = site.Caller();
        var codes = await Accept(caller, link);
        codes.Count.ShouldBe(10);
        codes.ShouldBeUnique();
        (await caller.IsIn()).ShouldBeTrue();
        (await site.People.CountRecoveryCodes(person.Id, Stop)).ShouldBe(10);
        (await site.Desk.List<string>("select hash::text from people.recovery_code")).ShouldNotContain(h => codes.Contains(h));
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var link = await Link((await site.Invited()).Id);
        using var first = site.Caller();
        using var second = site.Caller();
        await second.Send(link, "main form", ("Passphrase", Chosen), ("Repeated", Chosen));
        await Accept(first, link);
        (await second.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await second.Get("/sign-in/authenticator")).Location.ShouldBe("/sign-in", "one who was halfway gets no further");
    }

    [Fact]
    public async Task A_link_is_good_for_seven_days()
    {
        var link = await Link((await site.Invited()).Id);
        using var caller = site.Caller();
        site.Clock.Now += TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1);
        (await caller.Get(link)).Status.ShouldBe(HttpStatusCode.OK);
        site.Clock.Now += TimeSpan.FromSeconds(1);
        (await caller.Get("/sw" + link)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_newer_link_takes_the_place_of_the_one_before()
    {
        var person = await site.Invited();
        var (first, second) = (await Link(person.Id), await Link(person.Id));
        using var caller = site.Caller();
        (await caller.Get(first)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await caller.Get(second)).Status.ShouldBe(HttpStatusCode.OK);
        (await caller.Get("/sign-in/invitation/" + new string('a', 64))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("too short", "too short", "at least 15")]
    [InlineData("my name is {0} yes", "my name is {0} yes", "sign-in name")]
    [InlineData("Correct Horse Battery Staple", "Correct Horse Battery Staple", "first that anybody")]
    [InlineData("ndizi saba chini ya daraja", "ndizi sita chini ya daraja", "twice")]
    public async Task A_passphrase_that_will_not_do_is_refused_with_its_reason(string first, string second, string reason)
    {
        var person = await site.Invited();
        using var caller = site.Caller();
        var answer = await caller.Send(
            await Link(person.Id),
            "main form",
            ("Passphrase", first.Replace("{0}", person.SignIn, StringComparison.Ordinal)),
            ("Repeated", second.Replace("{0}", person.SignIn, StringComparison.Ordinal))
        );
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Errors.ShouldContain(reason);
        (await site.People.Find(person.Id, Stop))!.Passphrase.ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_set_before_the_authenticator_is_proved()
    {
        var person = await site.Invited();
        var link = await Link(person.Id);
        using var caller = site.Caller();
        await caller.Send(link, "main form", ("Passphrase", Chosen), ("Repeated", Chosen));
        (await caller.Send("/sign-in/authenticator", "main form", ("Code", "12345"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.People.Find(person.Id, Stop))!.Passphrase.ShouldBeNull();
        (await caller.Get(link)).Status.ShouldBe(HttpStatusCode.OK, "one may begin again");
    }

    [Fact]
    public async Task A_recovery_ends_every_way_in_at_once_and_its_link_makes_a_new_one()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        await caller.SignIn(person);
        var recovery = (await site.People.Recover(person.Id, Stop)).ShouldNotBeNull();
        recovery.ExpiresAt.ShouldBe(site.Clock.Now + TimeSpan.FromDays(1));
        (await caller.IsIn()).ShouldBeFalse();
        (await caller.First(person.Name, person.Passphrase)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.People.CountRecoveryCodes(person.Id, Stop)).ShouldBe(0);
        await Accept(caller, "/sign-in/invitation/" + recovery.Token);
        (await caller.IsIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_recovery_code_stands_for_the_phone_once()
    {
        var person = await site.Invited();
        using var caller = site.Caller();
        var codes = await Accept(caller, await Link(person.Id));
        await caller.First(person.SignIn, Chosen);
        (await caller.Send("/sign-in/recovery-code", "main form", ("Code", codes[3].ToUpperInvariant().Replace('-', ' ')))).Location.ShouldBe(
            "/desk"
        );
        await caller.First(person.SignIn, Chosen);
        var again = await caller.Send("/sign-in/recovery-code", "main form", ("Code", codes[3]));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Document.QuerySelector("#f-Code")!.GetAttribute("value").ShouldBe(codes[3], "what was typed stays");
    }

    [Fact]
    public async Task Somebody_forgotten_is_gone_from_every_table_and_cannot_come_in()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        await caller.SignIn(person);
        (await site.People.Forget(person.Id, Stop)).ShouldBeTrue();
        (await caller.IsIn()).ShouldBeFalse();
        (await caller.First(person.Name, person.Passphrase)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.People.Invite(person.Id, Stop)).ShouldBeNull();
        (await site.People.Recover(person.Id, Stop)).ShouldBeNull();
        (await site.People.Forget(person.Id, Stop)).ShouldBeFalse("once is enough");
        foreach (var table in (string[])["session", "passkey", "recovery_code", "invitation"])
        {
            (await site.Desk.Ask<int>($"select count(*)::int from people.{table} where person = '{person.Id}'")).ShouldBe(0, table);
        }

        var row = await site.Desk.Ask<string>($"select row_to_json(p)::text from people.person p where id = '{person.Id}'");
        row.ShouldNotContain(person.Name);
        row.ShouldNotContain("Asha");
    }

    private async Task<string> Link(Guid person) => "/sign-in/invitation/" + (await site.People.Invite(person, Stop)).ShouldNotBeNull().Token;

    private async Task<IReadOnlyList<string>> Accept(Caller caller, string link)
    {
        (await caller.Send(link, "main form", ("Passphrase", Chosen), ("Repeated", Chosen))).Location.ShouldBe("/sign-in/authenticator");
        var page = await caller.Get("/sign-in/authenticator");
        var key = Regex.Replace(page.Document.QuerySelector(".key")!.TextContent, @"\s", "");
        key.Length.ShouldBe(32);
        var done = await caller.Send(page, "main form", ("Code", Totp.Code(key, Totp.StepAt(site.Clock.Now))));
        done.Status.ShouldBe(HttpStatusCode.OK, done.Errors);
        return [.. done.Document.QuerySelectorAll(".codes li").Select(c => c.TextContent.Trim())];
    }
}
