using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Jukwaa.Web.Desk.Filtered;

/// <summary>The filters that I keep: named once, then one press away on their list.</summary>
internal sealed class FilteredModel(Seat seat, Say say, SavedFilters filters) : DeskPage(seat, say)
{
    /// <summary>What a list may be filtered by; anything else in an address is not kept.</summary>
    private static readonly string[] _known = ["state", "place", "theme", "institution", "whose", "q"];

    internal static readonly string[] Lists = ["issues", "concerns", "commitments"];

    private const int LongestValue = 120;

    /// <summary>List of the filter that is to be kept; null = none is.</summary>
    [BindProperty(SupportsGet = true)]
    public string? List { get; set; }

    /// <summary>Its query.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<SavedFilter> Kept { get; private set; } = [];

    public bool Keeping => List is not null && With is not null;

    public async Task OnGetAsync()
    {
        List = Filters.OneOf(List, Lists);
        With = List is null ? null : Cleaned(With);
        Kept = await filters.Of(Viewer.Person, Stop);
    }

    public Task<IActionResult> OnPostAsync() =>
        Form switch
        {
            "keep" => Keep(),
            "drop" => Drop(),
            _ => Task.FromResult<IActionResult>(BadRequest()),
        };

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        HttpContext.Response.StatusCode = 422;
        return Page();
    }

    /// <summary>The known filters of a query, in one order; null = none.</summary>
    internal static string? Cleaned(string? query)
    {
        var asked = QueryHelpers.ParseQuery(query is { Length: <= 2_000 } ? query : "");
        var set = _known.Select(k => (k, asked.GetValueOrDefault(k).ToString().Trim())).Where(f => f.Item2.Length is > 0 and <= LongestValue);
        return Filters.Address("", [.. set.Select(f => (f.k, (string?)f.Item2))]) is { Length: > 1 } cleaned ? cleaned : null;
    }

    private async Task<IActionResult> Keep()
    {
        await OnGetAsync();
        if (!Keeping)
        {
            return BadRequest();
        }

        if (Name?.Trim() is not { Length: > 0 and <= SavedFilters.LongestName } name)
        {
            ModelState.AddModelError(nameof(Name), Say["filtered.name.missing", SavedFilters.LongestName]);
            return await Again();
        }

        if (!await filters.Keep(Viewer.Person, new(Guid.CreateVersion7(), List!, name, With!), Stop))
        {
            ModelState.AddModelError("", Say["filtered.full", SavedFilters.Most]);
            return await Again();
        }

        Done = "filtered.done.kept";
        return Redirect(Say.To($"/desk/{List}{With}"));
    }

    private async Task<IActionResult> Drop()
    {
        if (Guid.TryParse(Of, out var id))
        {
            await filters.Drop(Viewer.Person, id, Stop);
        }

        Done = "filtered.done.dropped";
        return Redirect(Say.To("/desk/filters"));
    }
}
