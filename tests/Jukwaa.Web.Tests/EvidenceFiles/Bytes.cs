using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>Pieces that files are put together from.</summary>
internal static class Bytes
{
    /// <summary>What must not be found in a cleaned file.</summary>
    public const string Secret = "Wanjiku-phone-1.2921S";

    public static byte[] Of(string text) => Encoding.Latin1.GetBytes(text);

    public static bool Tells(this byte[] bytes, string what = Secret) => bytes.AsSpan().IndexOf(Of(what)) >= 0;

    public static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    public static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    public static byte[] Packed(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Optimal))
        {
            zip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Unpacked(byte[] bytes)
    {
        using ZLibStream zip = new(new MemoryStream(bytes), CompressionMode.Decompress);
        using MemoryStream whole = new();
        zip.CopyTo(whole);
        return whole.ToArray();
    }

    /// <summary>EXIF as a telephone writes it: a side that is up, a maker, and where it was.</summary>
    public static byte[] Exif(ushort turn, bool little = true)
    {
        byte[] Short(int n) => little ? [(byte)n, (byte)(n >> 8)] : [(byte)(n >> 8), (byte)n];
        byte[] Long(int n) => little ? Little(n) : Big(n);
        byte[] maker = Of(Secret + "\0");
        return
        [
            .. Of(little ? "II" : "MM"),
            .. Short(42),
            .. Long(8),
            .. Short(3),
            .. Short(0x010F),
            .. Short(2),
            .. Long(maker.Length),
            .. Long(68),
            .. Short(0x0112),
            .. Short(3),
            .. Long(1),
            .. Short(turn),
            .. Short(0),
            .. Short(0x8825),
            .. Short(4),
            .. Long(1),
            .. Long(50),
            .. Long(0),
            .. Short(1),
            .. Short(1),
            .. Short(2),
            .. Long(2),
            .. Of("S\0\0\0"),
            .. Long(0),
            .. maker,
        ];
    }
}
