namespace Jukwaa.Storage;

/// <summary>Keeps of an AMR file (RFC 4867, section 5) its whole frames, narrow- or wideband, one channel; all behind the last of them is left out.</summary>
internal static class AmrCleaning
{
    /// <summary>Seconds that a frame plays.</summary>
    private const double Frame = 0.02;

    private const int None = -1;

    /// <summary>Bits of a frame by its type (3GPP TS 26.101, table 1a; comfort noise is 8, nothing to send is 15).</summary>
    private static readonly int[] _narrow = [95, 103, 118, 134, 148, 159, 204, 244, 39, None, None, None, None, None, None, 0];

    /// <summary>Bits of a frame by its type (3GPP TS 26.201, table 1a; comfort noise is 9, lost is 14, nothing to send is 15).</summary>
    private static readonly int[] _wide = [132, 177, 253, 285, 317, 365, 397, 461, 477, 40, None, None, None, None, 0, 0];

    private static ReadOnlySpan<byte> Narrow => "#!AMR\n"u8;

    private static ReadOnlySpan<byte> Wide => "#!AMR-WB\n"u8;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Narrow) || bytes.StartsWith(Wide);

    public static CleanedSound Clean(byte[] bytes)
    {
        var bits = bytes.AsSpan().StartsWith(Narrow) ? _narrow : _wide;
        var first = bits == _narrow ? Narrow.Length : Wide.Length;
        var (end, frames) = Frames(bytes, first, bits);
        var clean = bytes[..end];
        for (var at = first; at < end; at += Size(clean, at, bits))
        {
            var (size, used) = (Size(clean, at, bits), bits[clean[at] >> 3]);
            // The last byte is filled up with bits that nobody plays.
            clean[at + size - 1] &= (byte)(0xFF << (((size - 1) * 8) - used));
        }

        return new("amr", clean, frames * Frame, end < bytes.Length ? ["trailing-bytes"] : []);
    }

    private static (int End, int Frames) Frames(byte[] bytes, int at, int[] bits)
    {
        Stack<int> frames = [];
        var size = 0;
        while (at < bytes.Length && (size = Size(bytes, at, bits)) != None && size <= bytes.Length - at)
        {
            frames.Push(at);
            at += size;
        }

        // What stands behind the sound may begin like a frame: text, and what was not followed by another frame, is not sure to be one.
        var unsure = size == None ? 1 : 0;
        while (frames.TryPeek(out var last) && (unsure-- > 0 || IsText(bytes.AsSpan(last..at))))
        {
            at = frames.Pop();
        }

        return (at, frames.Count);
    }

    private static bool IsText(ReadOnlySpan<byte> frame) => frame.Length > 1 && !frame.ContainsAnyExceptInRange((byte)' ', (byte)'~');

    /// <summary>Bytes of the frame with its head; <see cref="None"/> where no head can stand.</summary>
    private static int Size(byte[] bytes, int at, int[] bits) =>
        (bytes[at] & 0x83) != 0 || bits[bytes[at] >> 3] == None ? None : 1 + ((bits[bytes[at] >> 3] + 7) / 8);
}
