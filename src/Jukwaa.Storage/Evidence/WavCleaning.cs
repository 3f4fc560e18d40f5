using System.Buffers.Binary;
using System.Text;

namespace Jukwaa.Storage;

/// <summary>
/// Keeps of a WAV (Microsoft, Multimedia Programming Interface 1.0) how the samples are coded, how many there are, and the samples. All other chunks,
/// and bytes behind the end, are left out.
/// </summary>
internal static class WavCleaning
{
    /// <summary>Most chunks behind samples whose size is not known: a row without end, begun anew at each of them, would be followed for hours.</summary>
    private const int LongestChain = 16;

    private static readonly string[] _told = ["LIST", "bext", "iXML", "axml", "id3 ", "ID3 ", "_PMX", "cue ", "smpl", "inst", "cart", "JUNK"];

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WAVE"u8);

    public static CleanedSound Clean(byte[] bytes)
    {
        SortedSet<string> removed = [];
        var (at, kind, size) = (12, "", 0u);
        WavFormat? format = null;
        uint fact = 0;
        while (true)
        {
            (kind, size, at) = (Kind(bytes, at), Number(bytes.AsSpan(at + 4)), at + 8);
            if (kind == "data")
            {
                break;
            }

            var body = bytes.AsSpan(at, checked((int)size));
            format = kind == "fmt " ? WavFormat.Of(body) : format;
            fact = kind == "fact" ? Number(body) : fact;
            _ = kind is "fmt " or "fact" || removed.Add(Tells(kind));
            at += body.Length + (body.Length & 1);
        }

        var data = Samples(bytes.AsSpan(at), size, removed);
        return format is null ? throw new BrokenFileException() : Sound(format, data[..(data.Length / format.Block * format.Block)], fact, removed);
    }

    private static CleanedSound Sound(WavFormat format, ReadOnlySpan<byte> data, uint fact, SortedSet<string> removed)
    {
        using MemoryStream clean = new(data.Length + 100);
        clean.Write("RIFF\0\0\0\0WAVE"u8);
        Write(clean, "fmt "u8, format.Body);
        var samples = (uint)((long)data.Length / format.Block * format.Samples);
        if (format.Counted)
        {
            // The last block of ADPCM may be filled up, and no more than that is believed, or a long note would pass for a short one.
            samples = fact > samples || fact <= (long)samples - format.Samples ? samples : fact;
            Span<byte> number = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(number, samples);
            Write(clean, "fact"u8, number);
        }

        Write(clean, "data"u8, data);
        var whole = clean.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(4), whole.Length - 8);
        return new("wav", whole, (double)samples / format.Rate, [.. removed]);
    }

    /// <summary>The samples. A recorder that streams writes 0 or the largest number for their size: then all that follows, less chunks at the very end.</summary>
    private static ReadOnlySpan<byte> Samples(ReadOnlySpan<byte> rest, uint size, SortedSet<string> removed)
    {
        var end = size == 0 || size > rest.Length ? FirstOfChain(rest) : (int)size;
        var next = Math.Min(rest.Length, end + (end & 1));
        if (next + 8 <= rest.Length && _told.Contains(Kind(rest, next)))
        {
            removed.Add(Tells(Kind(rest, next)));
        }
        else if (next < rest.Length)
        {
            removed.Add("trailing-bytes");
        }

        return rest[..end];
    }

    /// <summary>Where chunks that tell something begin that lead from one to the next exactly to the end; the end, when there are none.</summary>
    private static int FirstOfChain(ReadOnlySpan<byte> rest)
    {
        var first = rest.Length;
        foreach (var kind in _told)
        {
            var sought = Encoding.Latin1.GetBytes(kind);
            for (int at = 0, step; (step = rest[at..first].IndexOf(sought)) >= 0; at++)
            {
                at += step;
                if (LeadsToTheEnd(rest, at))
                {
                    first = at;
                    break;
                }
            }
        }

        return first;
    }

    private static bool LeadsToTheEnd(ReadOnlySpan<byte> rest, long at)
    {
        for (var chunk = 0; chunk < LongestChain && at + 8 <= rest.Length; chunk++)
        {
            var size = Number(rest[((int)at + 4)..]);
            at += 8 + size + (size & 1);
        }

        // The byte that fills up the last chunk may be missing.
        return at == rest.Length || at == rest.Length + 1;
    }

    private static string Tells(string kind) =>
        kind is "JUNK" or "PAD " or "FLLR" ? "padding"
        : _told.Contains(kind) ? "tags"
        : "other";

    private static string Kind(ReadOnlySpan<byte> bytes, int at) => Encoding.Latin1.GetString(bytes.Slice(at, 4));

    private static uint Number(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt32LittleEndian(at);

    private static void Write(MemoryStream clean, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> body)
    {
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
        clean.Write(kind);
        clean.Write(size);
        clean.Write(body);
        clean.Write(new byte[body.Length & 1]);
    }
}
