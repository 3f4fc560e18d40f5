using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Concerns;

/// <summary>One photo or voice note of a concern, for whoever may read its words as said; opening the concern is what is written down.</summary>
internal sealed class AttachedModel(Seat seat, Say say) : DeskPage(seat, say)
{
    public async Task<IActionResult> OnGetAsync(string id, string hash)
    {
        return await Seat.Reading.Attached(Viewer, id, hash, Stop) is { } file ? Shown(HttpContext, hash[..12], file) : NotFound();
    }

    /// <summary>Shown or played as what it is, and nothing else.</summary>
    internal static IActionResult Shown(HttpContext http, string name, (string Kind, byte[] Bytes) file)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentDisposition = $"inline; filename={name}.{file.Kind}";
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
