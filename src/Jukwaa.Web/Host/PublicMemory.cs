using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;
using Npgsql;

namespace Jukwaa.Web.Host;

/// <summary>
/// Pages are remembered for as long as nothing happened: the key is the address with its query, the last fact and the day. The language is part of
/// the address. Small and bounded; the oldest goes first.
/// </summary>
internal sealed class PublicMemory : IOutputCachePolicy
{
    /// <summary>What is not public is never kept, whatever its address; neither is what has a form that changes something. The API answers from its ETag; assets and files are kept by whoever asked.</summary>
    private static readonly string[] Apart =
    [
        "/api",
        "/openapi",
        "/health",
        "/assets",
        "/evidence",
        "/open311",
        "/capture",
        "/openrosa",
        .. (
            (string[])["/error", "/sign-in", "/sign-out", "/desk", "/raise", "/receipt", "/support", "/follow", "/hall", "/box", "/channels"]
        ).SelectMany(a => (string[])[a, "/sw" + a]),
    ];

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var asked = context.HttpContext.Request.Path;
        var closed = context.HttpContext.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;
        if (closed || Apart.Any(a => asked.StartsWithSegments(a, StringComparison.OrdinalIgnoreCase)))
        {
            context.EnableOutputCaching = false;
            return;
        }

        try
        {
            var freshness = context.HttpContext.RequestServices.GetRequiredService<Freshness>();
            context.CacheVaryByRules.VaryByValues["fact and day"] = await freshness.Now(cancellation);
        }
        catch (Exception fault) when (fault is NpgsqlException or OperationCanceledException)
        {
            // Without the database nothing may be remembered, but a page that needs none can still be shown.
            context.EnableOutputCaching = false;
        }
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
}

internal static class PublicMemorySetup
{
    private const int MostBytes = 32 * 1024 * 1024,
        LargestPage = 1024 * 1024;

    internal static IServiceCollection AddPublicMemory(this IServiceCollection services) =>
        services.AddOutputCache(memory =>
        {
            memory.SizeLimit = MostBytes;
            memory.MaximumBodySize = LargestPage;
            memory.AddBasePolicy(policy => policy.AddPolicy<PublicMemory>().Expire(TimeSpan.FromMinutes(10)));
        });
}
