using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>
/// A hall on a phone: what stands on the screen, and one button for each to say that it is so for oneself. Nobody sees who pressed what. The cookie tells one browser from
/// another for a day; another site cannot press in its name (SameSite).
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class HallModel(Say say, HallNow now, HallVoices voices, VoiceKey key) : HallPage(say, now)
{
    /// <summary>What stands on the screen, or did just before.</summary>
    [BindProperty]
    public string? Item { get; set; }

    /// <summary>yes = me too, no = taken back.</summary>
    [BindProperty]
    public string? Give { get; set; }

    /// <summary>What this phone supports.</summary>
    public IReadOnlySet<string> Mine { get; private set; } = new HashSet<string>();

    private byte[]? Mark => HallPhone.MarkOf(Request, key, Hall.Forum);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        HallPhone.Give(HttpContext);
        await Load(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Mark is not { } mark)
        {
            // Without the cookie two presses would be two people.
            HallPhone.Give(HttpContext);
            return Again("", "inhall.again");
        }

        if (Item is not { } item || !State.Told.Contains(item))
        {
            await Load(stop);
            return Again("", "inhall.gone");
        }

        await (Give == "no" ? voices.TakeBack(Hall.Forum, item, mark, stop) : voices.Give(Hall.Forum, item, mark, stop));
        return Onward($"{Here}#i-{item}");
    }

    private async Task Load(CancellationToken stop) => Mine = Mark is { } mark ? await voices.Of(Hall.Forum, mark, stop) : Mine;
}
