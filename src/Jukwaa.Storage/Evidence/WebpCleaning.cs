using System.Buffers.Binary;
using System.Text;

namespace Jukwaa.Storage;

/// <summary>Keeps of a still WebP (RFC 9649) the picture and its transparency; EXIF, XMP, colour profile and unknown chunks are left out.</summary>
internal static class WebpCleaning
{
    private const byte Animated = 0x02;
    private const byte Alpha = 0x10;

    public static CleanedFile Clean(byte[] bytes)
    {
        var end = Math.Min(bytes.Length, checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)) + 8));
        using MemoryStream clean = new(bytes.Length);
        clean.Write(bytes, 0, 12);
        SortedSet<string> removed = [];
        var (turn, pictures, canvas) = (1, 0, (Width: 0, Height: 0));
        for (var at = 12; at < end; )
        {
            var kind = Encoding.Latin1.GetString(bytes, at, 4);
            var body = bytes.AsSpan(at + 8, checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4))));
            at += 8 + body.Length + (body.Length & 1);
            turn = kind == "EXIF" ? ExifTurn.Of(body.StartsWith("Exif\0\0"u8) ? body[6..] : body) : turn;
            var kept = Kept(kind, body);
            _ = kept is null && removed.Add(Tells(kind));
            pictures += kind is "VP8 " or "VP8L" ? 1 : 0;
            canvas = kind is "VP8 " or "VP8L" or "VP8X" ? Larger(canvas, Size(kind, body)) : canvas;
            Write(clean, kind, kept);
        }

        if (pictures != 1 || end < bytes.Length - 1)
        {
            _ = pictures == 1 ? removed.Add("trailing-bytes") : throw new BrokenFileException();
        }

        var whole = clean.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(4), whole.Length - 8);
        return new("webp", whole, canvas.Width, canvas.Height, turn, [.. removed]);
    }

    private static byte[]? Kept(string kind, ReadOnlySpan<byte> body)
    {
        if (kind is "ANIM" or "ANMF" || (kind == "VP8X" && (body[0] & Animated) != 0))
        {
            throw new BrokenFileException(Cleaning.Unknown);
        }

        // The flags announce profile, EXIF and XMP: only transparency is still there.
        return kind switch
        {
            "VP8X" => [(byte)(body[0] & Alpha), 0, 0, 0, .. body[4..10]],
            "VP8 " or "VP8L" or "ALPH" => body.ToArray(),
            _ => null,
        };
    }

    private static string Tells(string kind) =>
        kind switch
        {
            "EXIF" => "exif",
            "XMP " => "xmp",
            "ICCP" => "icc",
            _ => "other",
        };

    private static (int Width, int Height) Larger((int Width, int Height) a, (int Width, int Height) b) =>
        (Math.Max(a.Width, b.Width), Math.Max(a.Height, b.Height));

    private static (int Width, int Height) Size(string kind, ReadOnlySpan<byte> body)
    {
        (int Width, int Height) size = kind switch
        {
            "VP8X" => (1 + (body[4] | (body[5] << 8) | (body[6] << 16)), 1 + (body[7] | (body[8] << 8) | (body[9] << 16))),
            "VP8L" when body[0] == 0x2F => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(body[1..])),
            "VP8 " when body[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]) => (
                BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF
            ),
            _ => default,
        };
        Cleaning.CheckPixels(size.Width, size.Height);
        return size;
    }

    private static (int Width, int Height) Lossless(uint bits) => (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

    private static void Write(MemoryStream clean, string kind, byte[]? body)
    {
        if (body is not null)
        {
            Span<byte> size = stackalloc byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
            clean.Write(Encoding.Latin1.GetBytes(kind));
            clean.Write(size);
            clean.Write(body);
            clean.Write(new byte[body.Length & 1]);
        }
    }
}
