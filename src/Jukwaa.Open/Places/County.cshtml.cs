using Jukwaa.Open.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Places;

internal sealed class CountyModel(OpenRecord record) : PageModel
{
    public CountyPage County { get; private set; } = null!;

    /// <summary>What was reported after its forums.</summary>
    public IReadOnlyList<Event> Since { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await CountyPage.Read(record, slug, cancel) is not { } page)
        {
            return NotFound();
        }

        County = page;
        Since = await record.Since([.. page.Forums.Select(f => f.Id)], cancel);
        return Page();
    }
}
