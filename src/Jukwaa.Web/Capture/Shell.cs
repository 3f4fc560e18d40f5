using System.Reflection;

namespace Jukwaa.Web.Capture;

/// <summary>The files of the app, embedded. They are asked for anew each time: the app keeps them itself, and must learn of a new version.</summary>
internal static class Shell
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src blob:; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Voice notes are recorded here, and nowhere else on this host.
    private const string Permissions = "camera=(), geolocation=(), microphone=(self), interest-cohort=()";

    internal static IReadOnlyList<ShellFile> Files { get; } =
    [
        new("index.html", "text/html; charset=utf-8", CaptureDoors.Root),
        new("app.js", "text/javascript; charset=utf-8"),
        new("sw.js", "text/javascript; charset=utf-8"),
        new("app.css", "text/css; charset=utf-8"),
        new("manifest.webmanifest", "application/manifest+json"),
        new("icon-192.png", "image/png"),
        new("icon-512.png", "image/png"),
    ];

    internal sealed class ShellFile(string name, string type, string? address = null)
    {
        private readonly byte[] _bytes = Read(name);

        internal string Address { get; } = address ?? $"{CaptureDoors.Root}/{name}";

        internal Task Write(HttpContext http)
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers["Permissions-Policy"] = Permissions;
            headers.CacheControl = "no-cache";
            headers["Service-Worker-Allowed"] = CaptureDoors.Root;
            http.Response.ContentType = type;
            return http.Response.Body.WriteAsync(_bytes, http.RequestAborted).AsTask();
        }

        private static byte[] Read(string name)
        {
            using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"capture/{name}")!;
            using var bytes = new MemoryStream();
            resource.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
