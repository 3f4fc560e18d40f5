using System.Net;
using System.Text.RegularExpressions;
using Jukwaa.Web.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>Changing what one signs in with: the passphrase is asked again, and whoever else is in is out.</summary>
public sealed class AccountTests(SignInSite site) : IClassFixture<SignInSite>
{
    private const string Other = "mvua kubwa juu ya paa";

    [Fact]
    public async Task A_new_passphrase_takes_the_place_of_the_old_one_and_signs_out_everywhere_else()
    {
        var person = await site.Person();
        using var here = site.Caller();
        using var there = site.Caller();
        await here.SignIn(person);
        await there.SignIn(person);
        (await Change(here, person.Passphrase, Other, Other)).Location.ShouldBe("/desk/account?done=passphrase");
        (await here.IsIn()).ShouldBeTrue();
        (await there.IsIn()).ShouldBeFalse();
        (await there.First(person.Name, person.Passphrase)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await there.SignIn(person with { Passphrase = Other })).Location.ShouldBe("/desk");
    }

    [Theory]
    [InlineData("not the one of now", Other, Other, "Current")]
    [InlineData(SignInSite.Passphrase, "short", "short", "Passphrase")]
    [InlineData(SignInSite.Passphrase, Other, "another one entirely", "Repeated")]
    public async Task A_change_with_a_mistake_changes_nothing(string current, string first, string second, string field)
    {
        var person = await site.Person();
        using var caller = site.Caller();
        await caller.SignIn(person);
        var answer = await Change(caller, current, first, second);
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector($"#f-{field}-error").ShouldNotBeNull();
        (await caller.SignIn(person)).Location.ShouldBe("/desk");
    }

    [Fact]
    public async Task A_desk_left_open_does_not_give_five_more_guesses_than_the_door()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        await caller.SignIn(person);
        for (var i = 0; i < 5; i++)
        {
            await Change(caller, "not the one of now", Other, Other);
        }

        (await Change(caller, person.Passphrase, Other, Other)).Errors.ShouldContain("15 minutes");
    }

    [Fact]
    public async Task Another_authenticator_is_in_use_once_its_code_was_right()
    {
        var person = await site.Person();
        using var here = site.Caller();
        using var there = site.Caller();
        await here.SignIn(person);
        await there.SignIn(person);
        var page = await here.Get("/desk/account/authenticator");
        var key = Regex.Replace(page.Document.QuerySelector(".key")!.TextContent, @"\s", "");
        var wrong = await here.Send(page, "main form", ("Code", "1"), ("Current", person.Passphrase));
        wrong.Errors.ShouldContain("does not belong");
        wrong.Text.ShouldContain(Totp.Spaced(key), customMessage: "the key stays while its code is wrong");
        var code = here.CodeOf(person with { Key = key });
        (await here.Send(wrong, "main form", ("Code", code), ("Current", person.Passphrase))).Location.ShouldBe("/desk/account?done=authenticator");
        (await there.IsIn()).ShouldBeFalse();
        (await there.SignIn(person with { Key = key })).Location.ShouldBe("/desk");
        await there.First(person.Name, person.Passphrase);
        (await there.Send("/sign-in/code", "main form", ("Code", there.CodeOf(person)))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task New_recovery_codes_are_shown_once_and_void_the_old_ones()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        await caller.SignIn(person);
        var first = await Codes(caller, person);
        var second = await Codes(caller, person);
        second.Intersect(first).ShouldBeEmpty();
        (await caller.Get("/desk/account/recovery-codes")).Document.QuerySelectorAll(".codes li").ShouldBeEmpty();
        await caller.First(person.Name, person.Passphrase);
        (await caller.Send("/sign-in/recovery-code", "main form", ("Code", first[0]))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await caller.Send("/sign-in/recovery-code", "main form", ("Code", second[0]))).Location.ShouldBe("/desk");
        (await caller.Get("/desk/account")).Text.ShouldContain("9 are left");
    }

    [Fact]
    public async Task Somebody_of_the_demonstration_signs_in_with_what_is_known_and_is_found()
    {
        var id = Guid.NewGuid();
        (await site.People.HasDemo(TestContext.Current.CancellationToken)).ShouldBeFalse();
        for (var twice = 0; twice < 2; twice++)
        {
            await DemoPeople.Add(
                site.People,
                new(id, "onyesho", "Afisa wa Onyesho", null, null, "sw"),
                SignInSite.Passphrase,
                new string('A', 32),
                TestContext.Current.CancellationToken
            );
        }

        (await site.People.HasDemo(TestContext.Current.CancellationToken)).ShouldBeTrue();
        using var caller = site.Caller();
        (await caller.SignIn(new(id, "onyesho", SignInSite.Passphrase, new string('A', 32)))).Location.ShouldBe("/desk");
    }

    private static Task<Answer> Change(Caller caller, string current, string first, string second) =>
        caller.Send("/desk/account/passphrase", "main form", ("Current", current), ("Passphrase", first), ("Repeated", second));

    private static async Task<List<string>> Codes(Caller caller, Somebody person)
    {
        var answer = await caller.Send("/desk/account/recovery-codes", "main form", ("Current", person.Passphrase));
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return [.. answer.Document.QuerySelectorAll(".codes li").Select(c => c.TextContent)];
    }
}
