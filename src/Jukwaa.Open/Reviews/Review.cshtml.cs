using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Reviews;

internal sealed class ReviewModel(OpenRecord record) : PageModel
{
    public ReviewPage Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await ReviewPage.Read(record, id, cancel) is not { } page)
        {
            return NotFound();
        }

        Data = page;
        return Page();
    }
}
