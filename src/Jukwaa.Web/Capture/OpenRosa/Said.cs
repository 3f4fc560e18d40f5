using System.Globalization;
using System.Xml.Linq;
using Jukwaa.Open.Look;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>What is said to an OpenRosa client: always in XML, always with the version of the protocol.</summary>
internal static class Said
{
    private static readonly XNamespace _response = "http://openrosa.org/http/response";

    /// <summary>The language of the phone where it names one, else that of its owner.</summary>
    internal static string LanguageOf(HttpContext http) =>
        http.Request.Headers.AcceptLanguage.Count > 0
            ? CaptureDoors.LanguageOf(http.Request)
            : http.User.FindFirst(PhoneHandler.LanguageClaim)?.Value ?? "en";

    /// <summary>Answers with one sentence.</summary>
    /// <param name="key">Of the text.</param>
    internal static Task Write(HttpContext http, int status, string key, params object?[] values) =>
        Sentence(http, status, string.Format(CultureInfo.InvariantCulture, Texts.Get(LanguageOf(http), key), values));

    internal static Task Sentence(HttpContext http, int status, string sentence)
    {
        http.Response.Headers.ContentLanguage = LanguageOf(http);
        var nature = status < 300 ? "submit_success" : "error";
        return Write(
            http,
            new XElement(_response + "OpenRosaResponse", new XElement(_response + "message", new XAttribute("nature", nature), sentence)),
            status
        );
    }

    internal static Task Write(HttpContext http, XElement root, int status = StatusCodes.Status200OK) =>
        Write(http, FormText.Bytes(root), "text/xml; charset=utf-8", status);

    internal static Task Write(HttpContext http, byte[] bytes, string type, int status = StatusCodes.Status200OK)
    {
        Head(http, status);
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    internal static void Head(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers["X-OpenRosa-Version"] = "1.0";
        http.Response.Headers["X-OpenRosa-Accept-Content-Length"] = SentParts.MostAtOnce.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
    }
}
