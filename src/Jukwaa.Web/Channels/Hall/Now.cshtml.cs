using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>What stands on the screen now, for phones that ask every few seconds: the same for all of them, and nothing where they have it already.</summary>
[IgnoreAntiforgeryToken]
internal sealed class NowModel(Say say, HallNow now) : HallPage(say, now)
{
    public IActionResult OnGet([FromHeader(Name = "If-None-Match")] string? known)
    {
        Response.Headers.ETag = $"\"{State.Tag}\"";
        // A proxy that makes the answer smaller may call the same tag weak.
        return known is not null && known.Contains(State.Tag, StringComparison.Ordinal) ? StatusCode(StatusCodes.Status304NotModified) : Page();
    }

    // The phone learns that it is over, and asks for the page, which says so.
    protected override IActionResult Missing() => StatusCode(StatusCodes.Status410Gone);
}
