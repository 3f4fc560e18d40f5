using Jukwaa.Domain.Access;
using Jukwaa.Web.Desk;
using Jukwaa.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>
/// Addresses of OpenRosa 1.0 for whoever may take concerns down, as ODK Collect and KoboCollect ask for them: by a digest, and once more with the secret of a key in the
/// address, for programs that speak no digest. No cookie is read, so no page of another site speaks here in anybody's name.
/// </summary>
internal static class OpenRosaDoors
{
    internal const string Root = "/openrosa",
        Keyed = Root + "/key/{key}",
        Policy = "phone";

    private static readonly string[] _reads = [HttpMethods.Get, HttpMethods.Head];

    internal static IServiceCollection AddOpenRosa(this IServiceCollection services)
    {
        services.AddSingleton<Digest>().AddScoped<OfferedForms>().AddScoped<FilledWords>().AddScoped<Submissions>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, PhoneHandler>(PhoneHandler.Named, null);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                Policy,
                policy =>
                    policy
                        .AddAuthenticationSchemes(PhoneHandler.Named)
                        .RequireAuthenticatedUser()
                        .AddRequirements(new MayRequirement(May.RecordConcern))
            );
        return services;
    }

    internal static void MapOpenRosa(this WebApplication app)
    {
        foreach (var root in (string[])[Root, Keyed])
        {
            var doors = app.MapGroup(root).RequireAuthorization(Policy).ExcludeFromDescription().DisableAntiforgery();
            doors.MapMethods("/formList", _reads, (OfferedForms forms, HttpContext http) => forms.List(http));
            doors.MapMethods("/forms/{form}", _reads, (OfferedForms forms, HttpContext http, string form) => forms.Form(http, form));
            doors.MapMethods("/forms/{form}/manifest", _reads, (OfferedForms forms, HttpContext http, string form) => forms.Manifest(http, form));
            doors.MapMethods(
                "/forms/{form}/" + HallForms.PlacesFile,
                _reads,
                (OfferedForms forms, HttpContext http, string form) => forms.Places(http, form)
            );
            doors.MapMethods("/submission", [HttpMethods.Head], (OfferedForms forms, HttpContext http) => forms.Welcome(http));
            doors
                .MapPost("/submission", (Submissions submissions, HttpContext http) => submissions.Take(http))
                .WithMetadata(new RequestSizeLimitAttribute(SentParts.MostBytes));
        }
    }
}
