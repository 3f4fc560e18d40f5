using System.Diagnostics;

namespace Jukwaa.Web.Host;

/// <summary>Structured logs that hold no query strings, no addresses of visitors and no bodies: what people look for is nobody's business.</summary>
internal static partial class Logs
{
    /// <summary>What lets in stands behind the last slash.</summary>
    private static readonly string[] Links =
    [
        "/sign-in/invitation/",
        "/follow/agree/",
        "/follow/leave/",
        "/channels/sms/africastalking/",
        "/channels/sms/kannel/",
        "/channels/ussd/africastalking/",
        "/tokens/",
        "/openrosa/key/",
        "/hall/",
        "/box/",
    ];

    internal static void AddLogs(this WebApplicationBuilder builder, bool requests)
    {
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Jukwaa", LogLevel.Information);
        // Its line for each request holds the whole address; ours below does not.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        // It warns that keys are not encrypted on disk; ours never get there (NoKeys).
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (requests)
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
        else
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
    }

    internal static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Jukwaa.Requests");
        app.Use(
            async (context, next) =>
            {
                var begun = Stopwatch.GetTimestamp();
                var path = Shown(context.Request.Path);
                await next(context);
                var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                Answered(log, context.Request.Method, path, context.Response.StatusCode, took);
            }
        );
    }

    /// <summary>An address that lets somebody in is written without what lets in.</summary>
    internal static PathString Shown(PathString path)
    {
        var value = path.Value ?? "";
        var link = Array.Find(Links, l => value.Contains(l, StringComparison.OrdinalIgnoreCase));
        return link is null ? path : new(value[..(value.IndexOf(link, StringComparison.OrdinalIgnoreCase) + link.Length)] + "*");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} in {Milliseconds:0.0} ms")]
    private static partial void Answered(ILogger log, string method, PathString path, int status, double milliseconds);
}
