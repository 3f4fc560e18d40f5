namespace Jukwaa.Storage;

/// <summary>
/// Writes an Ogg file anew from a WebM file with one track of Opus, as browsers record it (RFC 9559). Nothing is taken over but the packets, how many channels they
/// have and how much to skip. A recording that was cut off, because the tab was closed, is kept up to its last whole packet.
/// </summary>
internal static class WebmCleaning
{
    private const uint Head = 0x1A45DFA3,
        Segment = 0x18538067,
        Tracks = 0x1654AE6B,
        Track = 0xAE,
        Number = 0xD7,
        Codec = 0x86,
        Private = 0x63A2,
        Cluster = 0x1F43B675,
        Group = 0xA0,
        Block = 0xA1,
        Simple = 0xA3;

    /// <summary>Ids of the parts of a segment are written in four bytes, those of what stands in them in fewer.</summary>
    private const uint Parts = 0x10000000;

    private const byte Lacing = 0x06;

    /// <summary>Most elements on one level: ten minutes of the shortest packets.</summary>
    private const int Most = 250_000;

    /// <summary>Most packets on one page of Ogg: half a second or so, and no more pieces than a page can hold.</summary>
    private const int OnPage = 25,
        Lace = 255;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith((byte[])[0x1A, 0x45, 0xDF, 0xA3]);

    /// <exception cref="BrokenFileException">It holds no sound, more than sound, or sound that is not Opus.</exception>
    public static CleanedSound Clean(byte[] bytes)
    {
        var top = Within(bytes, 0, bytes.Length).ToList();
        if (top is not [{ Id: Head }, { Id: Segment } segment, ..])
        {
            throw new BrokenFileException();
        }

        var parts = Within(bytes, segment.At, segment.End).ToList();
        var (track, head) = TrackOf(bytes, parts);
        var packets = parts.Where(p => p.Id == Cluster).SelectMany(c => PacketsOf(bytes, c, track)).ToList();
        var clean = OggCleaning.Clean(Write(head, packets));
        return clean with { Removed = [.. clean.Removed.Append("container").Order(StringComparer.Ordinal)] };
    }

    /// <summary>Elements in a row; one whose length is not said ends where the next part of the segment begins.</summary>
    private static IEnumerable<Ebml> Within(byte[] bytes, int at, int end)
    {
        for (var n = 0; Ebml.Read(bytes, at, end) is { } part; n++)
        {
            if (n == Most)
            {
                throw new BrokenFileException(AudioCleaning.TooLong);
            }

            part = part is { Open: true, Id: not Segment } ? part with { End = EndOf(bytes, part) } : part;
            yield return part;
            at = part.End;
        }

        // What is cut off in the middle of a cluster begins with whole packets.
        if (Cut(bytes, at, end) is { } cut)
        {
            yield return cut;
        }
    }

    private static int EndOf(byte[] bytes, Ebml open)
    {
        var at = open.At;
        while (Ebml.Read(bytes, at, open.End) is { } part && part.Id < Parts)
        {
            at = part.End;
        }

        return at;
    }

    private static Ebml? Cut(byte[] bytes, int at, int end) =>
        at + 4 < end
        && Ebml.Number(bytes.AsSpan(at, end - at), keep: true, most: 4) is { Value: Cluster, Length: var length }
        && Ebml.Number(bytes.AsSpan(at + length, end - at - length), keep: false, most: 8) is { } size
            ? new(Cluster, at + length + size.Length, end, true)
            : null;

    private static (ulong Track, byte[] Head) TrackOf(byte[] bytes, List<Ebml> parts)
    {
        var tracks = parts.FindAll(p => p.Id == Tracks).SelectMany(t => Within(bytes, t.At, t.End)).Where(t => t.Id == Track).ToList();
        if (tracks is not [var only])
        {
            throw new BrokenFileException(tracks.Count == 0 ? AudioCleaning.Broken : AudioCleaning.Video);
        }

        var said = Within(bytes, only.At, only.End).ToLookup(p => p.Id, p => bytes[p.At..p.End]);
        if (!said[Codec].Any(c => c.AsSpan().SequenceEqual("A_OPUS"u8)))
        {
            throw new BrokenFileException(said[Codec].Any(c => c.AsSpan().StartsWith("V_"u8)) ? AudioCleaning.Video : AudioCleaning.Unknown);
        }

        var number = said[Number].FirstOrDefault() is { Length: > 0 and <= 8 } written ? written.Aggregate(0UL, (n, b) => (n << 8) | b) : 1;
        return (number, said[Private].FirstOrDefault() ?? throw new BrokenFileException());
    }

    private static IEnumerable<ReadOnlyMemory<byte>> PacketsOf(byte[] bytes, Ebml cluster, ulong track) =>
        Within(bytes, cluster.At, cluster.End)
            .SelectMany(p =>
                p.Id == Group ? Within(bytes, p.At, p.End).Where(b => b.Id == Block)
                : p.Id == Simple ? [p]
                : []
            )
            .Select(b => PacketOf(bytes.AsMemory(b.At, b.End - b.At), track));

    // Number of the track, two bytes of time, flags, and the packet.
    private static ReadOnlyMemory<byte> PacketOf(ReadOnlyMemory<byte> block, ulong track)
    {
        var (number, length) = Ebml.Number(block.Span, keep: false, most: 8) ?? throw new BrokenFileException();
        return number == track && (block.Span[length + 2] & Lacing) == 0 && block.Length > length + 3
            ? block[(length + 3)..]
            : throw new BrokenFileException();
    }

    private static byte[] Write(byte[] head, List<ReadOnlyMemory<byte>> packets)
    {
        using MemoryStream ogg = new();
        var number = 0;
        void Put(OggPage page) => ogg.Write(page.Write(number++));
        Put(new(OggPage.Begin, 0, 1, [(byte)Math.Min(head.Length, Lace - 1)], head.AsMemory(0, Math.Min(head.Length, Lace - 1))));
        Put(new(0, 0, 1, [16], "OpusTags\0\0\0\0\0\0\0\0"u8.ToArray()));
        var (page, laces, played) = (new List<ReadOnlyMemory<byte>>(), 0, 0L);
        foreach (var (n, packet) in packets.Index())
        {
            if (page.Count == OnPage || (page.Count > 0 && laces + LacesOf(packet) > Lace))
            {
                Put(Filled(page, played, 0));
                (page, laces) = ([], 0);
            }

            page.Add(packet.Length < Lace * (Lace - 1) ? packet : throw new BrokenFileException());
            (laces, played) = (laces + LacesOf(packet), played + OpusPacket.Samples(packet.Span));
            if (n == packets.Count - 1)
            {
                Put(Filled(page, played, OggPage.End));
            }
        }

        return ogg.ToArray();
    }

    private static int LacesOf(ReadOnlyMemory<byte> packet) => (packet.Length / Lace) + 1;

    private static OggPage Filled(List<ReadOnlyMemory<byte>> packets, long played, byte flags)
    {
        byte[] laces = [.. packets.SelectMany(p => Enumerable.Repeat((byte)Lace, p.Length / Lace).Append((byte)(p.Length % Lace)))];
        return new(flags, played, 1, laces, packets.SelectMany(p => p.ToArray()).ToArray());
    }
}
