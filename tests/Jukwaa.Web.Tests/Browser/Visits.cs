using Microsoft.Playwright;
using Shouldly;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>What a visitor does, in words.</summary>
internal static class Visits
{
    /// <summary>Opens an address in a new tab; the answer must be a page, be it one that says what went wrong.</summary>
    internal static async Task<IPage> Open(this IBrowserContext visitor, string address) => await Show(await visitor.NewPageAsync(), address);

    /// <summary>Opens an address in the tab that is open already, where one is: a new one costs as much as the page.</summary>
    internal static async Task<IPage> Turn(this IBrowserContext visitor, string address) =>
        await Show(visitor.Pages.Count > 0 ? visitor.Pages[0] : await visitor.NewPageAsync(), address);

    private static async Task<IPage> Show(IPage page, string address)
    {
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
