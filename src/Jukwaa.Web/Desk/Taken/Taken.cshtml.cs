using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Concerns;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Taken;

/// <summary>One photo or voice note of the day's list, for whoever may read the words of its voice.</summary>
internal sealed class TakenModel(Seat seat, Say say) : DeskPage(seat, say)
{
    public async Task<IActionResult> OnGetAsync(string id, Guid entry) =>
        await Seat.Reading.FileTaken(Viewer, id, entry.ToString("D"), Stop) is { } file
            ? AttachedModel.Shown(HttpContext, entry.ToString("N")[..12], file)
            : NotFound();

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(NotFound());
}
