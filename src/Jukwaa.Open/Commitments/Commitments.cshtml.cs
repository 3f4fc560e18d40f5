using Jukwaa.Open.Institutions;
using Jukwaa.Open.Look;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Commitments;

internal sealed class CommitmentsModel(OpenRecord record) : PageModel
{
    private const int PerPage = 20;

    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Institution { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Standing { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Due { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Forum { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public Page<CommitmentRow> Found { get; private set; } = null!;

    public IReadOnlyList<CountyTally> Counties { get; private set; } = [];

    public IReadOnlyList<Institution> Institutions { get; private set; } = [];

    public IReadOnlyList<Theme> Themes { get; private set; } = [];

    public string Address =>
        Filters.Address(
            "/commitments",
            ("county", County),
            ("institution", Institution),
            ("theme", Theme),
            ("standing", Standing),
            ("due", Due),
            ("forum", Forum),
            ("sort", Sort)
        );

    public async Task OnGetAsync(CancellationToken cancel, [FromQuery(Name = "page")] int number = 1)
    {
        Standing = Filters.OneOf(Standing, Standings.OfCommitments.Append(CommitmentFilter.Fulfilled));
        Due = Filters.OneOf(Due, CommitmentFilter.Dues);
        Sort = Filters.OneOf(Sort, CommitmentFilter.Sorts);
        var filter = new CommitmentFilter(
            Filters.Blank(County),
            null,
            Filters.Blank(Institution),
            Filters.Blank(Theme),
            Standing,
            Due,
            Filters.Blank(Forum),
            null,
            Sort
        );
        Found = await record.Commitments(filter, Paging.OfPage(number, PerPage), cancel);
        Counties = await CountyTally.All(record, cancel);
        Institutions = await record.Institutions(cancel);
        Themes = await record.Themes(cancel);
    }
}
