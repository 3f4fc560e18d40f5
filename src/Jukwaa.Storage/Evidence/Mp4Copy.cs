using System.Buffers.Binary;

namespace Jukwaa.Storage;

/// <summary>
/// A second MP4 file of the same length, all zeros but for what was copied into it: nothing moves, so the places that the file names stay right, and
/// nothing is kept by oversight.
/// </summary>
internal sealed class Mp4Copy(byte[] from, int end)
{
    /// <summary>As it came.</summary>
    public byte[] From => from;

    public byte[] Bytes { get; } = new byte[end];

    public SortedSet<string> Removed { get; } = [];

    public uint Number(int at) => BinaryPrimitives.ReadUInt32BigEndian(from.AsSpan(at));

    public int Short(int at) => BinaryPrimitives.ReadUInt16BigEndian(from.AsSpan(at));

    public void Keep(int at, int count) => from.AsSpan(at, count).CopyTo(Bytes.AsSpan(at));

    public void Put(int at, ReadOnlySpan<byte> bytes) => bytes.CopyTo(Bytes.AsSpan(at));

    /// <summary>The length and the name of a box.</summary>
    public void Head(Mp4Box box) => Keep(box.At, box.Body - box.At);

    /// <summary>A box whose content is not needed: what has no name that players look for is skipped by them.</summary>
    public void Free(Mp4Box box)
    {
        Head(box);
        Put(box.At + 4, "free"u8);
        Drop(
            box.Body,
            box.Size,
            box.Kind is "udta" or "meta" or "ilst" ? "tags"
                : box.Kind is "free" or "skip" ? "padding"
                : "other"
        );
    }

    /// <summary>Tells that something was left out, if something stood there.</summary>
    public void Drop(int at, int count, string told) => _ = from.AsSpan(at, count).ContainsAnyExcept((byte)0) && Removed.Add(told);

    /// <summary>Keeps the version of a box and its table; what stands behind the table is left out.</summary>
    /// <param name="width">Bits of an entry.</param>
    /// <param name="fields">Bytes between version and table, the number of entries last.</param>
    public void Table(Mp4Box box, int width, int fields = 4)
    {
        var size = 4 + fields + ((((long)Number(box.Body + fields) * width) + 7) / 8);
        if (size > box.Size)
        {
            throw new BrokenFileException();
        }

        Keep(box.Body, 1);
        Keep(box.Body + 4, (int)size - 4);
        Drop(box.Body + (int)size, box.Size - (int)size, "other");
    }
}
