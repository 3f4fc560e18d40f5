using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Boxes;
using Jukwaa.Web.Capture.OpenRosa;
using Jukwaa.Web.Channels.Hall;
using Jukwaa.Web.Desk.Notices;
using Jukwaa.Web.Jobs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Web.Desk;

/// <summary>What the signed-in side needs beside the public one.</summary>
public sealed record DeskParts(Database Database, Ledger Ledger, Reference Reference);

internal static class DeskSetup
{
    internal static IServiceCollection AddDesk(this IServiceCollection services, DeskParts parts, TimeProvider clock, BoxParts? box)
    {
        var reading = new DeskReading(parts.Database, clock);
        var door = new DeskDoor(reading, parts.Ledger, parts.Reference);
        services.AddSingleton(parts.Reference).AddSingleton(reading).AddSingleton(door);
        var closing = new ForumClosing(parts.Database, reading, door, parts.Ledger, parts.Reference);
        var scanner = ClamAv.At(Environment.GetEnvironmentVariable("JUKWAA_CLAMAV"));
        services.AddSingleton(closing).AddSingleton(new TakenFiles(parts.Database, parts.Ledger, closing, scanner, clock));
        services.AddSingleton(new HallBook(parts.Database, clock)).AddSingleton(new HallVoices(parts.Database, clock));
        services.AddSingleton(new TrustBook(parts.Database, clock)).AddSingleton<HallReading>().AddSingleton<HallNow>();
        services.AddSingleton(parts.Database).AddSingleton(new ReadingLog(parts.Database, clock));
        services.AddSingleton(new Evidence(parts.Database, scanner, clock));
        services.AddSingleton(new AuditReads(parts.Database)).AddSingleton(new PostReads(parts.Database));
        services.AddSingleton(new BoxCodes(parts.Database, reading, door));
        var boxes = new BoxClosing(parts.Database, reading, closing);
        services.AddSingleton(boxes).AddSingleton(new BoxOffice(parts.Database, reading, parts.Ledger, boxes));
        services.AddBox(box, parts, clock);
        if (box is null)
        {
            // What lies on a box waits for the centre: nothing is escalated and nobody is told from a hall.
            services.AddSingleton(new Escalation(parts.Database, parts.Ledger, parts.Reference, clock)).AddHostedService<Escalating>();
        }

        services
            .AddSingleton(new SavedFilters(parts.Database, clock))
            .AddSingleton(new PaperUploads(parts.Database, clock))
            .AddHostedService<Clearing>();
        services.AddScoped<Capture.Kits>().AddScoped<Capture.Syncing>().AddScoped<Capture.Files>().AddOpenRosa();
        services.AddNotices(parts.Database, reading, parts.Reference, writes: box is null);
        services.AddScoped<Seat>().AddScoped<IAuthorizationHandler, MayHandler>().AddSingleton<IAuthorizationPolicyProvider, MayPolicies>();
        services.Configure<RazorPagesOptions>(options => options.Conventions.Add(new DeskPages(box is not null)));
        return services;
    }

    internal static IServiceCollection AddNoDesk(this IServiceCollection services) =>
        services.Configure<RazorPagesOptions>(options => options.Conventions.Add(new NoDeskPages()));
}
