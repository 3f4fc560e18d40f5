using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Jukwaa.Storage;
using Jukwaa.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>
/// Whose phone asks: by a digest, or by the secret in the address. The key opens these doors alone; posts are asked for in each request, so a post that ended this minute is
/// gone with the next one.
/// </summary>
internal sealed class PhoneHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    People people,
    Digest digest,
    Slowdown slowdown
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string Named = "phone",
        LanguageClaim = "jukwaa:language";

    private bool _stale;

    private string? KeyInAddress => Request.RouteValues["key"] as string;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await (KeyInAddress is { } key ? ByKey(key) : ByDigest()) is not { } phone)
        {
            return AuthenticateResult.NoResult();
        }

        await people.SeePhone(phone, Context.RequestAborted);
        Claim[] claims = [new(ClaimTypes.NameIdentifier, phone.Person.ToString()), new(LanguageClaim, phone.Language)];
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, Named)), Named));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (KeyInAddress is not null)
        {
            // No digest would help here: the address itself is wrong.
            return Said.Write(Context, StatusCodes.Status404NotFound, "odk.key");
        }

        Response.Headers.WWWAuthenticate = digest.Challenge(_stale);
        return Said.Write(Context, StatusCodes.Status401Unauthorized, "odk.signin");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Said.Write(Context, StatusCodes.Status403Forbidden, "odk.forbidden");

    private async Task<KeyedPhone?> ByKey(string key)
    {
        var (hash, from, stop) = (SHA256.HashData(Encoding.UTF8.GetBytes(key)), Context.Connection.RemoteIpAddress, Context.RequestAborted);
        var name = "phone " + Convert.ToHexStringLower(hash)[..16];
        await slowdown.Before(name, from, stop);
        var phone = await people.PhoneOf(hash, stop);
        if (phone is null)
        {
            slowdown.Count(name, from);
        }

        return phone;
    }

    private async Task<KeyedPhone?> ByDigest()
    {
        if (Digest.Read(Request.Headers.Authorization) is not { } fields)
        {
            return null;
        }

        var (name, from, stop) = ("phone " + fields["username"], Context.Connection.RemoteIpAddress, Context.RequestAborted);
        await slowdown.Before(name, from, stop);
        var phone = await people.PhoneOf(fields["username"], stop);
        var target = Context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var verdict = phone is null ? DigestVerdict.Wrong : digest.Check(fields, Request.Method, target, phone.Ha1);
        if (verdict == DigestVerdict.Wrong)
        {
            slowdown.Count(name, from);
        }

        _stale = verdict == DigestVerdict.Stale;
        return verdict == DigestVerdict.Right ? phone : null;
    }
}
