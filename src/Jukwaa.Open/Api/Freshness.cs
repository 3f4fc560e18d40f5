using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jukwaa.Open.Record;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Jukwaa.Open.Api;

/// <summary>
/// Whether a caller already has what it asks for. An answer depends on the last fact, the day (standings lapse by date),
/// the address and this build; so these make the weak ETag, and 304 costs one row read.
/// </summary>
internal static class Freshness
{
    private const string Cacheable = "public, max-age=60";
    private static readonly string Build = typeof(Freshness).Module.ModuleVersionId.ToString("N");

    internal static string TagOf(long seq, DateOnly today, string address)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Build}\n{address}"));
        var address6 = Convert.ToHexStringLower(hash.AsSpan(0, 6));
        return string.Create(CultureInfo.InvariantCulture, $"W/\"{seq}-{today:yyyyMMdd}-{address6}\"");
    }

    /// <summary>If-None-Match with a list of tags, compared weakly as RFC 9110 asks. '*' needs the answer first and is not matched here.</summary>
    internal static bool Matches(string? ifNoneMatch, string tag)
    {
        if (string.IsNullOrEmpty(ifNoneMatch) || !EntityTagHeaderValue.TryParseList([ifNoneMatch], out var given))
        {
            return false;
        }

        var ours = EntityTagHeaderValue.Parse(tag);
        return given.Any(g => !g.Equals(EntityTagHeaderValue.Any) && g.Compare(ours, useStrongComparison: false));
    }

    internal static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var record = (OpenRecord)http.RequestServices.GetService(typeof(OpenRecord))!;
        var state = await record.State(http.RequestAborted);
        var tag = TagOf(state.Seq, record.Today, http.Request.Path + http.Request.QueryString.ToUriComponent());
        http.Response.Headers.AccessControlAllowOrigin = "*";
        var changed = ChangedAt(state.AsOf, record.Today);
        if (Matches(http.Request.Headers.IfNoneMatch, tag) || IsKnown(http.Request.GetTypedHeaders(), changed))
        {
            Mark(http.Response, tag, changed);
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var result = await next(context);
        var answer = result is INestedHttpResult nested ? nested.Result : result;
        if (answer is IStatusCodeHttpResult { StatusCode: >= 400 })
        {
            http.Response.Headers.CacheControl = "no-store";
        }
        else
        {
            Mark(http.Response, tag, changed);
            return http.Request.Headers.IfNoneMatch == "*" ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : result;
        }

        return result;
    }

    /// <summary>The last fact, or the beginning of the day in Kenya, because standings lapse by date.</summary>
    internal static DateTimeOffset ChangedAt(DateTimeOffset asOf, DateOnly today)
    {
        var day = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.FromHours(3));
        var last = asOf > day ? asOf : day;
        return last.AddTicks(-(last.Ticks % TimeSpan.TicksPerSecond)).ToUniversalTime();
    }

    // RFC 9110, section 13.1.3: whoever sends tags is answered by tags alone.
    private static bool IsKnown(RequestHeaders asked, DateTimeOffset changed) => asked.IfNoneMatch.Count == 0 && asked.IfModifiedSince >= changed;

    private static void Mark(HttpResponse response, string tag, DateTimeOffset changed)
    {
        response.Headers.ETag = tag;
        response.Headers.LastModified = HeaderUtilities.FormatDate(changed);
        response.Headers.CacheControl = Cacheable;
        // A 304 says what its 200 would vary by; compression adds it only where there is a body.
        response.Headers.Vary = "Accept-Encoding";
    }
}
