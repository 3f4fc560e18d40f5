namespace Jukwaa.Web.Host;

/// <summary>
/// A mishap and an unknown address are told in the form of what was asked for: ProblemDetails to programs, the error page, in the language of the
/// address, to people. The page is Open's own, at /error/{code} and /sw/error/{code}.
/// </summary>
internal static class Errors
{
    private static readonly string[] ForPrograms = ["/api", "/openapi", "/health"];

    internal static IServiceCollection AddErrors(this IServiceCollection services) =>
        services.AddProblemDetails(problems =>
            problems.CustomizeProblemDetails = problem =>
            {
                problem.ProblemDetails.Instance = problem.HttpContext.Request.Path;
                problem.ProblemDetails.Extensions.Remove("traceId");
            }
        );

    internal static void UseErrors(this WebApplication app)
    {
        app.UseWhen(
            IsForPrograms,
            branch =>
            {
                branch.UseExceptionHandler();
                branch.UseStatusCodePages();
            }
        );
        app.UseWhen(context => !IsForPrograms(context) && !IsKiswahili(context), branch => Page(branch, ""));
        app.UseWhen(context => !IsForPrograms(context) && IsKiswahili(context), branch => Page(branch, "/sw"));
    }

    private static void Page(IApplicationBuilder branch, string language)
    {
        branch.UseExceptionHandler($"{language}/error/500");
        branch.UseStatusCodePagesWithReExecute($"{language}/error/{{0}}");
    }

    private static bool IsForPrograms(HttpContext context) => ForPrograms.Any(p => context.Request.Path.StartsWithSegments(p));

    private static bool IsKiswahili(HttpContext context) => context.Request.Path.StartsWithSegments("/sw");
}
