using Jukwaa.Open.Record;
using Jukwaa.Open.Waiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Places;

internal sealed class CountyModel(OpenRecord record) : PageModel
{
    public CountyPage County { get; private set; } = null!;

    /// <summary>What was reported after its forums.</summary>
    public IReadOnlyList<Event> Since { get; private set; } = [];

    /// <summary>How long its issues wait for an answer.</summary>
    public WaitView Waiting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await CountyPage.Read(record, slug, cancel) is not { } page)
        {
            return NotFound();
        }

        County = page;
        Since = await record.Since([.. page.Forums.Select(f => f.Id)], cancel);
        Waiting = new(await AnswerTimes.Read(record, new(Place: page.Place.Code), cancel), "place=" + page.Place.Code);
        return Page();
    }
}
