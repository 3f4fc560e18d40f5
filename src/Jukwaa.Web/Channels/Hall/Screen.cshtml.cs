using Jukwaa.Open;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Boxes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>The screen in the hall by a secret in its address: nobody is signed in on the machine that shows it, and it leads nowhere else.</summary>
internal sealed class ScreenModel(Say say, HallBook book, HallReading reading, OpenRecord record, ThisHost host) : PageModel
{
    public ScreenView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken stop)
    {
        if (await book.ForumOfScreen(secret, stop) is not { } forum || await reading.Read(forum, null, stop) is not var (state, _))
        {
            return NotFound();
        }

        var join = await book.CodeOf(forum, stop) is { } code ? HallJoin.Of(code, record.SiteOf(Request), say, host) : null;
        View = new(state, join, null);
        return Page();
    }
}
