using Jukwaa.Open.Errors;

namespace Jukwaa.Web.Host;

/// <summary>A mishap and an unknown address are told in the form of what was asked for: ProblemDetails to programs, Open's error page to people.</summary>
internal static class Errors
{
    private static readonly string[] ForPrograms = ["/api", "/openapi", "/health", "/openrosa"];

    internal static IServiceCollection AddErrors(this IServiceCollection services) =>
        services.AddProblemDetails(problems =>
            problems.CustomizeProblemDetails = problem => problem.ProblemDetails.Instance ??= problem.HttpContext.Request.Path
        );

    internal static void UseErrors(this WebApplication app)
    {
        app.UseWhen(
            context =>
                ForPrograms.Any(p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase))
                || Capture.CaptureDoors.Asks(context.Request),
            branch =>
            {
                branch.UseExceptionHandler();
                branch.UseStatusCodePages();
            }
        );
        app.UseOpenErrors();
    }
}
