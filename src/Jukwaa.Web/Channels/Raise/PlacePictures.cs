using System.Collections.Concurrent;
using System.Text;
using Jukwaa.Web.Channels.Intake;

namespace Jukwaa.Web.Channels.Raise;

/// <summary>
/// The pictures of the maps, at /raise/map/code.svg; 404 where there is none. Each is drawn once: there are no more of them than counties and constituencies. The one of the
/// whole country may be kept by whoever asked; of the others a browser that several people use should not remember which was looked at.
/// </summary>
internal sealed class PlacePictures(PlaceSheets sheets)
{
    private readonly ConcurrentDictionary<string, byte[]> _drawn = new(StringComparer.Ordinal);

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/raise/map/{code:maxlength(7)}.svg", Write).AllowAnonymous().ExcludeFromDescription();

    /// <summary>UTF-8; null where there is none.</summary>
    public byte[]? Of(string code)
    {
        if (!_drawn.TryGetValue(code, out var picture) && sheets.Of(code) is { } sheet)
        {
            _drawn[code] = picture = Encoding.UTF8.GetBytes(PlacePicture.Of(sheet, sheets.NameOf));
        }

        return picture;
    }

    private static IResult Write(string code, HttpContext http, PlacePictures pictures)
    {
        if (pictures.Of(code) is not { } picture)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = code == Taking.Country ? "public, max-age=86400" : "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return TypedResults.Bytes(picture, "image/svg+xml");
    }
}
