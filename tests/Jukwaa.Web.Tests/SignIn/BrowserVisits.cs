using Jukwaa.Web.SignIn;
using Jukwaa.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>Signing in as people do it, in a real browser.</summary>
internal static class BrowserVisits
{
    /// <summary>By name: a passkey belongs to a name, and an address of numbers is none.</summary>
    internal static Uri ByName(Uri address) => new UriBuilder(address) { Host = "localhost" }.Uri;

    /// <summary>Until the address is that; what is looked for on the page waits by itself. Waiting for its load event as well sometimes missed it.</summary>
    internal static Task Arrives(this IPage page, string address) => page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });

    internal static async Task<IPage> First(this IBrowserContext visitor, Somebody person, string language = "")
    {
        var page = await visitor.Open(language + "/sign-in");
        await page.FillAsync("#f-Name", person.Name);
        await page.FillAsync("#f-Passphrase", person.Passphrase);
        await page.ClickAsync("main button");
        await page.Arrives("**/sign-in/code");
        return page;
    }

    internal static async Task<IPage> SignIn(this IBrowserContext visitor, SignInSite site, Somebody person, string language = "")
    {
        var page = await visitor.First(person, language);
        site.Clock.Now += TimeSpan.FromSeconds(60);
        await page.FillAsync("#f-Code", Totp.Code(person.Key, Totp.StepAt(site.Clock.Now)));
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/desk");
        return page;
    }
}
