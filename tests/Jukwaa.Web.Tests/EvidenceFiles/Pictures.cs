using Jukwaa.Storage;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>Small pictures, put together byte by byte.</summary>
internal static class Pictures
{
    public const int Width = 3;
    public const int Height = 2;

    public static byte[] Jpeg(params IEnumerable<byte[]> told) =>
        [
            0xFF,
            0xD8,
            .. told.SelectMany(t => t),
            .. Segment(0xDB, new byte[65]),
            .. Segment(0xC0, [8, 0, Height, 0, Width, 1, 1, 0x11, 0]),
            .. Segment(0xC4, [0, 0, 1, .. new byte[15], 0]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            .. Bytes.Of("picture"),
            0xFF,
            0x00,
            0xFF,
            0xD0,
            .. Bytes.Of("goes on"),
            0xFF,
            0xD9,
        ];

    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    public static byte[] Png(params IEnumerable<byte[]> told) => PngOf(Width, Height, Bytes.Packed(new byte[Height * (1 + (Width * 3))]), told);

    public static byte[] PngOf(int width, int height, byte[] packed, params IEnumerable<byte[]> told) =>
        [
            .. PngCleaning.Magic,
            .. Chunk("IHDR", [.. Bytes.Big(width), .. Bytes.Big(height), 8, 2, 0, 0, 0]),
            .. told.SelectMany(t => t),
            .. Chunk("IDAT", packed),
            .. Chunk("IEND", []),
        ];

    public static byte[] Chunk(string kind, byte[] body) =>
        [.. Bytes.Big(body.Length), .. Bytes.Of(kind), .. body, .. Bytes.Big((int)PngCleaning.Sum([.. Bytes.Of(kind), .. body]))];

    public static byte[] Webp(byte flags = 0x2C, params IEnumerable<byte[]> told) =>
        Riff([Part("VP8X", [flags, 0, 0, 0, Width - 1, 0, 0, Height - 1, 0, 0]), WebpFrame, .. told]);

    public static byte[] WebpFrame { get; } = Part("VP8L", [0x2F, .. Bytes.Little((Width - 1) | ((Height - 1) << 14)), 1, 2]);

    public static byte[] Riff(params IEnumerable<byte[]> parts)
    {
        byte[] body = [.. Bytes.Of("WEBP"), .. parts.SelectMany(p => p)];
        return [.. Bytes.Of("RIFF"), .. Bytes.Little(body.Length), .. body];
    }

    public static byte[] Part(string kind, byte[] body) => [.. Bytes.Of(kind), .. Bytes.Little(body.Length), .. body, .. new byte[body.Length & 1]];
}
