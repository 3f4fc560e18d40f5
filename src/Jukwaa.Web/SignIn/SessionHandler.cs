using System.Security.Claims;
using System.Text.Encodings.Web;
using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Jukwaa.Web.SignIn;

/// <summary>
/// Who asks, by the random key in the cookie. Everything else is in the database, asked each time: any host can serve any request, and a session that
/// ended is over at once. Only an endpoint whose policy names this scheme reads the cookie.
/// </summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    Sessions sessions,
    Say say
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string Named = "jukwaa";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await sessions.Current(Context) is not { } known)
        {
            return AuthenticateResult.NoResult();
        }

        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, known.Person.ToString()),
                new(Whoever.SessionClaim, known.Session.ToString()),
                new(Whoever.SignInClaim, known.SignIn),
                new(ClaimTypes.Name, known.Name ?? known.SignIn),
            ],
            Named
        );
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Named));
    }

    /// <summary>To the sign-in page in the language asked, and from there back here.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Capture.CaptureDoors.Asks(Request))
        {
            // A program that is sent elsewhere would take the sign-in page for its answer.
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        Response.Redirect($"{say.To("/sign-in")}?returnUrl={Uri.EscapeDataString(Request.PathBase + Request.Path + Request.QueryString)}");
        return Task.CompletedTask;
    }

    /// <summary>Somebody who may not know of a page is answered as at an address where there is none.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

/// <summary>The scheme of all endpoints without a policy: nobody is asked who they are.</summary>
internal sealed class Nobody(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string Named = "nobody";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
}
