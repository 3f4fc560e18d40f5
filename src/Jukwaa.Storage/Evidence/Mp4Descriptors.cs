namespace Jukwaa.Storage;

/// <summary>What a decoder of MPEG sound must know: descriptors in the box "esds" (ISO/IEC 14496-1, 7.2.6), each with a number for its kind and a length.</summary>
internal static class Mp4Descriptors
{
    private const int Stream = 3;
    private const int Config = 4;
    private const int Decoder = 5;
    private const int Packets = 6;

    /// <summary>Before what is nested in the configuration: kind of coding, buffer, bits a second.</summary>
    private const int ConfigFields = 13;

    /// <summary>Longest setting of a decoder; those of AAC have 2 to 5 bytes, and what is longer may hold a comment.</summary>
    private const int LongestSetting = 64;

    /// <exception cref="BrokenFileException">The sound is not coded as AAC or MP3, or lies elsewhere.</exception>
    public static void Take(Mp4Copy copy, Mp4Box box)
    {
        var stream = Read(copy, box.Body + 4, box.End);
        // Its flags say that it hangs on another stream or lies at an address.
        if (stream.Kind != Stream || (copy.From[stream.Body + 2] & 0xE0) != 0)
        {
            throw new BrokenFileException(AudioCleaning.Unknown);
        }

        foreach (var (kind, body, end) in Inside(copy, stream.Body + 3, stream.End))
        {
            if (kind == Config)
            {
                TakeConfig(copy, body, end);
            }
            else if (kind == Packets)
            {
                // As MP4 files have it: nothing but the box's own tables says when a packet is played.
                copy.Put(body, end > body ? [2] : []);
            }
        }

        copy.Drop(stream.End, box.End - stream.End, "other");
    }

    private static void TakeConfig(Mp4Copy copy, int body, int end)
    {
        // MPEG-4 audio, the AACs of MPEG-2, and layer III of MPEG-2 and MPEG-1.
        if (end - body < ConfigFields || copy.From[body] is not (0x40 or 0x66 or 0x67 or 0x68 or 0x69 or 0x6B))
        {
            throw new BrokenFileException(AudioCleaning.Unknown);
        }

        copy.Keep(body, ConfigFields);
        foreach (var (kind, at, last) in Inside(copy, body + ConfigFields, end))
        {
            if (last - at > LongestSetting)
            {
                throw new BrokenFileException(AudioCleaning.Unknown);
            }

            copy.Keep(at, kind == Decoder ? last - at : 0);
        }
    }

    private static IEnumerable<(int Kind, int Body, int End)> Inside(Mp4Copy copy, int at, int end)
    {
        while (at < end)
        {
            var descriptor = Read(copy, at, end);
            yield return descriptor;
            at = descriptor.End;
        }
    }

    /// <summary>The descriptor at a place; its kind and its length are kept. Each byte of the length has seven bits of it, and says whether one follows.</summary>
    private static (int Kind, int Body, int End) Read(Mp4Copy copy, int at, int end)
    {
        var (body, size) = (at + 1, 0);
        for (var more = true; more; body++)
        {
            more = body < at + 4 && (copy.From[body] & 0x80) != 0;
            size = (size << 7) | (copy.From[body] & 0x7F);
        }

        if (body > end || size > end - body)
        {
            throw new BrokenFileException();
        }

        copy.Keep(at, body - at);
        return (copy.From[at], body, body + size);
    }
}
