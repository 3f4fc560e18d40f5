using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Errors;

/// <summary>What a visitor sees when a page cannot be shown. It reads nothing from the database, which may be what failed.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    /// <summary>What whoever refused said of it; null = the number says enough.</summary>
    public ToldError? Told => HttpContext.Features.Get<ToldError>();

    /// <summary>404, 500, other, or what was told: which words to show.</summary>
    public string Kind =>
        Told?.Kind
        ?? Code switch
        {
            404 => "404",
            >= 500 => "500",
            _ => "other",
        };

    /// <summary>Whatever the method was: a page that refuses DELETE says so as well as one that refuses POST.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        // Asked for directly, this address is itself a page that does not exist.
        var again =
            HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Code = again ? code : 404;
        Response.StatusCode = Code;
    }
}
