using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Institutions;

internal sealed class InstitutionModel(OpenRecord record) : PageModel
{
    public InstitutionPage Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await InstitutionPage.Read(record, slug, cancel) is not { } page)
        {
            return NotFound();
        }

        Data = page;
        return Page();
    }
}
