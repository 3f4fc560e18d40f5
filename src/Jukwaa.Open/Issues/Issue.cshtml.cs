using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Issues;

internal sealed class IssueModel(OpenRecord record) : PageModel
{
    public IssuePage Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await IssuePage.Read(record, id, cancel) is not { } page)
        {
            return NotFound();
        }

        Data = page;
        return Page();
    }
}
