using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Jukwaa.Storage.Import;

/// <summary>Ids of commands, from what they do and say: the same file planned twice gives the same commands, and the ledger does each once.</summary>
public static class CommandIds
{
    /// <param name="version">Version of the history before; 0 for what is done once whatever stands there.</param>
    /// <param name="content">What is said, without salts.</param>
    /// <returns>A UUID of version 8 (RFC 9562): 122 bits of SHA-256.</returns>
    public static Guid Of(string verb, string id, int version, object? content = null)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"jukwaa import 1\n{verb}\n{id}\n{version}\n{JsonSerializer.Serialize(content)}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
