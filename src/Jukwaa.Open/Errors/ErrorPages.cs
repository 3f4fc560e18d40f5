using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Jukwaa.Open.Errors;

/// <summary>Sends refusals and faults of pages to the error page in the visitor's language; the API keeps its ProblemDetails.</summary>
public static class ErrorPages
{
    /// <summary>Put first in the pipeline, before routing.</summary>
    public static IApplicationBuilder UseOpenErrors(this IApplicationBuilder app) =>
        app.UseWhen(
            context => !Machine(context.Request.Path),
            pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}")
        );

    private static readonly string[] ForMachines = ["/api", "/openapi", "/health", "/openrosa"];

    private static bool Machine(PathString path) => ForMachines.Any(prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}
