using System.Net;
using Jukwaa.Open.Look;
using Jukwaa.Web.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>What holds on every page of the signed-in side.</summary>
public sealed class GuardTests(SignInSite site) : IClassFixture<SignInSite>
{
    public static TheoryData<string> Closed => [.. SignedPages.All.Values.Where(p => p.Permission is not null).Select(p => "/" + p.Address)];

    public static TheoryData<string> Forms =>
        ["/sign-in", "/sign-in/code", "/sign-in/recovery-code", "/sign-in/authenticator", "/sw/sign-in", "/sign-out"];

    [Theory, MemberData(nameof(Closed))]
    public async Task A_page_with_a_permission_shows_nothing_to_nobody(string path)
    {
        using var caller = site.Caller();
        foreach (var language in (string[])["", "/sw"])
        {
            var answer = await caller.Get(language + path);
            answer.Status.ShouldBe(HttpStatusCode.Redirect, language + path);
            answer.Location.ShouldStartWith(language + "/sign-in?returnUrl=");
            (await caller.Post(language + path, [])).Status.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Theory, MemberData(nameof(Closed))]
    public async Task A_page_is_kept_by_nobody_and_runs_no_script_but_where_a_passkey_needs_one(string path)
    {
        var person = await site.Person();
        using var caller = site.Caller();
        await caller.SignIn(person);
        var answer = await caller.Get(path);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Header("Cache-Control").ShouldContain("no-store");
        var policy = answer.Header("Content-Security-Policy");
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        policy.Contains("script-src 'self'", StringComparison.Ordinal).ShouldBe(path == "/desk/account/passkeys");
        answer.Header("X-Frame-Options").ShouldBe("DENY");
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_sent_without_its_token_is_refused(string path)
    {
        var person = await site.Person();
        using var caller = site.Caller();
        await caller.SignIn(person);
        var answer = await caller.Post(path, [("Name", person.Name), ("Passphrase", person.Passphrase)]);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await caller.IsIn()).ShouldBeTrue("a forged sign-out signs nobody out");
    }

    [Fact]
    public async Task The_token_of_one_person_does_not_serve_another()
    {
        var (one, other) = (await site.Person(), await site.Person());
        using var mine = site.Caller();
        using var theirs = site.Caller();
        await mine.SignIn(one);
        await theirs.SignIn(other);
        var token = (await mine.Get("/desk/account")).Document.QuerySelector("nav form input[type=hidden]")!.GetAttribute("value")!;
        await theirs.Get("/desk/account");
        (await theirs.Post("/sign-out", [("__RequestVerificationToken", token)])).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sw/sign-in")]
    public async Task A_page_before_signing_in_is_kept_by_nobody_either(string path)
    {
        using var caller = site.Caller();
        var answer = await caller.Get(path);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Header("Cache-Control").ShouldContain("no-store");
        answer.Header("Content-Security-Policy").ShouldNotContain("script-src");
        using var another = site.Caller();
        var token = (Answer a) => a.Document.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value");
        token(await another.Get(path)).ShouldNotBe(token(answer), "no memory may hand one visitor's token to another");
    }

    [Fact]
    public async Task No_secret_stands_in_the_log_or_in_clear_in_the_database()
    {
        var person = await site.Person();
        using var caller = site.Caller();
        await caller.First(person.Name, "a wrong passphrase of mine");
        await caller.SignIn(person);
        await caller.Send("/desk/account/recovery-codes", "main form", ("Current", person.Passphrase));
        var invited = await site.Invited();
        var token = (await site.People.Invite(invited.Id, TestContext.Current.CancellationToken))!.Token;
        (await caller.Get("/sw/sign-in/invitation/" + token)).Status.ShouldBe(HttpStatusCode.OK);
        (await caller.Get("/sign-in/invitation/" + token.ToUpperInvariant())).Status.ShouldBe(HttpStatusCode.OK);
        await caller.Get("/sw/follow/leave/" + token);
        await caller.Get("/Follow/Agree/" + token);
        var log = string.Join('\n', site.Log);
        log.ShouldContain("/sign-in/invitation/*");
        log.ShouldContain("/sw/follow/leave/*");
        log.ShouldContain("/Follow/Agree/*");
        var kept = string.Join('\n', await site.Desk.List<string>("select row_to_json(i)::text from people.invitation i"));
        foreach (var secret in (string[])[person.Passphrase, "a wrong passphrase of mine", person.Key, token, caller.Session!])
        {
            log.ShouldNotContain(secret, Case.Insensitive);
            kept.ShouldNotContain(secret, Case.Insensitive);
        }

        log.ShouldNotContain("fail: ");
    }

    [Fact]
    public void Each_page_of_the_table_stands_at_an_address_of_its_own()
    {
        SignedPages.All.Count.ShouldBeGreaterThan(10);
        SignedPages.All.Values.Select(p => p.Address).ShouldBeUnique();
        SignedPages
            .All.Values.Where(p => p.Permission is null)
            .ShouldAllBe(p => p.Address.StartsWith("sign-in", StringComparison.Ordinal) || p.Address.StartsWith("box/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_texts_of_the_host_are_there_beside_those_of_the_public_side() =>
        Texts.Languages.ShouldAllBe(l => Texts.Has(l, "signin.wrong") && Texts.Has(l, "site.name"));
}
