using System.Buffers.Binary;

namespace Jukwaa.Storage;

/// <summary>
/// Keeps of an Ogg file with one stream of Opus (RFC 7845) how to play it, and its packets. The labels are written anew and empty; number, position and
/// serial number of every page are counted anew.
/// </summary>
internal static class OggCleaning
{
    private const uint Serial = 1;
    private const int Head = 19;

    private static ReadOnlySpan<byte> NoTags => "OpusTags\0\0\0\0\0\0\0\0"u8;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("OggS"u8);

    public static CleanedSound Clean(byte[] bytes)
    {
        SortedSet<string> removed = [];
        var (pages, end) = OggPage.Read(bytes);
        _ = end < bytes.Length && removed.Add("trailing-bytes");
        if (pages.Count == 0)
        {
            throw new BrokenFileException();
        }

        if (pages.Exists(p => p.Serial != pages[0].Serial) || pages.FindLastIndex(p => (p.Flags & OggPage.Begin) != 0) != 0)
        {
            throw new BrokenFileException(AudioCleaning.Unknown);
        }

        var head = HeadOf(pages[0]);
        var sound = BehindTags(pages, removed);
        var audio = new OpusPages(pages[sound..]);
        _ = audio.BlankPadding() && removed.Add("padding");
        var played = audio.Played(pages[^1].Granule);
        return new("ogg", Write(head, audio, played), (double)(played - Short(head.AsSpan(10))) / OpusPacket.Rate, [.. removed]);
    }

    private static byte[] Write(byte[] head, OpusPages audio, long played)
    {
        using MemoryStream clean = new();
        var number = 0;
        List<OggPage> front = [new(OggPage.Begin, 0, Serial, [Head], head), new(0, 0, Serial, [(byte)NoTags.Length], NoTags.ToArray())];
        foreach (var page in front.Concat(audio.Pages(Serial, played)))
        {
            clean.Write(page.Write(number++));
        }

        return clean.ToArray();
    }

    /// <summary>How to play it: channels, samples to skip, gain. What was recorded with is not played by, so it is written as what is.</summary>
    private static byte[] HeadOf(OggPage page)
    {
        var body = page.Body.Span;
        if (!body.StartsWith("OpusHead"u8) || body.Length < Head || body[8] != 1 || body[9] is not (1 or 2) || body[18] != 0)
        {
            throw new BrokenFileException(AudioCleaning.Unknown);
        }

        var head = body[..Head].ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(12), OpusPacket.Rate);
        return page.Laces.Length == 1 ? head : throw new BrokenFileException();
    }

    /// <summary>The page behind the labels: they may fill several, and the sound begins on a page of its own.</summary>
    private static int BehindTags(List<OggPage> pages, SortedSet<string> removed)
    {
        var last = pages.FindIndex(1, p => Array.Exists(p.Laces, l => l < 255));
        if (
            last < 0
            || !pages[1].Body.Span.StartsWith("OpusTags"u8)
            || Array.FindIndex(pages[last].Laces, l => l < 255) != pages[last].Laces.Length - 1
        )
        {
            throw new BrokenFileException();
        }

        _ = pages[1].Body.Span.SequenceEqual(NoTags) || removed.Add("tags");
        return last + 1;
    }

    private static int Short(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16LittleEndian(at);
}
