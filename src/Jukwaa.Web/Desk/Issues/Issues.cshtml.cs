using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Issues;

/// <summary>Issues within reach, those that wait first.</summary>
internal sealed class IssuesModel(Seat seat, Say say) : DeskPage(seat, say)
{
    internal static readonly string[] States = ["open", "late", "urgent", "answered"];

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Institution { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    public DeskList<DeskIssue> Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    public IReadOnlyList<Choice> Institutions { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public string Address => Filters.Address("/desk/issues", ("state", State), ("theme", Theme), ("institution", Institution), ("place", Place));

    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1)
    {
        Themes = await Seat.Reading.Themes(Viewer, Say.Language, Stop);
        Institutions = [new(ChoiceReads.NoInstitution, Say["silence.no-owner"]), .. await Seat.Reading.Institutions(Viewer, Say.Language, Stop)];
        Places = await Seat.Reading.Places(Viewer, Stop);
        State = Filters.OneOf(State, States);
        Theme = Filters.OneOf(Theme, Themes.Select(t => t.Value));
        Institution = Filters.OneOf(Institution, Institutions.Select(i => i.Value));
        Place = Filters.OneOf(Place, Places.Select(p => p.Value));
        Found = await Seat.Reading.Issues(Viewer, Say.Language, new(Place, Theme, Institution, State), new(number), Stop);
    }

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
