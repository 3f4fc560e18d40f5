using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Files;

/// <summary>One kept file. Pictures are shown, pages are saved; nothing in them may run.</summary>
internal sealed class FileModel(Seat seat, Say say, Evidence evidence) : DeskPage(seat, say)
{
    public async Task<IActionResult> OnGetAsync(string hash)
    {
        if (await evidence.Open(hash, Stop) is not { Bytes: { } bytes } file)
        {
            return NotFound();
        }

        var headers = HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = file.Kind == "pdf" ? $"attachment; filename={hash[..12]}.pdf" : "inline";
        return File(bytes, file.Kind == "pdf" ? "application/pdf" : $"image/{file.Kind}");
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(NotFound());
}
