using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Commitments;

/// <summary>Commitments, late first; those of the own office with one choice.</summary>
internal sealed class CommitmentsModel(Seat seat, Say say) : DeskPage(seat, say)
{
    internal static readonly string[] States = ["open", "late", "claimed", "disputed", "reviewed", "undated"];

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Institution { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Whose { get; set; }

    public DeskList<DeskCommitment> Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Institutions { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public string Address => Filters.Address("/desk/commitments", ("state", State), ("institution", Institution), ("place", Place), ("whose", Whose));

    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1)
    {
        Institutions = [new(ChoiceReads.NoInstitution, Say["silence.no-owner"]), .. await Seat.Reading.Institutions(Viewer, Say.Language, Stop)];
        Places = await Seat.Reading.Places(Viewer, Stop);
        State = Filters.OneOf(State, States);
        Institution = Filters.OneOf(Institution, Institutions.Select(i => i.Value));
        Place = Filters.OneOf(Place, Places.Select(p => p.Value));
        Whose = Filters.OneOf(Whose, ["mine"]);
        Found = await Seat.Reading.Commitments(Viewer, Say.Language, new(Place, Institution, State, Whose == "mine"), new(number), Stop);
    }

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
