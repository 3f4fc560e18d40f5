using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Jukwaa.Web.SignIn;

/// <summary>How far somebody has come who is not through yet. It travels in a cookie that only we can read, so nothing half done stays with us.</summary>
/// <param name="Kind">What comes next: see the constants.</param>
/// <param name="Stamp">Of the person when it began: a change of credentials voids it.</param>
/// <param name="Until">It is worth nothing afterwards.</param>
internal sealed record Step(string Kind, Guid Person, string Stamp, DateTimeOffset Until)
{
    /// <summary>The passphrase was right; the second factor comes.</summary>
    internal const string Second = "second";

    /// <summary>By a link: the passphrase is chosen; the authenticator comes.</summary>
    internal const string First = "first";

    /// <summary>Signed in: another authenticator comes.</summary>
    internal const string Authenticator = "authenticator";

    /// <summary>Signed in: a passkey comes.</summary>
    internal const string Passkey = "passkey";

    /// <summary>Where to go afterwards.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>Of the link.</summary>
    public string? Token { get; init; }

    /// <summary>Hash of the one chosen.</summary>
    public string? Passphrase { get; init; }

    /// <summary>Of the authenticator to be proved.</summary>
    public string? Key { get; init; }

    /// <summary>What the ceremony of a passkey has to remember.</summary>
    public string? Ceremony { get; init; }
}

/// <summary>Keeps the step of this browser.</summary>
internal sealed class Steps(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "jukwaa-step";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);
    private readonly IDataProtector protector = protection.CreateProtector("Jukwaa.Web.SignIn.Step");

    internal Step New(string kind, Guid person, string stamp) => new(kind, person, stamp, clock.GetUtcNow() + Lasts);

    internal void Keep(HttpContext context, Step step) =>
        context.Response.Cookies.Append(Cookie, protector.Protect(JsonSerializer.Serialize(step)), Sessions.Options(context));

    /// <summary>The step of that kind; null when there is none, or its time is over.</summary>
    internal Step? Read(HttpContext context, string kind)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 4000 } text)
        {
            return null;
        }

        try
        {
            var step = JsonSerializer.Deserialize<Step>(protector.Unprotect(text));
            return step?.Kind == kind && step.Until > clock.GetUtcNow() ? step : null;
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }

    internal static void Drop(HttpContext context) => context.Response.Cookies.Delete(Cookie, Sessions.Options(context));
}
