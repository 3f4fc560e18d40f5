namespace Jukwaa.Storage;

/// <summary>
/// Blanks what stands between the coded sound of MP3 frames: coders write their names there, and anybody may write anything (ISO 11172-3, 2.4.1.7,
/// main data and ancillary bits).
/// </summary>
internal static class Mp3Rest
{
    /// <summary>Writes zeros over every byte that no frame's sound needs; true when one was not zero.</summary>
    /// <param name="clean">Frames alone, one after the other.</param>
    public static bool Blank(byte[] clean, IReadOnlyList<Mp3Frame> frames)
    {
        // Sound may begin in frames before its own: their coded parts make one stream, and a frame says how far back it begins.
        var used = new bool[clean.Length];
        var (at, start) = (0, 0);
        foreach (var frame in frames)
        {
            var (back, bits) = Needs(clean.AsSpan(at + frame.Side, frame.Main - frame.Side), frame);
            var begin = start - back;
            var end = Math.Min(used.Length, begin + ((bits + 7) / 8));
            used.AsSpan(Math.Max(0, begin)..Math.Max(Math.Max(0, begin), end)).Fill(true);
            (at, start) = (at + frame.Size, start + frame.Size - frame.Main);
        }

        return Write(clean, frames, used);
    }

    private static bool Write(byte[] clean, IReadOnlyList<Mp3Frame> frames, bool[] used)
    {
        var (at, start, told) = (0, 0, false);
        foreach (var frame in frames)
        {
            for (var i = frame.Main; i < frame.Size; i++, start++)
            {
                if (!used[start])
                {
                    told |= clean[at + i] != 0;
                    clean[at + i] = 0;
                }
            }

            at += frame.Size;
        }

        return told;
    }

    /// <summary>How many bytes back the sound of a frame begins, and how many bits it has.</summary>
    private static (int Back, int Bits) Needs(ReadOnlySpan<byte> side, Mp3Frame frame)
    {
        var channels = frame.Mono ? 1 : 2;
        // Version 1: 9 bits back, private bits, 4 bits a channel of shared factors, then two granules; else 8 bits, private bits, one granule.
        var back = Bits(side, 0, frame.First ? 9 : 8);
        var at = frame.First ? 9 + (frame.Mono ? 5 : 3) + (4 * channels) : 8 + channels;
        var (parts, width) = frame.First ? (2 * channels, 59) : (channels, 63);
        var bits = 0;
        for (var part = 0; part < parts; part++, at += width)
        {
            bits += Bits(side, at, 12);
        }

        return (back, bits);
    }

    private static int Bits(ReadOnlySpan<byte> bytes, int at, int count)
    {
        var number = 0;
        for (var bit = at; bit < at + count; bit++)
        {
            number = (number << 1) | ((bytes[bit / 8] >> (7 - (bit % 8))) & 1);
        }

        return number;
    }
}
