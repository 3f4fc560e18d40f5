using System.Globalization;
using Jukwaa.Open.Look;

namespace Jukwaa.Web.Channels.Open311;

/// <summary>What is told to a program.</summary>
/// <param name="Root">Name of the root in XML.</param>
/// <param name="Value">See <see cref="Fields"/> and <see cref="Rows"/>.</param>
internal sealed record Told(string Root, object? Value, int Status = StatusCodes.Status200OK);

/// <summary>One request of a program: which format and which language it wants.</summary>
internal sealed class Call(HttpContext http, string format, Uri? site)
{
    internal HttpRequest Request => http.Request;

    internal CancellationToken Stop => http.RequestAborted;

    /// <summary>sw or en: as <c>lang</c> says, else what is liked best in Accept-Language.</summary>
    internal string Language { get; } =
        Known(http.Request.Query["lang"])
        ?? http.Request.GetTypedHeaders()
            .AcceptLanguage.Where(l => l.Quality is not 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Known(l.Value.Value))
            .FirstOrDefault(l => l is not null)
        ?? Texts.Languages[0];

    /// <summary>Where people find this site, without a slash at its end.</summary>
    internal string Site { get; } = (site?.ToString() ?? $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}").TrimEnd('/');

    internal string Word(string key, params object?[] values) =>
        values.Length == 0 ? Texts.Get(Language, key) : string.Format(CultureInfo.InvariantCulture, Texts.Get(Language, key), values);

    /// <summary>A page of this site in the language of the call.</summary>
    internal string Page(string path) => Site + (Language == "sw" ? "/sw" : "") + path;

    /// <summary>A parameter of the address; one that is empty was not given.</summary>
    internal string? Asked(string name) => http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>A refusal in the shape of the specification.</summary>
    internal Told Refuse(int status, string key, params object?[] values) =>
        new("errors", new Rows("error", [new Fields(("code", status), ("description", Word(key, values)))]), status);

    internal async Task Tell(Told told)
    {
        var response = http.Response;
        response.StatusCode = told.Status;
        response.ContentType = Spark.TypeOf(format);
        response.Headers.ContentLanguage = Language;
        response.Headers.Vary = "Accept-Language";
        // A token and a receipt may be in it.
        response.Headers.CacheControl =
            HttpMethods.IsGet(Request.Method) && !Request.Path.Value!.Contains("/tokens/", StringComparison.OrdinalIgnoreCase)
                ? "no-cache"
                : "no-store";
        response.Headers.AccessControlAllowOrigin = "*";
        await response.Body.WriteAsync(Spark.Write(format, told.Root, told.Value), Stop);
    }

    private static string? Known(string? language) =>
        language is { Length: >= 2 } && Texts.Languages.Contains(language[..2].ToLowerInvariant()) && (language.Length == 2 || language[2] == '-')
            ? language[..2].ToLowerInvariant()
            : null;
}
