using Microsoft.Playwright;
using Shouldly;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>What a visitor does, in words.</summary>
internal static class Visits
{
    /// <summary>Opens an address in a new tab; the answer must be a page, be it one that says what went wrong.</summary>
    internal static async Task<IPage> Open(this IBrowserContext visitor, string address)
    {
        var page = await visitor.NewPageAsync();
        var answer = await page.GotoAsync(address);
        answer.ShouldNotBeNull(address);
        answer.Status.ShouldBeOneOf([200, 400, 404, 422], address);
        answer.Headers["content-type"].ShouldStartWith("text/html");
        return page;
    }

    /// <summary>Presses Tab until the element has the focus.</summary>
    internal static async Task TabTo(this IPage page, string selector, int most = 150)
    {
        await page.WaitForLoadStateAsync();
        for (var press = 0; press < most; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator($"{selector}:focus").CountAsync() > 0)
            {
                return;
            }
        }

        throw new ShouldAssertException($"{selector} was not reached with {most} presses of Tab on {page.Url}");
    }
}
