using Microsoft.AspNetCore.Mvc.Filters;

namespace Jukwaa.Open.Look;

/// <summary>
/// Nothing runs, nothing is fetched from elsewhere, nobody learns which page of ours was left: the headers of every public page.
/// </summary>
internal sealed class SafeHeaders : IAlwaysRunResultFilter
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
