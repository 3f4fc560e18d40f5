using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Board;

/// <summary>What leadership asks first: what was promised, what is late, who is silent; and ten minutes of reading for each county.</summary>
internal sealed class BriefModel(Seat seat, Say say) : DeskPage(seat, say)
{
    public CountyRow? County { get; private set; }

    public IReadOnlyList<CountyRow> Counties { get; private set; } = [];

    public IReadOnlyList<BoardRow> Board { get; private set; } = [];

    public IReadOnlyList<DeskCommitment> Late { get; private set; } = [];

    public IReadOnlyList<DeskCommitment> Undated { get; private set; } = [];

    public IReadOnlyList<DeskIssue> Silent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? slug)
    {
        var all = await Seat.Reading.Counties(Viewer, null, Stop);
        if (slug is null)
        {
            Counties = all;
            return Page();
        }

        County = all.FirstOrDefault(c => c.Slug == slug);
        if (County is not { Code: var code })
        {
            return NotFound();
        }

        Board = await Seat.Reading.Board(Viewer, Say.Language, code, Stop);
        Late = (await Seat.Reading.Commitments(Viewer, Say.Language, new(code, State: "late"), new(1), Stop)).Items;
        Undated = (await Seat.Reading.Commitments(Viewer, Say.Language, new(code, State: "undated"), new(1), Stop)).Items;
        Silent = (await Seat.Reading.Issues(Viewer, Say.Language, new(code, State: "late"), new(1), Stop)).Items;
        return Page();
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
