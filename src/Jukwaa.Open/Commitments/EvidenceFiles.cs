using Jukwaa.Open.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jukwaa.Open.Commitments;

/// <summary>
/// The files of <see cref="ProofFile"/>, at /evidence/hash. Nothing in them may run. Pictures are shown; pages are saved, because browsers show none where nothing
/// may run. What stands under a hash never changes, but it may be taken back: kept for a day, then asked for again.
/// </summary>
internal static class EvidenceFiles
{
    private const string Day = "public, max-age=86400";

    internal static void MapEvidence(this IEndpointRouteBuilder app) =>
        app.MapGet("/evidence/{hash:length(64)}", Write).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Write(string hash, HttpContext http, OpenRecord record, CancellationToken cancel)
    {
        const string Sql = "select kind, case when @whole then bytes end as bytes from open.evidence where hash = @hash";
        var tag = $"\"{hash}\"";
        var known = Freshness.Matches(http.Request.Headers.IfNoneMatch, tag);
        if (await record.First<Kept>(Sql, new { hash, whole = !known }, cancel) is not { } file)
        {
            return TypedResults.NotFound();
        }

        var headers = http.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = Day;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.ContentDisposition = file.Kind == "pdf" ? $"attachment; filename={hash[..12]}.pdf" : "inline";
        return known
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(file.Bytes!, file.Kind == "pdf" ? "application/pdf" : $"image/{file.Kind}");
    }

    private sealed record Kept(string Kind, byte[]? Bytes);
}
