using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Concerns;

internal sealed class ConcernModel(OpenRecord record) : PageModel
{
    public ConcernPage Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await ConcernPage.Read(record, id, cancel) is not { } page)
        {
            return NotFound();
        }

        Data = page;
        return Page();
    }
}
