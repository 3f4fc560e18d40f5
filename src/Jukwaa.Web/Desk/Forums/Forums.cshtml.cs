using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Forums;

/// <summary>Forums near the reader: in session, to come, to be closed, over.</summary>
internal sealed class ForumsModel(Seat seat, Say say) : DeskPage(seat, say)
{
    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    public DeskForums Found { get; private set; } = null!;

    /// <summary>Counties within reach, offered where there are several.</summary>
    public IReadOnlyList<(string Value, string Word)> Counties { get; private set; } = [];

    /// <summary>What is open, part by part: the key of its heading, and its forums.</summary>
    public IEnumerable<(string Key, IReadOnlyList<DeskForum> Forums)> Parts =>
        [
            ("forums.in_session", [.. Found.Open.Where(f => f.Phase == "InSession" && !f.IsUnclosed(Seat.Today))]),
            ("forums.announced", [.. Found.Open.Where(f => f.Phase == "Announced")]),
            ("forums.planned", [.. Found.Open.Where(f => f.Phase == "Planned")]),
            ("forums.to_close", [.. Found.Open.Where(f => f.IsUnclosed(Seat.Today))]),
        ];

    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1)
    {
        Counties = Near.Counties(Seat.Reference, Viewer);
        County = Filters.OneOf(County, Counties.Select(c => c.Value));
        Found = await Seat.Reading.Forums(Viewer, Say.Language, County, new(number), Stop);
    }

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
