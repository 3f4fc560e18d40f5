using Jukwaa.Storage;
using Jukwaa.Web.Channels.Hall;
using Jukwaa.Web.Desk;
using Jukwaa.Web.Host;

namespace Jukwaa.Web.Boxes;

/// <summary>What a host that is a box needs.</summary>
/// <param name="Handler">By which the centre is reached; tests break it.</param>
/// <param name="Address">Where phones in the hall find it.</param>
/// <param name="Key">By which phones in the hall are told apart.</param>
public sealed record BoxParts(BoxSelf Self, HttpMessageHandler Handler, Uri Address, VoiceKey Key);

/// <summary>Whether this host is a box, and which.</summary>
/// <param name="Address">Where phones in the hall find it.</param>
/// <param name="Joins">Whether phones can join halls here.</param>
/// <param name="Sms">Whether they can by short message too.</param>
internal sealed record ThisHost(BoxSelf? Box, Uri? Address, bool Joins, bool Sms)
{
    public static ThisHost Of(SiteParts parts) =>
        new(parts.Box?.Self, parts.Box?.Address, parts.Box is not null || parts.Channels is not null, parts.Channels is not null);
}

/// <summary>
/// A host on a laptop in a hall: forums, the capture app, the list and phones that join, and nothing else. What is raised by any other door would not come to the centre, so these doors are
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
        "/hall",
        "/sign-out",
        "/assets",
        "/health",
        "/error",
    ];

    internal static IServiceCollection AddBox(this IServiceCollection services, BoxParts? box, DeskParts desk, TimeProvider clock)
    {
        if (box is null)
        {
            return services;
        }

        var database = desk.Database;
        services.AddSingleton(box.Key).AddSingleton(desk.Ledger).AddSingleton<HallSaying>();
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
