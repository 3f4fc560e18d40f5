using System.Buffers.Binary;
using System.IO.Compression;

namespace Jukwaa.Storage;

/// <summary>Finds the streams of a PDF and inflates them, within bounds; whatever their dictionaries say, so that nothing hides by a wrong word.</summary>
internal static class PdfStreams
{
    private const int MostStreams = 20_000;
    private const int MostUnpacked = 64 << 20;
    private const int LongestDictionary = 64 << 10;
    private const int LargestStored = 65_535;

    /// <exception cref="BrokenFileException">Too many streams, too much in them, or one without an end.</exception>
    public static IEnumerable<PdfStream> All(byte[] bytes)
    {
        var (from, count, left) = (0, 0, MostUnpacked);
        while (Next(bytes, from) is var (start, length) && start > 0)
        {
            if (++count > MostStreams)
            {
                throw new BrokenFileException();
            }

            var before = bytes.AsSpan(from, start - from);
            var dictionary = before[Math.Max(0, before.Length - LongestDictionary)..];
            var own = dictionary.LastIndexOf("obj"u8);
            var unpacked = Unpack(bytes, start, length, left);
            left -= unpacked?.Length ?? 0;
            yield return new(start, length, PdfText.Spelled(own < 0 ? dictionary : dictionary[own..]), unpacked);
            from = start + length;
        }
    }

    /// <summary>Sets blanks in place of a deflated body: stored blocks of the same length as a whole.</summary>
    public static void Empty(byte[] bytes, PdfStream stream)
    {
        var body = bytes.AsSpan(stream.Start, stream.Length);
        body.Fill((byte)' ');
        var (at, end, a, b) = (2, body.Length - 4, 1u, 0u);
        if (end - at < 6)
        {
            throw new BrokenFileException(Cleaning.Metadata);
        }

        body[0] = 0x78;
        body[1] = 0x01;
        while (at < end)
        {
            // A last block of less than its own head does not fit: the one before is that much shorter.
            var size = Math.Min(LargestStored, end - at - 5);
            size -= end - at - 5 - size is > 0 and < 6 ? 6 : 0;
            body[at] = (byte)(at + 5 + size == end ? 1 : 0);
            BinaryPrimitives.WriteUInt16LittleEndian(body[(at + 1)..], (ushort)size);
            BinaryPrimitives.WriteUInt16LittleEndian(body[(at + 3)..], (ushort)~size);
            at += 5 + size;
            for (var i = 0; i < size; i++)
            {
                a = (a + ' ') % 65_521;
                b = (b + a) % 65_521;
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(body[end..], (b << 16) | a);
    }

    private static (int Start, int Length) Next(ReadOnlySpan<byte> bytes, int from)
    {
        for (var at = from; bytes[at..].IndexOf("stream"u8) is var step and >= 0; at += 6)
        {
            at += step;
            var start = at + 6;
            if ((at >= 3 && bytes[(at - 3)..at].SequenceEqual("end"u8)) || start >= bytes.Length || bytes[start] is not ((byte)'\r' or (byte)'\n'))
            {
                continue;
            }

            start += bytes[start..].StartsWith("\r\n"u8) ? 2 : 1;
            var length = bytes[start..].IndexOf("endstream"u8);
            return length < 0 ? throw new BrokenFileException()
                : length == 0 ? (start, 0)
                : (start, length - LineEnd(bytes.Slice(start, length)));
        }

        return (-1, 0);
    }

    private static int LineEnd(ReadOnlySpan<byte> body) =>
        body.EndsWith("\r\n"u8) ? 2
        : body[^1] is (byte)'\n' or (byte)'\r' ? 1
        : 0;

    // What begins well and breaks off later is still looked at, as viewers do.
    private static byte[]? Unpack(byte[] bytes, int start, int length, int most)
    {
        using MemoryStream unpacked = new();
        using ZLibStream inflate = new(new MemoryStream(bytes, start, length), CompressionMode.Decompress);
        var buffer = new byte[16_384];
        try
        {
            for (int read; (read = inflate.Read(buffer)) > 0; )
            {
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > most)
                {
                    throw new BrokenFileException();
                }
            }
        }
        catch (InvalidDataException)
        {
            return unpacked.Length == 0 ? null : unpacked.ToArray();
        }

        return unpacked.Length == 0 ? null : unpacked.ToArray();
    }
}
