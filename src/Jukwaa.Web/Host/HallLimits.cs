using System.Net;
using System.Threading.RateLimiting;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Channels.Hall;

namespace Jukwaa.Web.Host;

/// <summary>
/// Bounds for halls. A thousand phones stand behind the one address of their network, so whoever has the code of a hall under way shares a large bound; whoever tries codes
/// has few attempts.
/// </summary>
internal static class HallLimits
{
    /// <summary>Requests that one address may send at once to halls, and afterwards every second: a thousand phones that come in together, and then ask every four seconds.</summary>
    internal const int Burst = 4_000,
        PerSecond = 500;

    /// <summary>Codes that are none which one address may try in a minute. Of 104,970 codes one hall has one.</summary>
    internal const int GuessesAMinute = 30;

    /// <summary>Whether it is asked by the code of a hall under way, or for a file that all pages share: phones that come in together ask for these together.</summary>
    internal static bool IsInHall(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/assets", StringComparison.OrdinalIgnoreCase) || Knows(context);

    private static bool Knows(HttpContext context) =>
        JoinCode.Parse(CodeOf(context.Request)) is { } code && context.RequestServices.GetService<HallNow>()?.Knows(code) == true;

    /// <summary>Whether it tries a code under which no hall is known.</summary>
    internal static bool Guesses(HttpContext context) => CodeOf(context.Request) is { Length: > 0 } && !Knows(context);

    internal static RateLimitPartition<IPAddress> Share(IPAddress? address) =>
        Of(
            address,
            own =>
                RateLimitPartition.GetTokenBucketLimiter(
                    own,
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = Burst,
                        TokensPerPeriod = PerSecond,
                        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                        QueueLimit = 0,
                    }
                )
        );

    internal static RateLimitPartition<IPAddress> Few(IPAddress? address) => Limits.Few(address, GuessesAMinute, TimeSpan.FromMinutes(1));

    private static RateLimitPartition<IPAddress> Of(IPAddress? address, Func<IPAddress, RateLimitPartition<IPAddress>> bound) =>
        address is null || IPAddress.IsLoopback(address) ? RateLimitPartition.GetNoLimiter(IPAddress.Loopback) : bound(address);

    private static string? CodeOf(HttpRequest request)
    {
        var path = request.Path;
        path = path.StartsWithSegments("/sw", StringComparison.OrdinalIgnoreCase, out var bare) ? bare : path;
        return !path.StartsWithSegments("/hall", StringComparison.OrdinalIgnoreCase, out var rest)
            ? null
            : rest.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
            {
                ["screen", _] => null,
                [var code, ..] => code,
                _ => request.Query["code"],
            };
    }
}
