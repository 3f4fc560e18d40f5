using Jukwaa.Web.Tests.Browser;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>Passkeys in a real browser, with an authenticator that it plays itself.</summary>
public sealed class PasskeyTests(SignInSite site, Chromium chromium) : IClassFixture<SignInSite>
{
    [Fact]
    public async Task A_passkey_is_added_used_as_the_second_factor_and_removed()
    {
        var person = await site.Person();
        await using var visitor = await chromium.Visitor(BrowserVisits.ByName(site.Address));
        var page = await visitor.SignIn(site, person);
        await WithAuthenticator(visitor, page);
        await Add(page, person.Passphrase);
        (await page.InnerTextAsync("main")).ShouldContain("office computer");
        var made = (await site.People.Passkeys(person.Id, TestContext.Current.CancellationToken)).Single();
        made.UsedAt.ShouldBeNull();

        await page.ClickAsync("nav button");
        await Passphrase(page, person);
        await page.ClickAsync("form[data-passkey] button");
        await page.Arrives("**/desk");
        var used = (await site.People.Passkeys(person.Id, TestContext.Current.CancellationToken)).Single();
        used.UsedAt.ShouldNotBeNull();
        used.SignCount.ShouldBeGreaterThan(made.SignCount);

        await page.GotoAsync("/desk/account/passkeys");
        await page.FillAsync("#f-Current", person.Passphrase);
        await page.ClickAsync(".session button");
        await page.Arrives("**/desk/account/passkeys?done=removed");
        (await site.People.Passkeys(person.Id, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_passphrase_makes_no_passkey_and_says_so_on_the_page()
    {
        var person = await site.Person();
        await using var visitor = await chromium.Visitor(BrowserVisits.ByName(site.Address));
        var page = await visitor.SignIn(site, person);
        await WithAuthenticator(visitor, page);
        await page.GotoAsync("/desk/account/passkeys");
        await page.FillAsync("#new-current", "not the passphrase");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForSelectorAsync("form[data-passkey] [role=status]:has-text('not right')");
        (await page.InputValueAsync("#new-current")).ShouldBe("not the passphrase", "nothing typed is lost");
        (await site.People.Passkeys(person.Id, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_passkey_of_another_person_lets_nobody_in()
    {
        var (mine, theirs) = (await site.Person(), await site.Person());
        await using var visitor = await chromium.Visitor(BrowserVisits.ByName(site.Address));
        var page = await visitor.SignIn(site, theirs);
        await WithAuthenticator(visitor, page);
        await Add(page, theirs.Passphrase);
        await site.Desk.Tamper(
            $"insert into people.passkey select 'x', '{mine.Id}', 'mine', public_key, created_at, null, 0, transports, true, false, false, attestation_object, client_data from people.passkey where person = '{theirs.Id}'"
        );
        await page.ClickAsync("nav button");
        await Passphrase(page, mine);
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForSelectorAsync("form[data-passkey] [role=status]:has-text('did not give')");
        page.Url.ShouldEndWith("/sign-in/code");
    }

    [Fact]
    public async Task Without_a_script_a_passkey_is_not_offered_and_the_code_does()
    {
        var person = await site.Person();
        await using var visitor = await chromium.Visitor(BrowserVisits.ByName(site.Address), script: false);
        var page = await visitor.SignIn(site, person);
        await page.GotoAsync("/desk/account/passkeys");
        (await page.IsVisibleAsync("form[data-passkey]")).ShouldBeFalse();
        (await page.IsVisibleAsync("noscript")).ShouldBeTrue();
    }

    private static async Task WithAuthenticator(IBrowserContext visitor, IPage page)
    {
        var line = await visitor.NewCDPSessionAsync(page);
        await line.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        await line.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
    }

    private static async Task Add(IPage page, string passphrase)
    {
        await page.GotoAsync("/desk/account/passkeys");
        await page.FillAsync("#new-name", "office computer");
        await page.FillAsync("#new-current", passphrase);
        await page.ClickAsync("form[data-passkey] button");
        await page.Arrives("**/desk/account/passkeys?done=added");
    }

    private static async Task Passphrase(IPage page, Somebody person)
    {
        await page.Arrives("**/sign-in");
        await page.FillAsync("#f-Name", person.Name);
        await page.FillAsync("#f-Passphrase", person.Passphrase);
        await page.ClickAsync("main button");
        await page.Arrives("**/sign-in/code");
    }
}
