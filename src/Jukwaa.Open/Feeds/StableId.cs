using System.Security.Cryptography;
using System.Text;

namespace Jukwaa.Open.Feeds;

/// <summary>
/// Ids that stay what they are when the site moves to another address, and that two sites never share: made of what the record says, with the moment at which it was
/// recorded in it. UUID version 8 (RFC 9562) of a SHA-256.
/// </summary>
internal static class StableId
{
    internal static Guid Of(string what, DateTimeOffset born)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"jukwaa {what} {born.UtcTicks}")));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }
}
