using System.Text;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Boxes;

/// <summary>
/// Where boxes come to the centre. Whoever knows a code that was prepared at a desk makes a laptop a box; from then on its signature is its pass. A box that is unknown and
/// a signature that is wrong are answered like an address where there is nothing.
/// </summary>
internal static class BoxDoors
{
    internal const string Root = "/box",
        SignatureHeader = "X-Jukwaa-Signature";

    internal static void MapBoxes(this IEndpointRouteBuilder app)
    {
        var doors = app.MapGroup(Root).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery().AddEndpointFilter(Bounded);
        doors.MapPost("/enrol", Enrol);
        doors.MapPost("/{id:length(12)}/items", Items).WithMetadata(new RequestSizeLimitAttribute(BoxOffice.MostBytes));
        doors.MapPut("/{id:length(12)}/files/{entry:guid}", File).WithMetadata(new RequestSizeLimitAttribute(Capture.Files.MostBytes));
    }

    /// <summary>What is signed of a file: its bytes and, after them, the entry that it belongs to.</summary>
    internal static byte[] Signed(byte[] bytes, Guid entry) => [.. bytes, .. Encoding.ASCII.GetBytes(entry.ToString("D"))];

    private static async Task<IResult> Enrol(BoxAsks asks, BoxCodes codes, CancellationToken stop)
    {
        var (pack, refusal) = await codes.Use(asks.Code ?? "", asks.Key ?? "", stop);
        return pack is null ? Results.Json(BoxTold.Of(refusal), statusCode: StatusOf(refusal!)) : Results.Text(pack.Write(), "application/json");
    }

    private static async Task<IResult> Items(string id, HttpRequest request, BoxOffice office, CancellationToken stop)
    {
        if (!await office.Knows(id, stop))
        {
            return Results.NotFound();
        }

        var (body, signature) = await Read(request, stop);
        return await office.Take(id, body, signature, stop) is { } answer ? Results.Json(BoxTold.Of(answer)) : Results.NotFound();
    }

    private static async Task<IResult> File(string id, Guid entry, HttpRequest request, BoxOffice office, TakenFiles files, CancellationToken stop)
    {
        if (!await office.Knows(id, stop))
        {
            return Results.NotFound();
        }

        var (body, signature) = await Read(request, stop);
        if (!await office.Brings(id, await files.ForumOf(entry.ToString("D"), stop), Signed(body, entry), signature, stop))
        {
            return Results.NotFound();
        }

        var refusal = await files.Bring(entry.ToString("D"), body, stop);
        return refusal?.Code is "attachment-busy" or "scanner-unreachable"
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(BoxTold.Of(refusal));
    }

    // Of what is larger than a door takes the sender is told so: it is no fault of the centre, and sent again it is as large.
    private static async ValueTask<object?> Bounded(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException fault)
        {
            return Results.StatusCode(fault.StatusCode);
        }
    }

    private static async Task<(byte[] Body, byte[] Signature)> Read(HttpRequest request, CancellationToken stop)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, stop);
        var signature = new byte[128];
        return (
            body.ToArray(),
            Convert.TryFromBase64String(request.Headers[SignatureHeader].ToString(), signature, out var length) ? signature[..length] : []
        );
    }

    private static int StatusOf(Refusal refusal) =>
        refusal.Kind is RefusalKind.Missing ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity;
}
