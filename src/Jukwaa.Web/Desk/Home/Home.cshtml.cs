using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Home;

/// <summary>My desk: what waits for me, late first.</summary>
internal sealed class HomeModel(Seat seat, Say say) : DeskPage(seat, say)
{
    private static readonly string[] _kinds = ["answer", "deliver", "triage", "publish", "watch", "review"];

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    public DeskList<DeskWork> Work { get; private set; } = null!;

    public IReadOnlyList<WorkCount> Counts { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1)
    {
        What = _kinds.Contains(What) ? What : null;
        Counts = await Seat.Reading.WorkCounts(Viewer, Stop);
        Work = await Seat.Reading.Work(Viewer, Say.Language, What, new(number), Stop);
    }

    /// <summary>Days until an acknowledgement is due, by working days from the day it was sent; null when it was given.</summary>
    public int? DaysLate(DeskWork work) => work.Due is { } due && due < Seat.Today ? Seat.Today.DayNumber - due.DayNumber : null;

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
