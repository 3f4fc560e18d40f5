using Jukwaa.Open.Waiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Institutions;

internal sealed class InstitutionModel(OpenRecord record) : PageModel
{
    public InstitutionPage Data { get; private set; } = null!;

    /// <summary>How long the issues that lie with it wait for an answer.</summary>
    public WaitView Waiting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await InstitutionPage.Read(record, slug, cancel) is not { } page)
        {
            return NotFound();
        }

        Data = page;
        var key = page.Institution.Key;
        Waiting = new(await AnswerTimes.Read(record, new(Institution: key), cancel), "institution=" + key);
        return Page();
    }
}
