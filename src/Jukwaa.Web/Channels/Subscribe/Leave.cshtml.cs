using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Jukwaa.Web.Channels.Subscribe;

/// <summary>
/// The way out that each letter has. Opening it ends nothing, because programs open links; a press does, on the page or in a mail program (RFC 8058). Somebody who has
/// left already is told the same: nothing is sent.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class LeaveModel(Say say, Subscriptions subscriptions, Reference reference) : FormPage(say)
{
    public string Token => (string)RouteData.Values["token"]!;

    /// <summary>Name of the county that is still told of; null = nothing is sent any more.</summary>
    public string? County { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) =>
        County = await subscriptions.LeftBy(Token, stop) is { } county && reference.Places.TryGetValue(county, out var place) ? place.Name : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            await subscriptions.Leave(Token, stop);
            return Page();
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
