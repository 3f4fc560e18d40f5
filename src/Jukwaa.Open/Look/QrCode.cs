using System.Text;
using QRCoder;

namespace Jukwaa.Open.Look;

/// <summary>A QR code as the one path of an SVG of our own, so that no style stands in the page and it is black on white in any colours.</summary>
internal sealed record QrCode(int Size, string Path)
{
    internal static QrCode Of(string text)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = drawn.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                {
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new(rows.Count, path.ToString());
    }
}
