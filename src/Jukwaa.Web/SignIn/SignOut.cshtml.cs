using Jukwaa.Open.Look;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>Ends the session of this browser; asked by GET, it asks back, because a link must change nothing.</summary>
internal sealed class SignOutModel(Say say, Sessions sessions) : FormPage(say)
{
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.End(HttpContext);
        return Onward("/sign-in");
    }
}
