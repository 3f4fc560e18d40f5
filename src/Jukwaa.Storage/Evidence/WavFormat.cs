using System.Buffers.Binary;

namespace Jukwaa.Storage;

/// <summary>How the samples of a WAV are coded: the chunk "fmt " (Microsoft, Multimedia Programming Interface 1.0; RFC 2361 lists the codes).</summary>
/// <param name="Block">Bytes that belong together: one sample of every channel, or one block of ADPCM.</param>
/// <param name="Rate">Samples a second.</param>
/// <param name="Samples">Samples of each channel in one block.</param>
/// <param name="Body">The chunk, written anew: nothing stands in it that was not understood.</param>
internal sealed record WavFormat(int Block, int Rate, int Samples, byte[] Body)
{
    private const int Pcm = 1;
    private const int MicrosoftAdpcm = 2;
    private const int Float = 3;
    private const int ALaw = 6;
    private const int MuLaw = 7;
    private const int ImaAdpcm = 0x11;
    private const int Extensible = 0xFFFE;

    /// <summary>Everything but plain PCM says how many samples there are.</summary>
    public bool Counted => BinaryPrimitives.ReadUInt16LittleEndian(Body) != Pcm;

    private static ReadOnlySpan<byte> Guid => [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    /// <summary>What every coder of Microsoft's ADPCM predicts by: seven pairs, after their number.</summary>
    private static ReadOnlySpan<short> Pairs => [7, 256, 0, 512, -256, 0, 0, 192, 64, 240, 0, 460, -208, 392, -232];

    /// <exception cref="BrokenFileException">It cannot be, or is a code that not every browser plays.</exception>
    public static WavFormat Of(ReadOnlySpan<byte> body)
    {
        var (code, channels, rate) = (Short(body), Short(body[2..]), BinaryPrimitives.ReadInt32LittleEndian(body[4..]));
        var (block, bits) = (Short(body[12..]), Short(body[14..]));
        if (channels is < 1 or > 8 || rate is < 1000 or > 384_000)
        {
            throw new BrokenFileException();
        }

        return code switch
        {
            Pcm or Float or ALaw or MuLaw => Plain(code, channels, rate, bits, block, code == Pcm ? [] : [0, 0]),
            Extensible when body[26..40].SequenceEqual(Guid) => Plain(Short(body[24..]), channels, rate, bits, block, Wide(body, bits)),
            MicrosoftAdpcm or ImaAdpcm => Adpcm(code, channels, rate, block),
            _ => throw new BrokenFileException(AudioCleaning.Unknown),
        };
    }

    private static WavFormat Plain(int code, int channels, int rate, int bits, int block, byte[] more)
    {
        int[] known = code switch
        {
            Pcm => [8, 16, 24, 32],
            Float => [32, 64],
            ALaw or MuLaw => [8],
            _ => throw new BrokenFileException(AudioCleaning.Unknown),
        };
        return known.Contains(bits) && block == channels * bits / 8
            ? new(block, rate, 1, Written(more.Length > 2 ? Extensible : code, channels, rate, rate * block, block, bits, more))
            : throw new BrokenFileException();
    }

    /// <summary>The part of the extensible form: bits in use, which loudspeaker plays what, and the code as a GUID.</summary>
    private static byte[] Wide(ReadOnlySpan<byte> body, int bits) =>
        [22, 0, (byte)Math.Min(Short(body[18..]), bits), 0, body[20], body[21], (byte)(body[22] & 3), 0, body[24], body[25], .. Guid];

    private static WavFormat Adpcm(int code, int channels, int rate, int block)
    {
        // A block begins with a header for each channel, which holds two samples or one; then half a byte is a sample.
        var (header, first) = code == ImaAdpcm ? (4, 1) : (7, 2);
        var samples = ((block - (header * channels)) * 2 / channels) + first;
        if (channels > 2 || block <= header * channels || samples > ushort.MaxValue)
        {
            throw new BrokenFileException();
        }

        List<byte> more = [(byte)(code == ImaAdpcm ? 2 : 32), 0, (byte)samples, (byte)(samples >> 8)];
        foreach (var number in code == ImaAdpcm ? [] : Pairs)
        {
            more.AddRange([(byte)number, (byte)(number >> 8)]);
        }

        return new(block, rate, samples, Written(code, channels, rate, (int)((long)rate * block / samples), block, 4, [.. more]));
    }

    private static byte[] Written(int code, int channels, int rate, int speed, int block, int bits, byte[] more)
    {
        var body = new byte[16 + more.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(body, (ushort)code);
        body[2] = (byte)channels;
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(4), rate);
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(8), speed);
        BinaryPrimitives.WriteUInt16LittleEndian(body.AsSpan(12), (ushort)block);
        body[14] = (byte)bits;
        more.CopyTo(body, 16);
        return body;
    }

    private static int Short(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16LittleEndian(at);
}
