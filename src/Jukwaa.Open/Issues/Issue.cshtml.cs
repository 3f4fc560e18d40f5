using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Issues;

internal sealed class IssueModel(OpenRecord record, Say say) : PageModel
{
    public IssuePage Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await IssuePage.Read(record, id, cancel) is not { } page)
        {
            // Joined with another: a link that somebody kept leads on.
            return await IssuePage.MovedTo(record, id, cancel) is { } moved ? Redirect(say.To("/issues/" + moved)) : NotFound();
        }

        Data = page;
        return Page();
    }
}
