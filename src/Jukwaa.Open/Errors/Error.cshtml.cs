using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Errors;

/// <summary>What a visitor sees when a page cannot be shown. It reads nothing from the database, which may be what failed.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    /// <summary>404, 500 or other: which words to show.</summary>
    public string Kind =>
        Code switch
        {
            404 => "404",
            >= 500 => "500",
            _ => "other",
        };

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        // Asked for directly, this address is itself a page that does not exist.
        var again =
            HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Code = again ? code : 404;
        Response.StatusCode = Code;
    }
}
