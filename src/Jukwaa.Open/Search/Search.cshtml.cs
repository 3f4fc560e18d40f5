using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Search;

internal sealed class SearchModel(OpenRecord record, Say say) : PageModel
{
    private const int PerPage = 20;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public SearchResults Results { get; private set; } = SearchResults.Nothing("");

    public PagesOf Pages { get; private set; } = new(1, 1, "");

    public async Task OnGetAsync(CancellationToken cancel, [FromQuery(Name = "page")] int number = 1)
    {
        Kind = Filters.OneOf(Kind, SearchQuery.Kinds);
        var paging = Paging.OfPage(number, PerPage);
        Results = await new SearchQuery(Q, say.Language, Kind).Read(record, paging, cancel);
        if (Kind is not null && Results.Total > 0)
        {
            Pages = new(
                (paging.Offset / PerPage) + 1,
                (Results.Total + PerPage - 1) / PerPage,
                Filters.Address("/search", ("q", Results.Q), ("kind", Kind))
            );
        }
    }
}
