using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Places;

internal sealed class CountyModel(OpenRecord record) : PageModel
{
    public CountyPage County { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await CountyPage.Read(record, slug, cancel) is not { } page)
        {
            return NotFound();
        }

        County = page;
        return Page();
    }
}
