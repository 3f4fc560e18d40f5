using Microsoft.AspNetCore.OutputCaching;

namespace Jukwaa.Web.Host;

/// <summary>
/// Pages are remembered for as long as nothing happened: the key is the address with its query, the last fact and the day. The language is part of
/// the address. Small and bounded; the oldest goes first.
/// </summary>
internal static class PublicMemory
{
    private const int MostBytes = 32 * 1024 * 1024,
        LargestPage = 1024 * 1024;

    /// <summary>The API answers from its ETag; assets are kept by whoever asked.</summary>
    private static readonly string[] Apart = ["/api", "/openapi", "/health", "/assets", "/error", "/sw/error"];

    internal static IServiceCollection AddPublicMemory(this IServiceCollection services) =>
        services.AddOutputCache(memory =>
        {
            memory.SizeLimit = MostBytes;
            memory.MaximumBodySize = LargestPage;
            memory.AddBasePolicy(policy => policy.With(IsPublicPage).Expire(TimeSpan.FromMinutes(10)).VaryByValue(Now));
        });

    private static bool IsPublicPage(OutputCacheContext context)
    {
        var path = context.HttpContext.Request.Path;
        return !Apart.Any(a => path.StartsWithSegments(a, StringComparison.OrdinalIgnoreCase));
    }

    private static async ValueTask<KeyValuePair<string, string>> Now(HttpContext context, CancellationToken cancel) =>
        new("fact and day", await context.RequestServices.GetRequiredService<Freshness>().Now(cancel));
}
