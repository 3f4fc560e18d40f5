using System.Buffers.Binary;
using System.Text;

namespace Jukwaa.Storage;

/// <summary>One box of an MP4 file (ISO/IEC 14496-12, 4.2): its length, four letters that name it, and what is in it.</summary>
/// <param name="At">Where it begins, in the file.</param>
/// <param name="Body">Where what is in it begins.</param>
internal readonly record struct Mp4Box(string Kind, int At, int Body, int End)
{
    /// <summary>Most boxes side by side: recorders write some ten, and millions of empty ones would keep a server busy.</summary>
    public const int Most = 1000;

    /// <summary>Bytes of what is in it.</summary>
    public int Size => End - Body;

    /// <summary>The box at <paramref name="at"/>; null where none ends before <paramref name="end"/>.</summary>
    /// <param name="open">Whether it may say that it goes on to the end of the file.</param>
    public static Mp4Box? Read(ReadOnlySpan<byte> bytes, int at, int end, bool open = false)
    {
        if (end - at < 8)
        {
            return null;
        }

        ulong size = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        var head = size == 1 ? 16 : 8;
        if (size == 1 && end - at >= head)
        {
            size = BinaryPrimitives.ReadUInt64BigEndian(bytes[(at + 8)..]);
        }
        else if (size == 0 && open)
        {
            size = (ulong)(end - at);
        }

        return size < (ulong)head || size > (ulong)(end - at)
            ? null
            : new(Encoding.Latin1.GetString(bytes.Slice(at + 4, 4)), at, at + head, at + (int)size);
    }

    /// <summary>The boxes inside; up to seven bytes may stand behind the last.</summary>
    /// <exception cref="BrokenFileException">One does not end where this one does, or there are too many.</exception>
    public IReadOnlyList<Mp4Box> Inside(ReadOnlySpan<byte> bytes, int skip = 0)
    {
        List<Mp4Box> boxes = [];
        for (var at = Body + skip; End - at >= 8; at = boxes[^1].End)
        {
            boxes.Add(boxes.Count < Most && Read(bytes, at, End) is { } box ? box : throw new BrokenFileException());
        }

        return boxes;
    }
}
