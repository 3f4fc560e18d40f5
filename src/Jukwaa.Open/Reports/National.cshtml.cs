using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Reports;

internal sealed class NationalModel(OpenRecord record) : PageModel
{
    public NationalReport Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await NationalReport.Latest(record, cancel) is not { } report)
        {
            return NotFound();
        }

        Data = report;
        return Page();
    }
}
