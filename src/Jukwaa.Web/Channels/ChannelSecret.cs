using System.Security.Cryptography;
using System.Text;

namespace Jukwaa.Web.Channels;

/// <summary>What gateways have in the addresses that they call: none of them signs what it sends.</summary>
/// <param name="hash">SHA-256 of the secret.</param>
internal sealed class ChannelSecret(byte[] hash)
{
    public bool Opens(string secret) => CryptographicOperations.FixedTimeEquals(HashOf(secret), hash);

    internal static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
