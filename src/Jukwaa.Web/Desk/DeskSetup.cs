using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Web.Desk;

/// <summary>What the signed-in side needs beside the public one.</summary>
public sealed record DeskParts(Database Database, Ledger Ledger, Reference Reference);

internal static class DeskSetup
{
    internal static IServiceCollection AddDesk(this IServiceCollection services, DeskParts parts, TimeProvider clock)
    {
        Texts.Take(typeof(DeskSetup).Assembly);
        var reading = new DeskReading(parts.Database, clock);
        services.AddSingleton(parts.Reference).AddSingleton(reading).AddSingleton(new DeskDoor(reading, parts.Ledger, parts.Reference));
        services.AddScoped<Seat>().AddScoped<IAuthorizationHandler, MayHandler>().AddSingleton<IAuthorizationPolicyProvider, MayPolicies>();
        services.Configure<RazorPagesOptions>(options => options.Conventions.Add(new DeskPages()));
        return services;
    }
}
