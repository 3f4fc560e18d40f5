using Jukwaa.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>A browser at a desk.</summary>
internal static class Visiting
{
    /// <summary>A browser in which this officer is signed in.</summary>
    internal static async Task<IBrowserContext> AtDesk(this Chromium chromium, DeskSite site, string signIn, bool script = true, int width = 1280)
    {
        var session = await site.Session(signIn);
        var visitor = await chromium.Visitor(site.Address, width: width, script: script);
        await visitor.AddCookiesAsync([
            new()
            {
                Name = "jukwaa",
                Value = session,
                Url = site.Address.ToString(),
            },
        ]);
        return visitor;
    }
}
