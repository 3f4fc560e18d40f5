using System.Globalization;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>What a client is told of a submission. After 201 it counts everything as sent and may erase it, so that is said of nothing that is not kept.</summary>
internal sealed record FormAnswer(int Status, string Sentence)
{
    internal static FormAnswer Of(int status, string key, string language, params object?[] values) =>
        new(status, string.Format(CultureInfo.InvariantCulture, Texts.Get(language, key), values));

    internal static FormAnswer Unreadable(string language) => Of(StatusCodes.Status400BadRequest, "odk.unreadable", language);

    internal static FormAnswer TooLarge(string language) => Of(StatusCodes.Status413PayloadTooLarge, "odk.toolarge", language);

    internal static FormAnswer Busy(string language) => Of(StatusCodes.Status503ServiceUnavailable, "odk.busy", language);

    /// <summary>A part of the form was refused, and so all of it.</summary>
    internal static FormAnswer Of(Refusal refusal, string part, string language)
    {
        var status = refusal.Kind switch
        {
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Missing => StatusCodes.Status404NotFound,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return new(status, $"{Texts.Get(language, "odk.part." + part)}: {FilledCheck.WordOf(refusal, language)}");
    }

    internal Task Write(HttpContext http)
    {
        if (Status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "30";
        }

        return Said.Sentence(http, Status, Sentence);
    }
}
