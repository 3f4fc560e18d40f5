using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Look;
using Jukwaa.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Boxes;

/// <summary>How somebody gets in on a box: by a link that the laptop shows as a picture, once and for one phone. No passphrase of the centre is typed on it, and none is on it.</summary>
internal sealed class EnterModel(Say say, People people, Sessions sessions, DeskReading reading) : FormPage(say)
{
    /// <summary>Whose link it is; null = there is none, or it is good no longer.</summary>
    public Person? Person { get; private set; }

    /// <summary>Whether a link was tried in vain.</summary>
    public bool Gone { get; private set; }

    private string? Token => (string?)RouteData.Values["token"];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Person = Token is null ? null : await people.InvitedToBox(Token, stop);
        Gone = Token is not null && Person is null;
        Response.StatusCode = Gone ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Token is null || await people.EnterBox(Token, stop) is not { } person)
        {
            return await OnGetAsync(stop);
        }

        await sessions.Begin(HttpContext, person);
        var viewer = await reading.Viewer(person.Id, stop);
        // The app has one address; its language is chosen on the phone.
        return viewer.Allows(May.RunForum) ? Onward("/desk/box") : LocalRedirect("/capture");
    }
}
