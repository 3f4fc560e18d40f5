using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Jukwaa.Web.SignIn;

/// <summary>
/// Of pages that are not public: kept by nobody, no script but our own where one is needed. Not compressed over HTTPS, because a page that shows a
/// secret beside something a stranger chose would tell the secret by its length.
/// </summary>
internal sealed class PrivateHeaders(bool script) : IAlwaysRunResultFilter
{
    private const string Base =
        "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = script ? Base + "; script-src 'self'; connect-src 'self'" : Base;
        headers.CacheControl = "no-store, no-cache";
        if (context.HttpContext.Features.Get<IHttpsCompressionFeature>() is { } compression)
        {
            compression.Mode = HttpsCompressionMode.DoNotCompress;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
