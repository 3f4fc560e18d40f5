using System.Text;
using System.Text.RegularExpressions;
using Jukwaa.Open;
using Jukwaa.Open.Errors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Caching.Memory;

namespace Jukwaa.Web.Printing;

/// <summary>
/// Some pages can be had on paper: at their address with .pdf after it stands the same page, printed. Who may see it, and what it says, is decided by the page itself, because
/// it is the page that is asked.
/// </summary>
internal static partial class PaperPages
{
    private const string After = ".pdf";

    /// <summary>Largest page that is printed, in characters, and all that is kept of what was printed for the public, in bytes.</summary>
    private const int MostPage = 2_000_000,
        MostKept = 32 * 1024 * 1024;

    /// <summary>Whether it asks for a PDF: these are few for one address, because each is work.</summary>
    internal static bool Asks(HttpRequest request) => Address().IsMatch(request.Path.Value ?? "");

    /// <summary>Whether it may be kept for the next one who asks: what is of a desk is kept by nobody.</summary>
    internal static bool IsShared(HttpRequest request) => Address().Match(request.Path.Value ?? "").Groups["open"].Success;

    /// <summary>Laid before routing, so that the page is found as if it had been asked for.</summary>
    internal static void UsePaper(this WebApplication app, Printer? printer)
    {
        var memory = new MemoryCache(new MemoryCacheOptions { SizeLimit = MostKept });
        app.Lifetime.ApplicationStopped.Register(memory.Dispose);
        app.UseWhen(
            context => HttpMethods.IsGet(context.Request.Method) && Asks(context.Request),
            branch =>
                branch.Use(
                    async (context, next) =>
                    {
                        var page = await Page(context, next);
                        if (page is not null && await Pdf(context, page, printer, memory) is { } pdf)
                        {
                            await Write(context, pdf);
                        }
                    }
                )
        );
    }

    /// <returns>The page that was asked for; null when it answered something else, which is passed on.</returns>
    private static async Task<string?> Page(HttpContext context, RequestDelegate next)
    {
        var (request, asked) = (context.Request, context.Request.Path);
        var own = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var kept = new MemoryStream();
        var body = new StreamResponseBodyFeature(kept);
        request.Path = asked.Value![..^After.Length];
        foreach (var header in (string[])["If-None-Match", "If-Modified-Since", "Range"])
        {
            request.Headers.Remove(header);
        }

        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            await body.CompleteAsync();
        }
        finally
        {
            context.Features.Set(own);
            request.Path = asked;
        }

        if (
            context.Response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type }
            && type.StartsWith("text/html", StringComparison.Ordinal)
        )
        {
            return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
        }

        kept.Position = 0;
        await kept.CopyToAsync(context.Response.Body, context.RequestAborted);
        return null;
    }

    private static async Task<byte[]?> Pdf(HttpContext context, string page, Printer? printer, MemoryCache memory)
    {
        var html = Paper.Of(page, context.RequestServices.GetRequiredService<OpenRecord>().SiteOf(context.Request));
        var shared = IsShared(context.Request);
        if (shared && memory.TryGetValue(html, out byte[]? before))
        {
            return before;
        }

        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PaperPages));
        var pdf = printer is null || html.Length > MostPage ? null : await printer.Print(html, log, context.RequestAborted);
        if (pdf is null)
        {
            Refuse(context);
        }
        else if (shared)
        {
            memory.Set(html, pdf, new MemoryCacheEntryOptions { Size = pdf.Length + 2L * html.Length });
        }

        return pdf;
    }

    private static void Refuse(HttpContext context)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "60";
        context.Features.Set(new ToldError("paper", context.Request.Path.Value![..^After.Length]));
    }

    private static Task Write(HttpContext context, byte[] pdf)
    {
        var name = string.Join('-', context.Request.Path.Value!.Split('/').Where(p => p is not ("" or "desk" or "forums")));
        var headers = context.Response.Headers;
        headers.Remove("ETag");
        headers.Remove("Last-Modified");
        headers.ContentDisposition = $"inline; filename=\"jukwaa-{name}\"";
        context.Response.ContentType = "application/pdf";
        context.Response.ContentLength = pdf.Length;
        return context.Response.Body.WriteAsync(pdf, context.RequestAborted).AsTask();
    }

    [GeneratedRegex("^(/sw)?/((?<open>forums/[a-z0-9-]+/sheet)|desk/forums/[a-z0-9-]+/(briefing|list))\\.pdf$", RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Address();
}
