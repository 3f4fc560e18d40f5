using Jukwaa.Open.Forums;
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

    /// <summary>All forums, when one was chosen.</summary>
    public IReadOnlyList<ForumRow> Forums { get; private set; } = [];

    public Picked Picked { get; } = new();

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
        Counties = await CountyTally.All(record, cancel);
        Institutions = await record.Institutions(cancel);
        Themes = await record.Themes(cancel);
        Forums = string.IsNullOrWhiteSpace(Forum) ? [] : (await record.Forums(new(), Paging.From(limit: Paging.Most), cancel)).Items;
        Pick();
        var filter = new CommitmentFilter(County, null, Institution, Theme, Standing, Due, Forum, null, Sort);
        Found = await Paging.PageOrLast(number, PerPage, paging => record.Commitments(filter, paging, cancel));
    }

    private void Pick()
    {
        County = Picked.One("place.county", County, Counties.Select(c => c.Slug).Append(Addresses.NoCounty));
        Institution = Picked.One("promise.who", Institution, Institutions.Select(i => i.Key).Append(CommitmentFilter.None));
        Theme = Picked.One("concern.theme", Theme, Themes.Select(t => t.Key));
        Standing = Picked.One("promise.today", Standing, Standings.OfCommitments.Append(CommitmentFilter.Fulfilled));
        Due = Picked.One("promise.when", Due, CommitmentFilter.Dues);
        Forum = Picked.One("forum.facts", Forum, Forums.Select(f => f.Id));
        Sort = Picked.One("filter.sort", Sort, CommitmentFilter.Sorts);
    }
}
