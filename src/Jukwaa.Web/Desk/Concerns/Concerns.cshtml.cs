using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Concerns;

/// <summary>Concerns within reach, the newest first: for triage, for publication, or those one took down.</summary>
internal sealed class ConcernsModel(Seat seat, Say say) : DeskPage(seat, say)
{
    internal static readonly string[] States = ["new", "unworked", "ready", "delayed", "public", "withheld", "sealed"];

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public DeskList<DeskConcern> Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public string Address => Filters.Address("/desk/concerns", ("state", State), ("theme", Theme), ("place", Place), ("q", Q));

    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1)
    {
        Themes = await Seat.Reading.Themes(Viewer, Say.Language, Stop);
        Places = await Seat.Reading.Places(Viewer, Stop);
        State = Filters.OneOf(State, States);
        Theme = Filters.OneOf(Theme, Themes.Select(t => t.Value));
        Place = Filters.OneOf(Place, Places.Select(p => p.Value));
        Q = string.IsNullOrWhiteSpace(Q) ? null : Q.Trim()[..Math.Min(120, Q.Trim().Length)];
        Found = await Seat.Reading.Concerns(Viewer, Say.Language, new(Place, Theme, State, Q), new(number), Stop);
    }

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
