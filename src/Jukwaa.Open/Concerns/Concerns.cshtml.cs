using Jukwaa.Open.Forums;
using Jukwaa.Open.Institutions;
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

    /// <summary>All forums, when one was chosen.</summary>
    public IReadOnlyList<ForumRow> Forums { get; private set; } = [];

    /// <summary>All institutions, when one was chosen.</summary>
    public IReadOnlyList<Institution> Institutions { get; private set; } = [];

    public Picked Picked { get; } = new();

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
        Counties = await CountyTally.All(record, cancel);
        Themes = await record.Themes(cancel);
        Groups = await record.Groups(cancel);
        Forums = string.IsNullOrWhiteSpace(Forum) ? [] : (await record.Forums(new(), Paging.From(limit: Paging.Most), cancel)).Items;
        Institutions = string.IsNullOrWhiteSpace(Institution) ? [] : await record.Institutions(cancel);
        Pick();
        var filter = new ConcernFilter(County, null, Theme, Group, Standing, Institution, Forum, null, Answered, Step);
        Found = await Paging.PageOrLast(number, PerPage, paging => record.Concerns(filter, paging, cancel));
    }

    private void Pick()
    {
        County = Picked.One("place.county", County, Counties.Select(c => c.Slug).Append(Addresses.NoCounty));
        Theme = Picked.One("concern.theme", Theme, Themes.Select(t => t.Key));
        Group = Picked.One("concern.by", Group, Groups.Select(g => g.Key));
        Answered = Picked.One("concern.answers", Answered, ConcernFilter.YesNo);
        Step = Picked.One("loop.title", Step, ConcernFilter.Steps);
        Standing = Picked.One("promise.today", Standing, Standings.OfConcerns);
        Institution = Picked.One("promise.who", Institution, Institutions.Select(i => i.Key).Append(ConcernFilter.None));
        Forum = Picked.One("forum.facts", Forum, Forums.Select(f => f.Id));
    }
}
