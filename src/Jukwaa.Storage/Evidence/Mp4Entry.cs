namespace Jukwaa.Storage;

/// <summary>How the sound of an MP4 is coded: the box "stsd" with one entry (ISO/IEC 14496-12, 12.2.3) and what its decoder must know.</summary>
internal static class Mp4Entry
{
    /// <summary>Bytes before the boxes inside an entry.</summary>
    private const int Fields = 28;

    /// <exception cref="BrokenFileException">There are several entries, or one that phones' recorders do not write.</exception>
    public static void Take(Mp4Copy copy, Mp4Box box)
    {
        var entry = Mp4Box.Read(copy.From, box.Body + 8, box.End) ?? throw new BrokenFileException();
        var setting = entry.Kind switch
        {
            "mp4a" => "esds",
            "samr" or "sawb" => "damr",
            "alac" => "alac",
            "Opus" => "dOps",
            _ => throw new BrokenFileException(AudioCleaning.Unknown),
        };
        if (copy.Number(box.Body + 4) != 1 || entry.Size < Fields || copy.Short(entry.Body + 8) != 0)
        {
            throw new BrokenFileException(AudioCleaning.Unknown);
        }

        copy.Keep(box.Body + 4, 4);
        copy.Head(entry);
        // Where the data lie, channels and bits, samples a second; maker and revision are left out.
        copy.Keep(entry.Body + 6, 2);
        copy.Drop(entry.Body + 10, 6, "tags");
        copy.Keep(entry.Body + 16, 4);
        copy.Keep(entry.Body + 24, 4);
        Settings(copy, entry, setting);
        copy.Drop(entry.End, box.End - entry.End, "other");
    }

    private static void Settings(Mp4Copy copy, Mp4Box entry, string setting)
    {
        var found = 0;
        foreach (var box in entry.Inside(copy.From, Fields))
        {
            if (box.Kind != setting)
            {
                copy.Free(box);
                continue;
            }

            found++;
            copy.Head(box);
            if (setting == "esds")
            {
                Mp4Descriptors.Take(copy, box);
            }
            else
            {
                Setting(copy, box);
            }
        }

        // Some do not write AMR's, and players do without it.
        if (found != 1 && !(found == 0 && setting == "damr"))
        {
            throw new BrokenFileException();
        }
    }

    /// <summary>AMR (3GPP TS 26.244, 6.7), Opus (Encapsulation of Opus in ISO BMFF, 4.3.2) and ALAC (Apple's ALACMagicCookie).</summary>
    private static void Setting(Mp4Copy copy, Mp4Box box)
    {
        // The five bytes in front in AMR's are its maker.
        var (from, size) = box.Kind switch
        {
            "damr" => (5, 9),
            "alac" => (4, 28),
            _ => (0, 11),
        };
        if (box.Size < size)
        {
            throw new BrokenFileException();
        }

        if (box.Kind == "dOps" && copy.From[box.Body + 10] != 0)
        {
            throw new BrokenFileException(AudioCleaning.Unknown);
        }

        copy.Drop(box.Body, from, "tags");
        copy.Keep(box.Body + from, size - from);
        copy.Drop(box.Body + size, box.Size - size, "other");
    }
}
