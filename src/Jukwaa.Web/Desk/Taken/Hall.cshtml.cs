using Jukwaa.Domain.Forums;
using Jukwaa.Open;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Hall;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Taken;

/// <summary>Phones in the hall: the code to call out, and the link by which a screen needs nobody signed in.</summary>
internal sealed class HallModel(Seat seat, Say say, HallBook book, OpenRecord record) : TakenPage(seat, say)
{
    public JoinCode? Code { get; private set; }

    public HallJoin? Join => Code is { } code && record.Hears ? HallJoin.Of(code, record.SiteOf(Request), Say) : null;

    /// <summary>Whether a link for a screen is out.</summary>
    public bool HasScreen { get; private set; }

    /// <summary>Address of the screen that was made just now; it is not to be had again.</summary>
    public string? Link { get; private set; }

    /// <summary>How the code is said, sign by sign.</summary>
    public string Spoken => string.Join(" – ", Code!.Code.Select(c => char.IsDigit(c) ? Say["inhall.digit." + c] : c.ToString()));

    // A link is shown once: what a second press makes is another one.
    protected override bool IsTold => false;

    public async Task<IActionResult> OnGetAsync(string id) => await Show(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await Show(id))
        {
            return NotFound();
        }

        if (Form == "end")
        {
            await book.TakeBackScreen(id, Stop);
            return Told($"/desk/forums/{id}/hall", "inhall.screen.ended");
        }

        if (Form != "link")
        {
            return BadRequest();
        }

        Link = await book.NewScreen(id, Stop) is { } secret ? record.SiteOf(Request) + Say.To("/hall/screen/" + secret) : null;
        HasScreen = Link is not null;
        return Page();
    }

    private async Task<bool> Show(string id)
    {
        if (!await Load(id) || Leads is null || !IsOpen)
        {
            return false;
        }

        Code = await book.CodeOf(id, Stop);
        HasScreen = await book.HasScreen(id, Stop);
        return Code is not null;
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
