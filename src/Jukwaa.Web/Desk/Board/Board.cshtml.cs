using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Board;

/// <summary>What is open, overdue and disputed in a place, by institution: the sheet for the security committee.</summary>
internal sealed class BoardModel(Seat seat, Say say) : DeskPage(seat, say)
{
    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];

    /// <summary>The place of the board: the one chosen, else that of the first post that reads boards.</summary>
    public string Here { get; private set; } = "";

    public string HereName => Seat.Reference.Places[Here].Name;

    public async Task OnGetAsync()
    {
        Places = await Seat.Reading.Places(Viewer, Stop);
        Place = Filters.OneOf(Place, Places.Select(p => p.Value));
        Here = Place ?? Viewer.For(Domain.Access.May.ReadBoard).First().Office.Place;
        Rows = await Seat.Reading.Board(Viewer, Say.Language, Here, Stop);
    }

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
