using Jukwaa.Domain.Access;
using Jukwaa.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Jukwaa.Web.Desk;

/// <summary>An endpoint asks for a permission by a policy of its name: "may:AnswerIssue".</summary>
internal sealed class MayPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    private const string Start = "may:";

    public static string Of(May may) => Start + may;

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(Start, StringComparison.Ordinal) && Enum.TryParse<May>(policyName[Start.Length..], out var may)
            ? new AuthorizationPolicyBuilder().SignedIn().AddRequirements(new MayRequirement(may)).Build()
            : await base.GetPolicyAsync(policyName);
}

internal sealed record MayRequirement(May May) : IAuthorizationRequirement;

/// <summary>Asks the posts of whoever is signed in. Without the permission an address of the desk is answered as an unknown one.</summary>
internal sealed class MayHandler(Seat seat) : AuthorizationHandler<MayRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRequirement requirement)
    {
        if (context.User.Identity is { IsAuthenticated: true } && (await seat.Viewer()).Allows(requirement.May))
        {
            context.Succeed(requirement);
        }
    }
}
