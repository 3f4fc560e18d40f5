namespace Jukwaa.Storage;

/// <summary>One packet of Opus (RFC 6716, section 3).</summary>
internal static class OpusPacket
{
    /// <summary>Samples a second that Opus counts in, whatever was recorded.</summary>
    public const int Rate = 48_000;

    /// <summary>Most samples of a packet: 120 ms.</summary>
    private const int Most = 5760;

    private static readonly int[] _speech = [480, 960, 1920, 2880];
    private static readonly int[] _music = [120, 240, 480, 960];

    /// <summary>How many samples it plays.</summary>
    /// <exception cref="BrokenFileException">It is longer than a packet can be.</exception>
    public static int Samples(ReadOnlySpan<byte> packet)
    {
        if (packet.IsEmpty)
        {
            return 0;
        }

        var mode = packet[0] >> 3;
        var frame =
            mode < 12 ? _speech[mode & 3]
            : mode < 16 ? _speech[mode & 1]
            : _music[mode & 3];
        var frames = (packet[0] & 3) switch
        {
            0 => 1,
            3 => packet[1] & 0x3F,
            _ => 2,
        };
        return frame * frames is var samples and <= Most ? samples : throw new BrokenFileException();
    }

    /// <summary>Writes zeros over what fills a packet up and is not played; true when something stood there.</summary>
    public static bool BlankPadding(Span<byte> packet)
    {
        if (packet.Length < 2 || (packet[0] & 3) != 3 || (packet[1] & 0x40) == 0)
        {
            return false;
        }

        var (at, size) = (2, 0);
        for (var more = true; more; at++)
        {
            more = packet[at] == 255;
            size += more ? 254 : packet[at];
        }

        var padding = packet.Slice(Math.Max(at, packet.Length - size), size);
        var told = padding.ContainsAnyExcept((byte)0);
        padding.Clear();
        return told;
    }
}
