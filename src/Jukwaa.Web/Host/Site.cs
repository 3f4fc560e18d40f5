using Jukwaa.Open;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Boxes;
using Jukwaa.Web.Capture;
using Jukwaa.Web.Capture.OpenRosa;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Desk;
using Jukwaa.Web.Printing;
using Jukwaa.Web.SignIn;
using Jukwaa.Web.Suggestions;
using Npgsql;

namespace Jukwaa.Web.Host;

/// <summary>What a site is made of.</summary>
/// <param name="Open">Connections of the public role: all that the public side ever reads with.</param>
/// <param name="Address">Where to listen: "http://127.0.0.1:5080"; port 0 takes any free one.</param>
/// <param name="Requests">Whether each request is written to the log.</param>
public sealed record SiteParts(NpgsqlDataSource Open, string Address, bool Requests = false)
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Who may sign in; null makes a host of the public side alone, which reads no cookie and keeps no key.</summary>
    public People? People { get; init; }

    /// <summary>Whose word about the caller is taken; see <see cref="Host.Proxies"/>.</summary>
    public IReadOnlyList<System.Net.IPNetwork> Proxies { get; init; } = [];

    /// <summary>Where the site is for others; null = where it is asked for.</summary>
    public Uri? Site { get; init; }

    /// <summary>What the desk works with; it needs <see cref="People"/>.</summary>
    public DeskParts? Desk { get; init; }

    /// <summary>Labelled messages that suggestions are learned from; without any nothing is learned.</summary>
    public IReadOnlyList<LabelledMessage> Labelled { get; init; } = [];

    /// <summary>The doors by which the public speaks; they need <see cref="Desk"/>.</summary>
    public ChannelParts? Channels { get; init; }

    /// <summary>By what pages are printed; null = no page offers a PDF.</summary>
    public Printer? Printer { get; init; }

    /// <summary>What makes this host a box in a hall; it needs <see cref="Desk"/> and has no <see cref="Channels"/>.</summary>
    public BoxParts? Box { get; init; }
}

/// <summary>The web host: the public record and the desk behind safe headers, limits, a short memory and honest errors.</summary>
public static class Site
{
    // Nothing of ours stands in files that change while it runs.
    private static readonly string[] _noWatching = ["--hostBuilder:reloadConfigOnChange=false"];

    /// <summary>Everything put together, not yet listening.</summary>
    /// <param name="adjust">Last changes before it is built; tests put their own server in place here.</param>
    /// <exception cref="InvalidOperationException">An endpoint says neither Public nor a permission.</exception>
    public static WebApplication Build(SiteParts parts, Action<WebApplicationBuilder>? adjust = null)
    {
        var options = new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, Args = _noWatching };
        var builder = WebApplication.CreateSlimBuilder(options);
        builder.WebHost.UseUrls(parts.Address);
        builder.Configuration["AllowedHosts"] = "*";
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton(parts.Clock);
        builder.Services.AddSingleton(ThisHost.Of(parts));
        builder.Services.AddSingleton(
            new OpenRecord(parts.Open, parts.Clock)
            {
                Hears = parts.Channels is not null,
                Prints = parts.Printer is not null,
                Site = parts.Site ?? parts.Box?.Address,
            }
        );
        builder.Services.AddSingleton<Freshness>();
        builder.AddLogs(parts.Requests);
        builder.AddLimits();
        Texts.Take(typeof(Site).Assembly);
        builder.Services.AddCompression().AddErrors().AddPublicMemory().AddApiDescription().AddOpen();
        _ = parts.People is { } people ? builder.Services.AddSignIn(people, parts.Box is not null) : builder.Services.AddNoKeys().AddNoSignIn();
        _ = parts is { Channels: { } channels, Desk: { } beside }
            ? builder.Services.AddChannels(channels, beside, parts.Clock)
            : builder.Services.AddNoChannels(parts.Box is null ? PublicDoors.None : PublicDoors.Hall);
        _ = parts.Desk is { } desk
            ? builder.Services.AddDesk(desk, parts.Clock, parts.Box).AddSuggestions(desk, parts.Labelled, parts.Clock)
            : builder.Services.AddNoDesk();

        adjust?.Invoke(builder);
        var app = builder.Build();
        Lay(app, parts);
        Once(app);
        Doors.Check(app);
        return app;
    }

    /// <summary>Endpoints are made anew for each that asks for them, which is most of what a start costs: made once, for <see cref="Doors"/>, routing and links alike.</summary>
    private static void Once(IEndpointRouteBuilder app)
    {
        var made = new CompositeEndpointDataSource([.. app.DataSources]);
        app.DataSources.Clear();
        app.DataSources.Add(made);
    }

    /// <summary>Order matters: what is laid first sees a request first and its answer last.</summary>
    private static void Lay(WebApplication app, SiteParts parts)
    {
        app.UseProxies(parts.Proxies);
        app.UseSafeHeaders();
        if (parts.Requests)
        {
            app.UseRequestLog();
        }

        app.UseResponseCompression();
        app.UseErrors();
        app.UseRateLimiter();
        app.UseHeads();
        app.UsePaper(parts.Printer);
        if (parts.Box is not null)
        {
            app.UseBox();
        }

        app.UseRouting();
        app.UseOutputCache();
        if (parts.People is not null)
        {
            app.UseAuthentication();
            app.UseAuthorization();
        }

        app.MapHealth();
        app.MapApiDescription();
        if (parts is { Channels: not null, Desk: not null })
        {
            app.MapChannels();
        }

        if (parts.Desk is not null)
        {
            app.MapCapture();
            app.MapOpenRosa();
            if (parts.Box is null)
            {
                app.MapBoxes();
            }
        }

        app.MapOpen();
    }
}
