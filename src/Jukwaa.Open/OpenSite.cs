using Jukwaa.Open.Api;
using Jukwaa.Open.Calendars;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Feeds;
using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jukwaa.Open;

/// <summary>How a host takes in the public side. The host provides an <see cref="OpenRecord"/> as a singleton.</summary>
public static class OpenSite
{
    /// <summary>Adds what the public side needs.</summary>
    public static IServiceCollection AddOpen(this IServiceCollection services) => services.AddProblemDetails().AddLook();

    /// <summary>Maps the read API under <c>/api/v1</c>, the public pages at <c>/…</c> and <c>/sw/…</c>, their assets, feeds, calendars, and the files that prove something.</summary>
    public static IEndpointRouteBuilder MapOpen(this IEndpointRouteBuilder app)
    {
        OpenApiV1.Map(app);
        app.MapAssets();
        app.MapEvidence();
        app.MapFeeds();
        app.MapCalendars();
        // Each page of ours says in its table that it is public; the pages of a host say for themselves whom they are for.
        app.MapRazorPages();
        return app;
    }
}
