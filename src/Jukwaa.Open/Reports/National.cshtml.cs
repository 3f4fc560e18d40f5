using Jukwaa.Open.Waiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Reports;

internal sealed class NationalModel(OpenRecord record) : PageModel
{
    public NationalReport Data { get; private set; } = null!;

    /// <summary>How long the issues of the whole country wait for an answer.</summary>
    public WaitView Waiting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await NationalReport.Latest(record, cancel) is not { } report)
        {
            return NotFound();
        }

        Data = report;
        Waiting = new(await AnswerTimes.Read(record, new(), cancel));
        return Page();
    }
}
