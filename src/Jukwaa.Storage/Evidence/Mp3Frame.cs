namespace Jukwaa.Storage;

/// <summary>The head of a frame of MPEG audio, layer III (ISO 11172-3 and 13818-3, and the low rates that are called 2.5).</summary>
/// <param name="Size">Bytes of the whole frame.</param>
/// <param name="Rate">Samples a second.</param>
/// <param name="Side">Where what describes the frame begins: behind the head and its checksum.</param>
/// <param name="Main">Where the coded sound begins.</param>
internal readonly record struct Mp3Frame(int Size, int Rate, bool First, bool Mono, int Side, int Main)
{
    private static readonly int[] _rates = [44100, 48000, 32000];
    private static readonly int[] _speeds = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] _lowSpeeds = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    /// <summary>Samples of each channel.</summary>
    public int Samples => First ? 1152 : 576;

    /// <summary>The whole frame at <paramref name="at"/>; null where none stands.</summary>
    public static Mp3Frame? At(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes.Length - at < 4 || bytes[at] != 0xFF || (bytes[at + 1] & 0xE0) != 0xE0)
        {
            return null;
        }

        var (version, layer, bare) = ((bytes[at + 1] >> 3) & 3, (bytes[at + 1] >> 1) & 3, (bytes[at + 1] & 1) == 1);
        var (speed, rate, filled) = (bytes[at + 2] >> 4, (bytes[at + 2] >> 2) & 3, (bytes[at + 2] >> 1) & 1);
        var (mono, emphasis) = (bytes[at + 3] >> 6 == 3, bytes[at + 3] & 3);
        if (version == 1 || layer != 1 || speed is 0 or 15 || rate == 3 || emphasis == 2)
        {
            return null;
        }

        var first = version == 3;
        var samples =
            _rates[rate]
            >> (
                first ? 0
                : version == 2 ? 1
                : 2
            );
        var size = ((first ? 144_000 * _speeds[speed] : 72_000 * _lowSpeeds[speed]) / samples) + filled;
        var side = bare ? 4 : 6;
        var main = side + (first ? (mono ? 17 : 32) : (mono ? 9 : 17));
        return size <= bytes.Length - at && main <= size ? new(size, samples, first, mono, side, main) : null;
    }

    /// <summary>A frame without sound that a coder puts in front: how long the file is, who coded it (Xing, Info, LAME, VBRI).</summary>
    public bool IsIndex(ReadOnlySpan<byte> frame)
    {
        // Coders put it where it would stand without a checksum, also when there is one.
        var plain = frame[(Main - Side + 4)..];
        var after = frame[Main..];
        return Named(plain) || Named(after) || (frame.Length > 40 && frame[36..].StartsWith("VBRI"u8));
    }

    private static bool Named(ReadOnlySpan<byte> at) => at.StartsWith("Xing"u8) || at.StartsWith("Info"u8);
}
