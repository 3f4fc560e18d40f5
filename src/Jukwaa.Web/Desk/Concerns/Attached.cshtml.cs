using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Concerns;

/// <summary>One photo or voice note of a concern, for whoever may read its words as said; opening the concern is what is written down.</summary>
internal sealed class AttachedModel(Seat seat, Say say) : DeskPage(seat, say)
{
    public async Task<IActionResult> OnGetAsync(string id, string hash)
    {
        if (await Seat.Reading.Attached(Viewer, id, hash, Stop) is not { } file)
        {
            return NotFound();
        }

        HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        HttpContext.Response.Headers.ContentDisposition = $"inline; filename={hash[..12]}.{file.Kind}";
        // A player asks for parts.
        return new FileContentResult(file.Bytes, TypeOf(file.Kind)) { EnableRangeProcessing = true };
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(NotFound());

    private static string TypeOf(string kind) =>
        kind switch
        {
            "jpeg" or "png" or "webp" => "image/" + kind,
            "mp3" => "audio/mpeg",
            _ => "audio/" + kind,
        };
}
