using Jukwaa.Open;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Boxes;
using Jukwaa.Web.Channels.Hall;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Taken;

/// <summary>
/// The screen in the hall: the last thing that was said and the promise just made, with what is missing from it. Everybody in the hall reads it and anybody may take a
/// picture: nothing that could endanger somebody is on it, whoever is signed in.
/// </summary>
internal sealed class ScreenModel(Seat seat, Say say, HallBook book, HallReading hall, OpenRecord record, ThisHost host) : TakenPage(seat, say)
{
    public ScreenView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await Load(id) || !IsOpen || await hall.Read(id, null, Stop) is not var (state, _))
        {
            return NotFound();
        }

        var join = host.Joins && await book.CodeOf(id, Stop) is { } code ? HallJoin.Of(code, record.SiteOf(Request), Say, host) : null;
        View = new(state, join, Here);
        return Page();
    }

    // Nothing is sent from here.
    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
