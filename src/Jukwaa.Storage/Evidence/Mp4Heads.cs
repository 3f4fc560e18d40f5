using System.Buffers.Binary;

namespace Jukwaa.Storage;

/// <summary>The boxes of an MP4 that say when it was made, how long it is, and what kind of track it has (ISO/IEC 14496-12, 8.2.2, 8.3.2, 8.4.2, 8.4.3).</summary>
internal static class Mp4Heads
{
    /// <summary>Nothing is turned or scaled: the numbers 1, 1 and 1 on the diagonal, 16.16 and 2.30.</summary>
    private static readonly byte[] _straight = [0, 1, 0, 0, .. new byte[12], 0, 1, 0, 0, .. new byte[12], 0x40, 0, 0, 0];

    /// <summary>"und" as three letters of five bits: the language is not told.</summary>
    private static ReadOnlySpan<byte> NoLanguage => [0x55, 0xC4];

    public static void Movie(Mp4Copy copy, Mp4Box box)
    {
        var at = Times(copy, box, 100, 112) + Wide(copy, box, 8, 12);
        // Rate and volume 1; what stands there otherwise no player heeds in a voice note.
        copy.Put(at, [0, 1, 0, 0, 1, 0]);
        copy.Put(at + 16, _straight);
        copy.Keep(at + 76, 4);
    }

    public static void Track(Mp4Copy copy, Mp4Box box)
    {
        // Enabled, in the movie, in the preview.
        copy.Put(box.Body + 3, [(byte)(copy.From[box.Body + 3] & 7)]);
        var at = Times(copy, box, 84, 96) + Wide(copy, box, 12, 16);
        copy.Put(box.Body + (copy.From[box.Body] == 1 ? 24 : 16), new byte[4]);
        copy.Put(at + 12, [1, 0]);
        copy.Put(at + 16, _straight);
    }

    public static void Media(Mp4Copy copy, Mp4Box box)
    {
        var at = Times(copy, box, 24, 36) + Wide(copy, box, 8, 12);
        if (!copy.From.AsSpan(at, 2).SequenceEqual(NoLanguage))
        {
            copy.Drop(at, 2, "tags");
        }

        copy.Put(at, NoLanguage);
    }

    /// <summary>The kind of track, without the maker and the name.</summary>
    public static void Handler(Mp4Copy copy, Mp4Box box)
    {
        copy.Keep(box.Body + 8, 4);
        copy.Drop(box.Body + 12, box.Size - 12, "tags");
    }

    /// <summary>Seconds by the box "mdhd"; 0 when a recorder that streams did not know.</summary>
    public static double Seconds(Mp4Copy copy, Mp4Box media)
    {
        var rate = Rate(copy, media);
        var wide = copy.From[media.Body] == 1;
        var length = wide ? BinaryPrimitives.ReadUInt64BigEndian(copy.From.AsSpan(media.Body + 24)) : copy.Number(media.Body + 16);
        return length == (wide ? ulong.MaxValue : uint.MaxValue) ? 0 : (double)length / rate;
    }

    /// <summary>Units of time in a second.</summary>
    public static uint Rate(Mp4Copy copy, Mp4Box media) =>
        copy.Number(media.Body + (copy.From[media.Body] == 1 ? 20 : 12)) is var rate and > 0 ? rate : throw new BrokenFileException();

    /// <summary>Keeps the version, leaves out when it was made and changed, and gives where the rest begins.</summary>
    private static int Times(Mp4Copy copy, Mp4Box box, int size, int wideSize)
    {
        var wide = copy.From[box.Body];
        if (wide > 1 || box.Size < (wide == 1 ? wideSize : size))
        {
            throw new BrokenFileException();
        }

        copy.Keep(box.Body, 1);
        var times = wide == 1 ? 16 : 8;
        copy.Drop(box.Body + 4, times, "time");
        return box.Body + 4 + times;
    }

    /// <summary>Keeps the numbers that stand behind the times, and gives how long they are.</summary>
    private static int Wide(Mp4Copy copy, Mp4Box box, int size, int wideSize)
    {
        var wide = copy.From[box.Body] == 1;
        copy.Keep(box.Body + (wide ? 20 : 12), wide ? wideSize : size);
        return wide ? wideSize : size;
    }
}
