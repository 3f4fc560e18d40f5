using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Jukwaa.Storage;

/// <summary>Keeps of a PNG (W3C PNG, third edition) the chunks that paint the picture; texts, times, profiles, EXIF and unknown ones are left out.</summary>
internal static class PngCleaning
{
    private const long MostUnpacked = 420_000_000;

    private static readonly HashSet<string> _kept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB"];

    public static ReadOnlySpan<byte> Magic => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static CleanedFile Clean(byte[] bytes)
    {
        using MemoryStream clean = new(bytes.Length);
        using MemoryStream packed = new(bytes.Length);
        clean.Write(Magic);
        SortedSet<string> removed = [];
        var (at, turn, kind) = (Magic.Length, 1, "");
        ReadOnlySpan<byte> header = default;
        while (kind != "IEND")
        {
            var body = Chunk(bytes, at, out kind);
            if ((kind == "IHDR") != header.IsEmpty)
            {
                throw new BrokenFileException();
            }

            header = kind == "IHDR" ? Checked(body) : header;
            turn = kind == "eXIf" ? ExifTurn.Of(body) : turn;
            if (_kept.Contains(kind))
            {
                clean.Write(bytes, at, body.Length + 12);
                packed.Write(kind == "IDAT" ? body : default);
            }
            else
            {
                removed.Add(Tells(kind));
            }

            at += body.Length + 12;
        }

        _ = at < bytes.Length && removed.Add("trailing-bytes");
        CheckUnpacks(packed, header);
        return new("png", clean.ToArray(), Number(header), Number(header[4..]), turn, [.. removed]);
    }

    private static int Number(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadInt32BigEndian(at);

    private static ReadOnlySpan<byte> Chunk(ReadOnlySpan<byte> bytes, int at, out string kind)
    {
        var body = bytes.Slice(at + 8, Number(bytes[at..]));
        kind = Encoding.Latin1.GetString(bytes.Slice(at + 4, 4));
        var sum = BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8 + body.Length)..]);
        return sum == Sum(bytes.Slice(at + 4, body.Length + 4)) ? body : throw new BrokenFileException();
    }

    private static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> header)
    {
        Cleaning.CheckPixels(header.Length == 13 ? Number(header) : 0, Number(header[4..]));
        return header;
    }

    private static string Tells(string kind) =>
        kind switch
        {
            "eXIf" => "exif",
            "iCCP" => "icc",
            "tEXt" or "zTXt" or "iTXt" => "text",
            "tIME" => "time",
            _ => "other",
        };

    /// <summary>The packed picture must unpack, to no more than its size says: a small file must not fill a reader's memory.</summary>
    private static void CheckUnpacks(MemoryStream packed, ReadOnlySpan<byte> header)
    {
        long width = Number(header),
            height = Number(header[4..]);
        var channels = header[9] switch
        {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
        // Seven passes of an interlaced picture begin their lines anew.
        var most = Math.Min(MostUnpacked, (height * (1 + ((width * channels * header[8]) + 7) / 8) * (header[12] == 0 ? 1 : 2)) + 1024);
        packed.Position = 0;
        using ZLibStream unpack = new(packed, CompressionMode.Decompress);
        var buffer = new byte[65536];
        long size = 0;
        for (int read; (read = unpack.Read(buffer)) > 0; )
        {
            if ((size += read) > most)
            {
                throw new BrokenFileException();
            }
        }

        if (size == 0)
        {
            throw new BrokenFileException();
        }
    }

    /// <summary>CRC-32 as PNG has it: ISO 3309, polynomial EDB88320 reflected.</summary>
    internal static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum = _sums[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static readonly uint[] _sums =
    [
        .. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 0 ? c >> 1 : 0xEDB88320 ^ (c >> 1))),
    ];
}
