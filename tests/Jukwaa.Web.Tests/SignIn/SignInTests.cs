using System.Net;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>The way in: two factors, one answer to whatever is wrong, and no hurry for those who guess.</summary>
public sealed class SignInTests(SignInSite site) : IClassFixture<SignInSite>
{
    [Theory]
    [InlineData("", "/desk")]
    [InlineData("/sw", "/sw/desk")]
    public async Task A_passphrase_and_a_code_let_in(string language, string home)
    {
        var person = await site.Person();
        using var caller = site.Caller();
        var first = await caller.First(person.Name.ToUpperInvariant() + " ", person.Passphrase, language + "/sign-in");
        first.Location.ShouldBe(language + "/sign-in/code");
        caller.Session.ShouldBeNull("one factor is not enough");
        (await caller.IsIn()).ShouldBeFalse();
        var second = await caller.Send(language + "/sign-in/code", "main form", ("Code", caller.CodeOf(person).Insert(3, " ")));
        second.Location.ShouldBe(home);
        (await caller.Get(home)).Text.ShouldContain("Asha Mwangi");
    }

    [Fact]
    public async Task Unknown_wrong_and_locked_are_told_by_the_same_page()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        var wrong = await caller.First(person.Name, "something else entirely");
        var unknown = await caller.First("nobody-of-this-name", person.Passphrase);
        for (var i = 0; i < 5; i++)
        {
            await caller.First(person.Name, "something else entirely");
        }

        var locked = await caller.First(person.Name, person.Passphrase);
        Answer[] answers = [wrong, unknown, locked];
        answers.ShouldAllBe(a => a.Status == HttpStatusCode.UnprocessableEntity);
        answers.Select(a => a.Errors).Distinct().ShouldHaveSingleItem().ShouldContain("15 minutes");
        answers
            .Select(a => a.Document.QuerySelector("main form")!.QuerySelectorAll("input[type=password]")[0].GetAttribute("value"))
            .ShouldAllBe(v => v == null);
        unknown.Document.QuerySelector("#f-Name")!.GetAttribute("value").ShouldBe("nobody-of-this-name", "what was typed stays");
    }

    [Fact]
    public async Task Five_wrong_ones_lock_the_name_for_fifteen_minutes()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        for (var i = 0; i < 4; i++)
        {
            await caller.First(person.Name, "something else entirely");
        }

        (await caller.First(person.Name, person.Passphrase)).Status.ShouldBe(HttpStatusCode.Redirect, "the fifth is looked at");
        await caller.First(person.Name, "something else entirely");
        (await caller.First(person.Name, person.Passphrase)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        site.Clock.Now += TimeSpan.FromMinutes(15);
        (await caller.SignIn(person)).Location.ShouldBe("/desk");
        for (var i = 0; i < 4; i++)
        {
            await caller.First(person.Name, "something else entirely");
        }

        (await caller.First(person.Name, person.Passphrase)).Status.ShouldBe(HttpStatusCode.Redirect, "being in forgives what was wrong before");
    }

    [Fact]
    public async Task Guesses_at_once_get_no_more_looks_than_guesses_in_a_row()
    {
        var person = await site.Person();
        var taken = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => site.People.TakeAttempt(person.Id, TestContext.Current.CancellationToken))
        );
        taken.Count(t => t).ShouldBe(5);
    }

    [Fact]
    public async Task Wrong_codes_lock_too_and_the_passphrase_does_not_forgive_them()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        for (var i = 0; i < 5; i++)
        {
            await caller.First(person.Name, person.Passphrase);
            var wrong = await caller.Send("/sign-in/code", "main form", ("Code", "000 000"));
            wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            wrong.Errors.ShouldContain("15 minutes");
        }

        (await caller.First(person.Name, person.Passphrase)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var person = await site.Person();
        using var first = site.Caller();
        using var second = site.Caller();
        await first.First(person.Name, person.Passphrase);
        await second.First(person.Name, person.Passphrase);
        var code = first.CodeOf(person);
        (await first.Send("/sign-in/code", "main form", ("Code", code))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await second.Send("/sign-in/code", "main form", ("Code", code))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Each_wrong_one_makes_the_next_wait_longer_whether_the_name_exists_or_not()
    {
        var person = await site.Person();
        foreach (var name in (string[])[person.Name, "nobody-at-all"])
        {
            site.Waits.Clear();
            using var caller = site.Caller();
            for (var i = 0; i < 7; i++)
            {
                await caller.First(name, "something else entirely");
            }

            site.Waits.Select(w => w.TotalMilliseconds).ShouldBe([250, 500, 1000, 2000, 4000, 4000], name);
        }
    }

    [Theory]
    [InlineData("", "", "Name")]
    [InlineData("afisa", "", "Passphrase")]
    public async Task What_is_missing_is_said_beside_its_field(string name, string passphrase, string field)
    {
        using var caller = site.Caller();
        var answer = await caller.First(name, passphrase);
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector($"#f-{field}-error").ShouldNotBeNull();
        answer.Document.QuerySelector($"#f-{field}")!.GetAttribute("aria-describedby").ShouldBe($"f-{field}-error");
        answer.Document.QuerySelector($".govuk-error-summary a[href='#f-{field}']").ShouldNotBeNull();
        answer.Document.Title.ShouldStartWith("Error:");
    }

    [Fact]
    public async Task The_second_page_is_for_nobody_who_did_not_pass_the_first()
    {
        using var caller = site.Caller();
        (await caller.Get("/sign-in/code")).Location.ShouldBe("/sign-in");
        (await caller.Get("/sw/sign-in/recovery-code")).Location.ShouldBe("/sw/sign-in");
        (await caller.Get("/sign-in/authenticator")).Location.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task The_second_page_waits_a_quarter_of_an_hour_and_not_longer()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        await caller.First(person.Name, person.Passphrase);
        site.Clock.Now += TimeSpan.FromMinutes(14);
        (await caller.Get("/sign-in/code")).Status.ShouldBe(HttpStatusCode.OK);
        site.Clock.Now += TimeSpan.FromMinutes(2);
        (await caller.Get("/sign-in/code")).Location.ShouldBe("/sign-in");
    }

    [Theory]
    [InlineData("/desk/account/passkeys?done=added", "/desk/account/passkeys?done=added")]
    [InlineData("https://elsewhere.example/desk", "/desk")]
    [InlineData("//elsewhere.example", "/desk")]
    [InlineData("/\\elsewhere.example", "/desk")]
    [InlineData("javascript:alert(1)", "/desk")]
    public async Task One_goes_on_to_where_one_was_going_but_never_off_the_site(string asked, string given)
    {
        var person = await site.Person();
        using var caller = site.Caller();
        (await caller.SignIn(person, "/sign-in?returnUrl=" + Uri.EscapeDataString(asked))).Location.ShouldBe(given);
    }

    [Theory]
    [InlineData("/desk/account", "/sign-in?returnUrl=%2Fdesk%2Faccount")]
    [InlineData("/sw/desk/account/passkeys", "/sw/sign-in?returnUrl=%2Fsw%2Fdesk%2Faccount%2Fpasskeys")]
    public async Task Whoever_is_not_signed_in_is_sent_to_do_so_and_then_back(string asked, string sent)
    {
        using var caller = site.Caller();
        (await caller.Get(asked)).Location.ShouldBe(sent);
    }
}
