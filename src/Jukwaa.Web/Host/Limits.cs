using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Printing;
using Microsoft.AspNetCore.RateLimiting;

namespace Jukwaa.Web.Host;

/// <summary>Bounds on what one request and one address may take.</summary>
internal static class Limits
{
    /// <summary>Requests one address may send at once, and afterwards every second.</summary>
    internal const int Burst = 300,
        PerSecond = 30;

    /// <summary>Letters that one address may have written in an hour to addresses that it types.</summary>
    internal const int LettersAnHour = 10;

    /// <summary>Pages that one address may have printed in a minute.</summary>
    internal const int PrintsAMinute = 10;

    private const int MostBody = 64 * 1024;

    internal static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBody;
            kestrel.Limits.MaxRequestLineSize = 8 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 4096;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = Refuse;
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
                    IsGateway(context) || HallLimits.IsInHall(context)
                        ? RateLimitPartition.GetNoLimiter(IPAddress.Loopback)
                        : Share(context.Connection.RemoteIpAddress)
                ),
                // A limiter of its own: within one, an address has one bound whatever is asked.
                PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
                    HallLimits.IsInHall(context)
                        ? HallLimits.Share(context.Connection.RemoteIpAddress)
                        : RateLimitPartition.GetNoLimiter(IPAddress.Loopback)
                ),
                PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
                    HallLimits.Guesses(context)
                        ? HallLimits.Few(context.Connection.RemoteIpAddress)
                        : RateLimitPartition.GetNoLimiter(IPAddress.Loopback)
                ),
                PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
                    TypesAddress(context.Request)
                        ? Few(context.Connection.RemoteIpAddress, LettersAnHour, TimeSpan.FromHours(1))
                        : RateLimitPartition.GetNoLimiter(IPAddress.Loopback)
                ),
                PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
                    PaperPages.Asks(context.Request)
                        ? Few(context.Connection.RemoteIpAddress, PrintsAMinute, TimeSpan.FromMinutes(1))
                        : RateLimitPartition.GetNoLimiter(IPAddress.Loopback)
                )
            );
        });
    }

    /// <summary>
    /// Each address has its share. Loopback has none: it is this machine, or a proxy on it that does not say for whom it asks, and then
    /// everybody would sit in one share.
    /// </summary>
    private static RateLimitPartition<IPAddress> Share(IPAddress? address) =>
        address is null || IPAddress.IsLoopback(address)
            ? RateLimitPartition.GetNoLimiter(IPAddress.Loopback)
            : RateLimitPartition.GetTokenBucketLimiter(
                address,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = Burst,
                    TokensPerPeriod = PerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }
            );

    /// <summary>
    /// Each form makes a letter to whatever address was typed, and each PDF is a second of work: few from one visitor, else somebody's mailbox is flooded from here, or nobody
    /// else can print.
    /// </summary>
    internal static RateLimitPartition<IPAddress> Few(IPAddress? address, int most, TimeSpan window) =>
        address is null || IPAddress.IsLoopback(address)
            ? RateLimitPartition.GetNoLimiter(IPAddress.Loopback)
            : RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window });

    private static bool TypesAddress(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.Path.Value?.TrimEnd('/').ToUpperInvariant() is "/FOLLOW" or "/SW/FOLLOW" or "/RECEIPT/PHONE" or "/SW/RECEIPT/PHONE";

    /// <summary>One gateway brings the messages of a whole network: who knows the secret of its address is let through. Each telephone has its own bound.</summary>
    private static bool IsGateway(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/channels", out var rest)
        && rest.Value?.Split('/') is [_, "sms" or "ussd", _, var secret]
        && context.RequestServices.GetService<ChannelSecret>()?.Opens(secret) == true;

    private static ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancel)
    {
        rejected.HttpContext.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
