using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Rollouts;

/// <summary>One published plan: the list with a reason for each stop, what changed, the calendar and the map.</summary>
internal sealed class RolloutModel(OpenRecord record) : PageModel
{
    public RolloutPage Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (id.Length > 100 || await RolloutPage.Read(record, id, cancel) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        return Page();
    }
}
