using System.Security.Claims;

namespace Jukwaa.Web.SignIn;

/// <summary>Who is signed in, read from the claims of this request.</summary>
internal static class Whoever
{
    internal const string SessionClaim = "jukwaa:session",
        SignInClaim = "jukwaa:sign-in";

    /// <exception cref="InvalidOperationException">Nobody is: a page that asks has a policy.</exception>
    internal static Guid PersonId(this ClaimsPrincipal user) => Guid.Parse(Claim(user, ClaimTypes.NameIdentifier));

    internal static Guid SessionId(this ClaimsPrincipal user) => Guid.Parse(Claim(user, SessionClaim));

    internal static string SignInName(this ClaimsPrincipal user) => Claim(user, SignInClaim);

    internal static string Name(this ClaimsPrincipal user) => Claim(user, ClaimTypes.Name);

    private static string Claim(ClaimsPrincipal user, string type) =>
        user.FindFirstValue(type) ?? throw new InvalidOperationException($"Nobody is signed in: there is no {type}.");
}
