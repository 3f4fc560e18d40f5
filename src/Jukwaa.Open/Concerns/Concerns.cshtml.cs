using Jukwaa.Open.Look;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Concerns;

internal sealed class ConcernsModel(OpenRecord record) : PageModel
{
    private const int PerPage = 20;

    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Standing { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Answered { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Institution { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Forum { get; set; }

    public Page<ConcernRow> Found { get; private set; } = null!;

    public IReadOnlyList<CountyTally> Counties { get; private set; } = [];

    public IReadOnlyList<Theme> Themes { get; private set; } = [];

    public IReadOnlyList<Term> Groups { get; private set; } = [];

    public string Address =>
        Filters.Address(
            "/concerns",
            ("county", County),
            ("theme", Theme),
            ("group", Group),
            ("standing", Standing),
            ("answered", Answered),
            ("step", Step),
            ("institution", Institution),
            ("forum", Forum)
        );

    public async Task OnGetAsync(CancellationToken cancel, [FromQuery(Name = "page")] int number = 1)
    {
        Standing = Filters.OneOf(Standing, Standings.OfConcerns);
        Step = Filters.OneOf(Step, ConcernFilter.Steps);
        Answered = Filters.OneOf(Answered, ConcernFilter.YesNo);
        var filter = new ConcernFilter(
            Filters.Blank(County),
            null,
            Filters.Blank(Theme),
            Filters.Blank(Group),
            Standing,
            Filters.Blank(Institution),
            Filters.Blank(Forum),
            null,
            Answered,
            Step
        );
        Found = await record.Concerns(filter, Paging.OfPage(number, PerPage), cancel);
        Counties = await CountyTally.All(record, cancel);
        Themes = await record.Themes(cancel);
        Groups = await record.Groups(cancel);
    }
}
