using System.Buffers.Binary;

namespace Jukwaa.Storage;

/// <summary>One page of an Ogg stream (RFC 3533, section 6).</summary>
/// <param name="Granule">Samples up to its last whole packet; -1 when none ends in it.</param>
/// <param name="Laces">Lengths that its packets are put together from: one below 255 ends a packet.</param>
internal sealed record OggPage(byte Flags, long Granule, uint Serial, byte[] Laces, ReadOnlyMemory<byte> Body)
{
    public const byte Continued = 1;
    public const byte Begin = 2;
    public const byte End = 4;

    private const int Head = 27;

    /// <summary>All pages from the first byte on, and where they end.</summary>
    /// <exception cref="BrokenFileException">A checksum is wrong.</exception>
    public static (List<OggPage> Pages, int End) Read(byte[] bytes)
    {
        List<OggPage> pages = [];
        var at = 0;
        while (Size(bytes.AsSpan(at)) is var size and > 0)
        {
            var page = bytes[at..(at + size)];
            var sum = BinaryPrimitives.ReadUInt32LittleEndian(page.AsSpan(22));
            page.AsSpan(22, 4).Clear();
            if (Sum(page) != sum)
            {
                throw new BrokenFileException();
            }

            var laces = page[Head..(Head + page[26])];
            var granule = BinaryPrimitives.ReadInt64LittleEndian(page.AsSpan(6));
            var serial = BinaryPrimitives.ReadUInt32LittleEndian(page.AsSpan(14));
            pages.Add(new(page[5], granule, serial, laces, page.AsMemory(Head + laces.Length)));
            at += size;
        }

        return (pages, at);
    }

    /// <summary>The page as number <paramref name="number"/> of its stream.</summary>
    public byte[] Write(int number)
    {
        byte[] page = [.. "OggS"u8, 0, Flags, .. new byte[20], (byte)Laces.Length, .. Laces, .. Body.Span];
        BinaryPrimitives.WriteInt64LittleEndian(page.AsSpan(6), Granule);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(14), Serial);
        BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(18), number);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(22), Sum(page));
        return page;
    }

    /// <summary>Bytes of the page in front; 0 where no whole one stands.</summary>
    private static int Size(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Head || !bytes.StartsWith("OggS\0"u8) || bytes.Length < Head + bytes[26])
        {
            return 0;
        }

        var size = Head + bytes[26];
        foreach (var lace in bytes.Slice(Head, bytes[26]))
        {
            size += lace;
        }

        return size <= bytes.Length ? size : 0;
    }

    /// <summary>CRC-32 as Ogg has it: polynomial 04C11DB7, highest bit first, beginning with nothing.</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        foreach (var value in bytes)
        {
            sum = _sums[(sum >> 24) ^ value] ^ (sum << 8);
        }

        return sum;
    }

    private static readonly uint[] _sums =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(n => Enumerable.Range(0, 8).Aggregate((uint)n << 24, (c, _) => (c & 0x8000_0000) == 0 ? c << 1 : 0x04C1_1DB7 ^ (c << 1))),
    ];
}
