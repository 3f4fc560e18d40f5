using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jukwaa.Web.SignIn;

/// <summary>
/// Codes of an authenticator app: RFC 6238 with what every app assumes, HMAC-SHA-1, six digits, 30 seconds. Identity's own takes a code as often as it
/// is sent; ours tells which 30 seconds a code is of, so that the database can take each once.
/// </summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;

    /// <summary>A key of 160 bits in base32.</summary>
    internal static string NewKey() => RandomNumberGenerator.GetString(Alphabet, 32);

    /// <summary>Which 30 seconds a moment is in, counted from 1970.</summary>
    internal static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Seconds;

    // SHA-1 is what authenticator apps speak; as an HMAC over a secret key it is not broken.
#pragma warning disable CA5350
    internal static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Decode(key), counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    /// <summary>Which 30 seconds a code is of: these, those before or those after, because clocks differ. Spaces in it do not matter.</summary>
    /// <returns>null when it is of none of them.</returns>
    internal static long? Match(string key, string? code, DateTimeOffset now)
    {
        var typed = Encoding.ASCII.GetBytes(string.Concat((code ?? "").Take(20).Where(c => !char.IsWhiteSpace(c))));
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            // All three are compared, and each to its end: how long it takes tells nothing.
            found = CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(Code(key, step))) ? step : found;
        }

        return found;
    }

    /// <summary>What the picture says to the app.</summary>
    internal static string Address(string key, string signIn) =>
        $"otpauth://totp/Jukwaa:{Uri.EscapeDataString(signIn)}?secret={key}&issuer=Jukwaa&algorithm=SHA1&digits=6&period={Seconds}";

    /// <summary>The key for typing: groups of four.</summary>
    internal static string Spaced(string key) => string.Join(' ', key.Chunk(4).Select(g => new string(g)));

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var value = Alphabet.IndexOf(key[bit / 5], StringComparison.Ordinal);
            bytes[bit / 8] |= (byte)(((value >> (4 - (bit % 5))) & 1) << (7 - (bit % 8)));
        }

        return bytes;
    }
}
