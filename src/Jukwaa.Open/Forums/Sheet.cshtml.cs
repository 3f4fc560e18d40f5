using Jukwaa.Open.Places;
using Jukwaa.Open.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Forums;

/// <summary>What was heard and promised in a forum on one sheet, to print, hand out and hang up; there is none before it was closed.</summary>
internal sealed class SheetModel(OpenRecord record) : PageModel
{
    public ForumPage Data { get; private set; } = null!;

    /// <summary>Voices by theme, most first: as counted in the hall, or where nobody counted, those that are public.</summary>
    public IReadOnlyList<TermCount> Heard { get; private set; } = [];

    /// <summary>Address of the site, without a slash at its end: paper has no other way to it.</summary>
    public string Site => record.SiteOf(Request);

    public ForumCount? Apart => Data.Hall.Apart;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await ForumPage.Read(record, slug, cancel) is not { Forum.IsHeld: true } page)
        {
            return NotFound();
        }

        Data = page;
        Heard = page.Heard.Count > 0 ? page.Heard : [.. page.Concerns.GroupBy(c => c.Theme.Key).Select(OfTheme).OrderByDescending(t => t.Count)];
        return Page();
    }

    private static TermCount OfTheme(IGrouping<string, Concerns.ConcernRow> voices) => new(voices.First().Theme, voices.Count());
}
