using System.Buffers.Binary;
using Jukwaa.Storage;
using Checkout = Jukwaa.Web.Tests.Host.Checkout;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>Voice notes: real ones that a recorder wrote, with a tone in them, and small ones that are put together byte by byte.</summary>
internal static class Sounds
{
    /// <summary>Opus as a phone sends it: a head of one channel, 312 samples to skip.</summary>
    public static byte[] OpusHead { get; } = [.. Bytes.Of("OpusHead"), 1, 1, 0x38, 0x01, .. Bytes.Little(16_000), 0, 0, 0];

    /// <summary>A recorded tone by the name of its file; what tells something in it is <see cref="Bytes.Secret"/>.</summary>
    public static byte[] File(string name) =>
        System.IO.File.ReadAllBytes(Path.Combine(Checkout.Root, "tests", "Jukwaa.Web.Tests", "EvidenceFiles", "Sounds", name));

    public static byte[] Wav(params IEnumerable<byte[]> parts)
    {
        byte[] body = [.. Bytes.Of("WAVE"), .. parts.SelectMany(p => p)];
        return [.. Bytes.Of("RIFF"), .. Bytes.Little(body.Length), .. body];
    }

    /// <summary>The chunk that says how samples are coded.</summary>
    public static byte[] Format(int code, int channels, int bits, int block, int rate = 8000, params byte[] more) =>
        Pictures.Part(
            "fmt ",
            [.. Short(code), .. Short(channels), .. Bytes.Little(rate), .. Bytes.Little(rate * block), .. Short(block), .. Short(bits), .. more]
        );

    public static byte[] Short(int number) => [(byte)number, (byte)(number >> 8)];

    /// <summary>A frame of MP3, 44,100 samples a second, one channel, 32 kbit/s: 104 bytes, 1,152 samples.</summary>
    /// <param name="back">How many bytes back its sound begins.</param>
    /// <param name="bits">Bits of sound in each of its two parts.</param>
    /// <param name="main">What stands behind what describes the frame.</param>
    public static byte[] Mp3Frame(byte[] main, int back = 0, int bits = 40)
    {
        var frame = new byte[104];
        new byte[] { 0xFF, 0xFB, 0x10, 0xC0 }.CopyTo(frame, 0);
        // 9 bits back, 5 private and 4 shared ones, then two parts of 59 bits that begin with 12 bits of length.
        Bits(frame, 32, 9, back);
        Bits(frame, 32 + 18, 12, bits);
        Bits(frame, 32 + 18 + 59, 12, bits);
        main.CopyTo(frame, 21);
        return frame;
    }

    public static byte[] Ogg(params IEnumerable<OggPage> pages) => [.. pages.SelectMany((p, i) => p.Write(i + 7))];

    /// <summary>A page whose packets end in it.</summary>
    public static OggPage Page(byte flags, long granule, params IEnumerable<byte[]> packets)
    {
        byte[][] all = [.. packets];
        byte[] laces = [.. all.SelectMany(p => Enumerable.Repeat((byte)255, p.Length / 255).Append((byte)(p.Length % 255)))];
        return new(flags, granule, 4711, laces, all.SelectMany(p => p).ToArray());
    }

    /// <summary>The pages in front of the sound.</summary>
    public static OggPage[] Front(string tags = Bytes.Secret) =>
        [
            Page(OggPage.Begin, 0, OpusHead),
            Page(0, 0, [.. Bytes.Of("OpusTags"), .. Bytes.Little(tags.Length), .. Bytes.Of(tags), .. Bytes.Little(0)]),
        ];

    private static void Bits(byte[] bytes, int at, int count, int number)
    {
        for (var bit = 0; bit < count; bit++)
        {
            bytes[(at + bit) / 8] |= (byte)(((number >> (count - 1 - bit)) & 1) << (7 - ((at + bit) % 8)));
        }
    }

    public static uint Big(this byte[] bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));

    /// <summary>The bytes with others written over them.</summary>
    public static byte[] Over(this byte[] bytes, int at, params byte[] others) => [.. bytes[..at], .. others, .. bytes[(at + others.Length)..]];

    public static int Find(this byte[] bytes, string what) => bytes.AsSpan().IndexOf(Bytes.Of(what));
}
