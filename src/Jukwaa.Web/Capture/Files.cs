using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk;

namespace Jukwaa.Web.Capture;

/// <summary>
/// Takes the bytes of a photo or voice note whose line came before, in a request of its own: a weak network bears one file at a time, and the words do not wait
/// for it. The same again is told the same again.
/// </summary>
internal sealed class Files(Seat seat, TakenFiles files)
{
    /// <summary>Most bytes of a request: somewhat more than may be kept, so that a larger file is refused by a sentence.</summary>
    internal const int MostBytes = 12_000_000;

    internal async Task<IResult> Take(HttpContext http, Guid entry)
    {
        var (viewer, stop) = (await seat.Viewer(), http.RequestAborted);
        if (
            await files.ForumOf(entry.ToString("D"), stop) is not { } id
            || await seat.Reading.ForumTaken(viewer, "en", id, stop) is not { } forum
            || !viewer.For(May.RecordConcern).Any(p => p.Reaches(forum.Path))
        )
        {
            return Results.NotFound();
        }

        try
        {
            var refusal = await files.Keep(id, entry.ToString("D"), http.Request.Body, viewer.Person, stop);
            return refusal?.Code is "attachment-busy" or "scanner-unreachable"
                ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
                : Results.Json(Syncing.Told(entry, refusal, CaptureDoors.LanguageOf(http.Request)));
        }
        catch (BadHttpRequestException fault)
        {
            return Results.StatusCode(fault.StatusCode);
        }
    }
}
