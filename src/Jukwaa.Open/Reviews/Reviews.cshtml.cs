using Jukwaa.Open.Look;
using Jukwaa.Open.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Reviews;

internal sealed class ReviewsModel(OpenRecord record) : PageModel
{
    private const int PerPage = 20;

    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Phase { get; set; }

    public Page<ReviewRow> Found { get; private set; } = null!;

    public IReadOnlyList<CountyTally> Counties { get; private set; } = [];

    public Picked Picked { get; } = new();

    public string Address => Filters.Address("/reviews", ("county", County), ("phase", Phase));

    public async Task OnGetAsync(CancellationToken cancel, [FromQuery(Name = "page")] int number = 1)
    {
        Counties = await CountyTally.All(record, cancel);
        County = Picked.One("place.county", County, Counties.Select(c => c.Slug));
        Phase = Picked.One("reviews.phase", Phase, ReviewFilter.Phases);
        Found = await Paging.PageOrLast(number, PerPage, paging => record.Reviews(new(County, Phase), paging, cancel));
    }
}
