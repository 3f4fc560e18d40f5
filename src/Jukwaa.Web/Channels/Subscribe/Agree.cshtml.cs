using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Jukwaa.Web.Channels.Subscribe;

/// <summary>Where the letter leads that asks whether an address agrees. Programs that look into mail open every link, so opening it begins nothing: a press does.</summary>
[IgnoreAntiforgeryToken]
internal sealed class AgreeModel(Say say, Subscriptions subscriptions, Reference reference) : FormPage(say)
{
    public string Token => (string)RouteData.Values["token"]!;

    /// <summary>Name of the county; null = there is nothing to agree to, or not any more.</summary>
    public string? County { get; private set; }

    public string? Slug { get; private set; }

    public bool Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => Shown(await subscriptions.AskedOf(Token, stop));

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            var county = await subscriptions.Agree(Token, stop);
            Done = county is not null;
            return Shown(county);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private PageResult Shown(string? county)
    {
        if (county is null || !reference.Places.TryGetValue(county, out var place))
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        (County, Slug) = (place.Name, place.Slug);
        return Page();
    }
}
