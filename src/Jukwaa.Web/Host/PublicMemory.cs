using Microsoft.AspNetCore.OutputCaching;

namespace Jukwaa.Web.Host;

/// <summary>
/// Pages are remembered for as long as nothing happened: the key is the address with its query, the last fact and the day. The language is part of
/// the address. Small and bounded; the oldest goes first.
/// </summary>
internal static class PublicMemory
{
    private const int MostBytes = 32 * 1024 * 1024, LargestPage = 1024 * 1024;

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
        return !path.StartsWithSegments("/health") && !path.StartsWithSegments("/assets");
    }

    private static async ValueTask<KeyValuePair<string, string>> Now(HttpContext context, CancellationToken cancel) =>
        new("fact and day", await context.RequestServices.GetRequiredService<Freshness>().Now(cancel));
}
