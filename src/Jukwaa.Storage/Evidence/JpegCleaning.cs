using System.Buffers.Binary;

namespace Jukwaa.Storage;

/// <summary>
/// Keeps of a JPEG (ITU T.81) what paints the picture: tables, frames and scans, the resolution (JFIF) and the colour transform (Adobe). All other
/// application segments, comments, the small picture inside, and bytes behind the end are left out; which side is up is written anew.
/// </summary>
internal static class JpegCleaning
{
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Comment = 0xFE;

    public static ReadOnlySpan<byte> Magic => [0xFF, 0xD8, 0xFF];

    public static CleanedFile Clean(byte[] bytes)
    {
        using MemoryStream clean = new(bytes.Length);
        clean.Write([0xFF, 0xD8]);
        SortedSet<string> removed = [];
        var (at, turn, width, height, scans) = (2, 1, 0, 0, 0);
        while (true)
        {
            var (marker, body, next) = Segment(bytes, at);
            if (marker == End)
            {
                clean.Write([0xFF, End]);
                at = next;
                break;
            }

            if (IsFrame(marker))
            {
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
                Cleaning.CheckPixels(width, height);
            }

            turn = marker == 0xE1 && body.StartsWith("Exif\0\0"u8) ? ExifTurn.Of(body[6..]) : turn;
            Write(clean, marker, Kept(marker, body, removed));
            if (marker == Scan)
            {
                scans++;
                var end = EndOfScan(bytes, next);
                clean.Write(bytes, next, end - next);
                next = end;
            }

            at = next;
        }

        if (width == 0 || scans == 0)
        {
            throw new BrokenFileException();
        }

        _ = at < bytes.Length && removed.Add("trailing-bytes");
        var picture = clean.ToArray();
        return new("jpeg", turn == 1 ? picture : [.. picture[..2], .. ExifTurn.Segment(turn), .. picture[2..]], width, height, turn, [.. removed]);
    }

    /// <summary>What an application segment or a comment tells; null for one that paints.</summary>
    public static string? Tells(byte marker, ReadOnlySpan<byte> body) =>
        marker switch
        {
            Comment => "comment",
            0xE0 when body.StartsWith("JFIF\0"u8) && body.Length >= 14 => null,
            0xE0 => "thumbnail",
            0xE1 => body.StartsWith("Exif"u8) ? "exif" : "xmp",
            0xE2 => body.StartsWith("ICC_PROFILE"u8) ? "icc" : "other",
            0xED => "iptc",
            0xEE when body.StartsWith("Adobe"u8) && body.Length >= 12 => null,
            >= 0xE0 and <= 0xEF => "other",
            _ => null,
        };

    /// <summary>The segment whose marker stands at <paramref name="at"/>, and where the next begins.</summary>
    public static Piece Segment(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes[at] != 0xFF)
        {
            throw new BrokenFileException();
        }

        while (bytes[at] == 0xFF)
        {
            at++;
        }

        var marker = bytes[at++];
        if (marker == End)
        {
            return new(marker, default, at);
        }

        // Tables, frames, scans, restart interval, application segments, comments: nothing else stands between scans.
        if (marker is not (>= 0xC0 and <= 0xCF or >= 0xDA and <= 0xDF or >= 0xE0 and <= 0xEF or Comment) || marker == 0xC8)
        {
            throw new BrokenFileException();
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        return new(marker, bytes.Slice(at + 2, length - 2), at + length);
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static byte[]? Kept(byte marker, ReadOnlySpan<byte> body, SortedSet<string> removed)
    {
        if (Tells(marker, body) is { } told)
        {
            removed.Add(told);
            return null;
        }

        if (marker == 0xEE)
        {
            return body[..12].ToArray();
        }

        if (marker != 0xE0)
        {
            return body.ToArray();
        }

        // JFIF may carry a small picture: what was cut out of the large one may still be seen in it.
        _ = body.Length > 14 && removed.Add("thumbnail");
        return [.. body[..12], 0, 0];
    }

    private static void Write(MemoryStream clean, byte marker, byte[]? body)
    {
        if (body is not null)
        {
            var length = body.Length + 2;
            clean.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
            clean.Write(body);
        }
    }

    /// <summary>Where the next marker stands that is no part of the coded picture: FF 00 is a byte, FF D0 to D7 are restarts.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (true)
        {
            at += bytes[at..].IndexOf((byte)0xFF) is var step and >= 0 ? step : throw new BrokenFileException();
            if (bytes[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += 2;
        }
    }

    /// <summary>One segment: its marker, what is in it, and where the next begins.</summary>
    public readonly ref struct Piece(byte marker, ReadOnlySpan<byte> body, int next)
    {
        private readonly ReadOnlySpan<byte> _body = body;

        public void Deconstruct(out byte segment, out ReadOnlySpan<byte> content, out int after)
        {
            segment = marker;
            content = _body;
            after = next;
        }
    }
}
