using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Commitments;

internal sealed class CommitmentModel(OpenRecord record) : PageModel
{
    public CommitmentPage Data { get; private set; } = null!;

    public DateOnly Today => record.Today;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await CommitmentPage.Read(record, id, cancel) is not { } page)
        {
            return NotFound();
        }

        Data = page;
        return Page();
    }
}
