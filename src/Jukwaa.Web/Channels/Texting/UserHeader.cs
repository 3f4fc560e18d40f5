using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>The user data header of a short message (3GPP TS 23.040, section 9.2.3.24): length, then elements of identifier, length and value.</summary>
internal static class UserHeader
{
    /// <summary>Concatenated short messages with a reference of 8 bits, and of 16.</summary>
    private const byte Short = 0x00,
        Long = 0x08;

    /// <summary>Which part of a long message this is; null when it is whole, or when the header makes no sense.</summary>
    /// <param name="written">Bytes in hexadecimal digits, or as in an address: what is no letter or digit as %05, the rest as it is.</param>
    public static PartOf? PartIn(string? written)
    {
        if (BytesOf(written ?? "") is not { Length: > 0 } bytes)
        {
            return null;
        }

        var end = Math.Min(bytes.Length, bytes[0] + 1);
        for (var at = 1; at + 2 <= end; at += 2 + bytes[at + 1])
        {
            if (
                at + 2 + bytes[at + 1] <= end
                && Part(bytes[at], bytes.AsSpan(at + 2, bytes[at + 1])) is { Total: > 1 } part
                && part.Number >= 1
                && part.Number <= part.Total
            )
            {
                return part;
            }
        }

        return null;
    }

    private static byte[]? BytesOf(string written)
    {
        if (written.Contains('%', StringComparison.Ordinal))
        {
            return System.Net.WebUtility.UrlDecodeToBytes(System.Text.Encoding.Latin1.GetBytes(written), 0, written.Length);
        }

        var digits = written.Replace(" ", "", StringComparison.Ordinal);
        return digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : null;
    }

    private static PartOf? Part(byte element, ReadOnlySpan<byte> value) =>
        (element, value.Length) switch
        {
            (Short, 3) => new(value[0], value[1], value[2]),
            (Long, 4) => new((value[0] << 8) | value[1], value[2], value[3]),
            _ => null,
        };
}
