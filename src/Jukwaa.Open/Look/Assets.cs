using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jukwaa.Open.Look;

/// <summary>
/// The stylesheets, icons, mark and scripts, embedded in the assembly and served under an address that carries their hash, so that they may
/// be kept for ever. Embedded because static web assets of a library are empty in an unpublished host outside Development.
/// </summary>
public static class Assets
{
    private static readonly Asset[] All =
    [
        new("jukwaa", "css", "text/css; charset=utf-8"),
        new("icons", "svg", "image/svg+xml"),
        new("mark", "svg", "image/svg+xml"),
        new("desk", "css", "text/css; charset=utf-8"),
        new("passkey", "js", "text/javascript; charset=utf-8"),
        new("draft", "js", "text/javascript; charset=utf-8"),
        new("shrink", "js", "text/javascript; charset=utf-8"),
        new("hall", "css", "text/css; charset=utf-8"),
        new("hall", "js", "text/javascript; charset=utf-8"),
        new("rollout", "js", "text/javascript; charset=utf-8"),
        new("rollout", "css", "text/css; charset=utf-8"),
    ];

    /// <summary>Address of the stylesheet.</summary>
    public static string Styles => All[0].Address;

    /// <summary>Address of the icon sprite; an icon is <c>#name</c> in it.</summary>
    public static string Icons => All[1].Address;

    /// <summary>Address of the shield, used as the icon of the site.</summary>
    public static string Mark => All[2].Address;

    /// <summary>Address of what signed-in pages and forms need beside the stylesheet.</summary>
    public static string DeskStyles => All[3].Address;

    /// <summary>Address of the script that speaks with passkeys, on the pages that offer one.</summary>
    public static string Passkey => All[4].Address;

    /// <summary>Address of the script that keeps a draft on the device, where its owner says so.</summary>
    public static string Draft => All[5].Address;

    /// <summary>Address of the script that makes photos smaller before they are sent.</summary>
    public static string Shrink => All[6].Address;

    /// <summary>Address of the small stylesheet of a hall on a phone, which needs no other.</summary>
    public static string HallStyles => All[7].Address;

    /// <summary>Address of the script by which a phone in a hall shows what stands on the screen.</summary>
    public static string HallScript => All[8].Address;

    /// <summary>Address of the script by which the stops of a plan are dragged.</summary>
    public static string Rollout => All[9].Address;

    /// <summary>Address of what pages of a plan need beside the stylesheet.</summary>
    public static string RolloutStyles => All[10].Address;

    /// <summary>What stands at one of these addresses, for a page that must need nothing beside itself; empty for any other address.</summary>
    public static string TextOf(string address) => All.FirstOrDefault(a => a.Address == address)?.Text ?? "";

    internal static void MapAssets(this IEndpointRouteBuilder endpoints)
    {
        foreach (var asset in All)
        {
            endpoints.MapGet(asset.Address, asset.Write).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private sealed class Asset
    {
        private readonly byte[] plain;
        private readonly byte[] brotli;
        private readonly string type;

        internal Asset(string name, string extension, string type)
        {
            this.type = type;
            using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"assets/{name}.{extension}")!;
            using var bytes = new MemoryStream();
            resource.CopyTo(bytes);
            plain = bytes.ToArray();
            brotli = Squeeze(plain);
            Address = $"/assets/{name}.{Convert.ToHexStringLower(SHA256.HashData(plain))[..10]}.{extension}";
        }

        internal string Address { get; }

        internal string Text => Encoding.UTF8.GetString(plain);

        internal Task Write(HttpContext context)
        {
            // br;q=0 says that it is not wanted.
            var small = context
                .Request.GetTypedHeaders()
                .AcceptEncoding.Any(e => e.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && e.Quality != 0);
            var headers = context.Response.Headers;
            headers.CacheControl = "public, max-age=31536000, immutable";
            headers.Vary = "Accept-Encoding";
            headers.XContentTypeOptions = "nosniff";
            if (small)
            {
                headers.ContentEncoding = "br";
            }

            context.Response.ContentType = type;
            context.Response.ContentLength = (small ? brotli : plain).Length;
            return context.Response.Body.WriteAsync(small ? brotli : plain, context.RequestAborted).AsTask();
        }

        private static byte[] Squeeze(byte[] bytes)
        {
            var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
            return BrotliEncoder.TryCompress(bytes, room, out var written, quality: 11, window: 22)
                ? room[..written]
                : throw new InvalidOperationException("An asset could not be compressed.");
        }
    }
}
