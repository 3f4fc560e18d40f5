using System.Buffers.Binary;

namespace Jukwaa.Storage;

/// <summary>Where the sound of a track lies in the file (ISO/IEC 14496-12, 8.7): chunks, how many samples each has, and how long they are.</summary>
/// <param name="boxes">The boxes of the track by their name: stsc, stco or co64, stsz or stz2.</param>
internal sealed class Mp4Chunks(byte[] bytes, IReadOnlyDictionary<string, Mp4Box> boxes)
{
    private const int RunWidth = 12;

    private readonly int _sizes = boxes[boxes.ContainsKey("stsz") ? "stsz" : "stz2"].Body;

    private readonly int _width = Width(bytes, boxes);

    /// <summary>How many samples there are.</summary>
    public uint Samples => Number(_sizes + 8);

    /// <summary>Bits of a size in the table of sizes; 0 when there is no table.</summary>
    public static int Width(ReadOnlySpan<byte> bytes, IReadOnlyDictionary<string, Mp4Box> boxes) =>
        !boxes.TryGetValue("stsz", out var same) ? bytes[boxes["stz2"].Body + 7]
        : BinaryPrimitives.ReadUInt32BigEndian(bytes[(same.Body + 4)..]) == 0 ? 32
        : 0;

    /// <summary>Place and length of every chunk. The tables must have been found to lie inside their boxes.</summary>
    /// <exception cref="BrokenFileException">There are more samples than the chunks hold, or a run begins out of order.</exception>
    public IEnumerable<(ulong At, long Size)> All()
    {
        var (places, wide) = (boxes[boxes.ContainsKey("co64") ? "co64" : "stco"].Body, boxes.ContainsKey("co64"));
        var (runs, runCount, run) = (boxes["stsc"].Body + 8, Number(boxes["stsc"].Body + 4), -1);
        long sample = 0;
        for (uint chunk = 0; chunk < Number(places + 4) && sample < Samples; chunk++)
        {
            while (run + 1 < runCount && Number(runs + ((run + 1) * RunWidth)) <= chunk + 1)
            {
                run++;
            }

            var many = run < 0 ? throw new BrokenFileException() : Math.Min(Number(runs + (run * RunWidth) + 4), Samples - sample);
            var at = places + 8 + ((int)chunk * (wide ? 8 : 4));
            yield return (wide ? BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(at)) : Number(at), Length(sample, many));
            sample += many;
        }

        if (sample < Samples)
        {
            throw new BrokenFileException();
        }
    }

    private long Length(long first, long many)
    {
        if (_width == 0)
        {
            return checked(Number(_sizes + 4) * many);
        }

        long length = 0;
        for (var sample = (int)first; sample < first + many; sample++)
        {
            length += _width switch
            {
                32 => Number(_sizes + 12 + (sample * 4)),
                16 => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(_sizes + 12 + (sample * 2))),
                8 => (uint)bytes[_sizes + 12 + sample],
                _ => (uint)(bytes[_sizes + 12 + (sample / 2)] >> (sample % 2 == 0 ? 4 : 0)) & 15,
            };
        }

        return length;
    }

    private uint Number(int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
}
