using Jukwaa.Storage;

namespace Jukwaa.Web.Boxes;

/// <summary>What a host that is a box needs.</summary>
/// <param name="Handler">By which the centre is reached; tests break it.</param>
/// <param name="Address">Where phones in the hall find it.</param>
public sealed record BoxParts(BoxSelf Self, HttpMessageHandler Handler, Uri Address);

/// <summary>Whether this host is a box, and which.</summary>
/// <param name="Address">Where phones in the hall find it.</param>
internal sealed record ThisHost(BoxSelf? Box, Uri? Address);

/// <summary>
/// A host on a laptop in a hall: forums, the capture app and the list, and nothing else. What is raised by any other door would not come to the centre, so these doors are
/// not there.
/// </summary>
internal static class OnBox
{
    private static readonly string[] _open =
    [
        "/capture",
        "/desk/box",
        "/desk/forums",
        "/forums",
        "/box",
        "/sign-out",
        "/assets",
        "/health",
        "/error",
    ];

    internal static IServiceCollection AddBox(this IServiceCollection services, BoxParts? box, Database database, TimeProvider clock)
    {
        if (box is null)
        {
            return services;
        }

        var upstream = new Upstream(box.Handler, new Uri(box.Self.Upstream));
        var outbox = new BoxOutbox(database, box.Self, clock);
        services.AddSingleton(_ => upstream).AddSingleton(outbox).AddSingleton(new Relaying(box.Self, outbox, upstream, database, clock));
        return services.AddHostedService(all => all.GetRequiredService<Relaying>());
    }

    /// <summary>Whatever is not of a hall is answered as an address where there is nothing; home and sign-in lead to the page of the box.</summary>
    internal static void UseBox(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var path = context.Request.Path;
                var swahili = path.StartsWithSegments("/sw", StringComparison.OrdinalIgnoreCase, out var rest);
                var asked = swahili ? rest : path;
                if (!asked.HasValue || asked == "/" || asked == "/sign-in" || asked == "/desk")
                {
                    context.Response.Redirect((swahili ? "/sw" : "") + (asked == "/desk" ? "/desk/box" : "/box"));
                    return Task.CompletedTask;
                }

                if (!Array.Exists(_open, o => asked.StartsWithSegments(o, StringComparison.OrdinalIgnoreCase)))
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }

                return next(context);
            }
        );
}
