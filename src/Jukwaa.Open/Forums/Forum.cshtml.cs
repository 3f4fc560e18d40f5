using Jukwaa.Open.Commitments;
using Jukwaa.Open.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Forums;

internal sealed class ForumModel(OpenRecord record) : PageModel
{
    public ForumPage Data { get; private set; } = null!;

    /// <summary>Whether what was heard and promised can be asked: it began, or something is on record all the same.</summary>
    public bool IsTold => Data.Forum.Phase is not ("Announced" or "Cancelled") || Data.Concerns.Count + Data.Commitments.Count > 0;

    /// <summary>Promises of this forum of which anything was reported done, begun or confirmed.</summary>
    public IReadOnlyList<CommitmentRow> Acted =>
        [.. Data.Commitments.Where(c => c.Reports > 0 || c.Loop.Done is not null || c.VerifiedYes + c.VerifiedNo > 0)];

    /// <summary>What was reported after the forum.</summary>
    public IReadOnlyList<Event> Since => [.. Data.Timeline.Where(e => e.Kind == Event.FollowUp)];

    /// <summary>The rest of its timeline.</summary>
    public IReadOnlyList<Event> Before => [.. Data.Timeline.Where(e => e.Kind != Event.FollowUp)];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await ForumPage.Read(record, slug, cancel) is not { } page)
        {
            return NotFound();
        }

        Data = page;
        return Page();
    }
}
