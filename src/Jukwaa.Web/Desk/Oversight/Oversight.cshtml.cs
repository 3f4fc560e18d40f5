using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Oversight;

/// <summary>Sealed issues, and who broke a seal.</summary>
internal sealed class OversightModel(Seat seat, Say say, Database database) : DeskPage(seat, say)
{
    public DeskList<DeskIssue> Found { get; private set; } = null!;

    public IReadOnlyList<BrokenSeal> Broken { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1)
    {
        Found = await Seat.Reading.Issues(Viewer, Say.Language, new(State: "sealed"), new(number), Stop);
        Broken = await Seat.Reading.BrokenSeals(database, Viewer, Say.Language, Stop);
    }

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
