using System.Buffers.Binary;

namespace Jukwaa.Storage;

/// <summary>The one thing of EXIF that a reader needs: which side of the picture is up.</summary>
internal static class ExifTurn
{
    private const ushort Orientation = 0x0112;
    private const int EntrySize = 12;

    /// <summary>1 to 8; 1 where it is not said or cannot be read.</summary>
    /// <param name="tiff">From the byte order mark II or MM on.</param>
    public static int Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
        {
            return 1;
        }

        var little = tiff[0] == (byte)'I';
        var start = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (start > tiff.Length - 2)
        {
            return 1;
        }

        var entries = tiff[((int)start + 2)..];
        for (var left = Short(tiff[(int)start..], little); left > 0 && entries.Length >= EntrySize; left--, entries = entries[EntrySize..])
        {
            if (Short(entries, little) == Orientation)
            {
                return Short(entries[8..], little) is var turn and >= 1 and <= 8 ? turn : 1;
            }
        }

        return 1;
    }

    /// <summary>A segment of a JPEG (APP1, Exif 2.32) that says which side is up, and nothing else.</summary>
    public static byte[] Segment(int turn) =>
        [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\u0008\0\u0001"u8, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0];

    private static ushort Short(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
