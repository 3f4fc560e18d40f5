using System.Buffers.Text;
using System.Security.Cryptography;
using Jukwaa.Storage;

namespace Jukwaa.Web.SignIn;

/// <summary>The cookie of a session and its row. The cookie holds 32 random bytes; the row their SHA-256, so that reading the table lets nobody in.</summary>
internal sealed class Sessions(People people)
{
    internal const string Cookie = "jukwaa";

    /// <summary>Begins a session of somebody who proved both factors. The key is always new, and whatever session this browser had ends.</summary>
    internal async Task Begin(HttpContext context, Person person)
    {
        await End(context);
        var key = RandomNumberGenerator.GetBytes(32);
        var agent = Agent.Shorten(context.Request.Headers.UserAgent);
        var address = context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped
            ? mapped.MapToIPv4()
            : context.Connection.RemoteIpAddress;
        await people.BeginSession(person, Guid.NewGuid(), SHA256.HashData(key), agent, address?.ToString() ?? "", context.RequestAborted);
        context.Response.Cookies.Append(Cookie, Base64Url.EncodeToString(key), Options(context));
    }

    /// <summary>Whom the cookie stands for; null when it is missing, made up or over.</summary>
    internal async Task<SignedIn?> Current(HttpContext context) =>
        Hash(context) is { } hash ? await people.Session(hash, context.RequestAborted) : null;

    /// <summary>Ends the session of this browser at once.</summary>
    internal async Task End(HttpContext context)
    {
        if (Hash(context) is { } hash)
        {
            await people.EndSession(hash, context.RequestAborted);
        }

        context.Response.Cookies.Delete(Cookie, Options(context));
    }

    internal static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/",
            IsEssential = true,
        };

    private static byte[]? Hash(HttpContext context)
    {
        Span<byte> key = stackalloc byte[32];
        return
            context.Request.Cookies[Cookie] is { Length: 43 } text
            && Base64Url.TryDecodeFromChars(text, key, out var written)
            && written == key.Length
            ? SHA256.HashData(key)
            : null;
    }
}
