using System.Security.Cryptography;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>
/// By what a browser in a hall is told from the others: chance in a cookie that no script reads, gone after a day. It holds no name and no number, and what is kept of it is
/// another mark in each forum.
/// </summary>
internal static class HallPhone
{
    internal const string Cookie = "jukwaa-hall";

    private const int Length = 32;

    /// <summary>The mark of the browser that asks; null when it brings none.</summary>
    public static byte[]? MarkOf(HttpRequest request, VoiceKey key, string forum) => TokenOf(request) is { } token ? key.MarkOf(forum, token) : null;

    /// <summary>Gives the browser one where it brings none.</summary>
    public static void Give(HttpContext http)
    {
        if (TokenOf(http.Request) is not null)
        {
            return;
        }

        var options = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
            MaxAge = TimeSpan.FromDays(1),
            IsEssential = true,
        };
        http.Response.Cookies.Append(Cookie, RandomNumberGenerator.GetHexString(Length, lowercase: true), options);
    }

    private static string? TokenOf(HttpRequest request) =>
        request.Cookies.TryGetValue(Cookie, out var token) && token.Length == Length && token.All(char.IsAsciiHexDigitLower) ? token : null;
}
