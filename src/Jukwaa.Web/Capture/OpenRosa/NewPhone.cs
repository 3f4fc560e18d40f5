using System.IO.Compression;
using System.Text.Json;
using Jukwaa.Open.Look;
using Jukwaa.Web.SignIn;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>A key as it is shown to its owner, once.</summary>
/// <param name="Server">Address of the server.</param>
internal sealed record NewPhone(string Name, string Server, string Username, string Secret)
{
    /// <summary>The address that needs no name and no password.</summary>
    internal string Keyed => $"{Server}/key/{Secret}";

    internal QrCode Picture => QrCode.Of(Settings());

    /// <summary>Settings as ODK Collect reads them from a QR code: JSON, compressed with zlib, in base64 (docs.getodk.org/collect-import-export).</summary>
    internal string Settings()
    {
        var settings = new
        {
            general = new
            {
                server_url = Server,
                username = Username,
                password = Secret,
                // Forums come and go: the phone shows those that its owner may take down now.
                form_update_mode = "match_exactly",
                autosend = "wifi_and_cellular",
            },
            admin = new { },
            project = new { name = "Jukwaa" },
        };
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            JsonSerializer.Serialize(zlib, settings);
        }

        return Convert.ToBase64String(bytes.ToArray());
    }
}
