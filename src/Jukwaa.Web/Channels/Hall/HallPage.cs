using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Npgsql;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>What the pages of a hall share: its code in the address, and a sentence where there is no such hall or the database is away.</summary>
internal abstract class HallPage(Say say, HallNow now) : FormPage(say)
{
    /// <summary>As it stands in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public OpenHall Hall { get; private set; } = null!;

    public HallState State { get; private set; } = null!;

    public new Say Say => base.Say;

    public string Name => Say["forum.name", Hall.Where];

    /// <summary>Address of the hall.</summary>
    public string Here => $"/hall/{Hall.Code.ToLowerInvariant()}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        try
        {
            if (
                await now.Find(JoinCode.Parse(Code), HttpContext.RequestAborted) is { } hall
                && await now.Of(hall.Forum, HttpContext.RequestAborted) is { } state
            )
            {
                (Hall, State) = (hall, state);
                await next();
                return;
            }

            context.Result = Missing();
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            Response.Headers.RetryAfter = "30";
            context.Result = StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Who comes to a hall that is over is told so where codes are typed.</summary>
    protected virtual IActionResult Missing() => Onward("/hall?code=" + Uri.EscapeDataString(Code ?? ""));
}
