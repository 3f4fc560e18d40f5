using System.Security.Cryptography;
using System.Text;

namespace Jukwaa.Web.SignIn;

/// <summary>Ten codes on paper for when the phone is lost: 80 bits each, so that a plain hash protects them.</summary>
internal static class RecoveryCodes
{
    internal const int Count = 10;

    // Nothing that is misread: no i, l, o, 0, 1.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>abcd-efgh-jkmn-pqrs, ten times.</summary>
    internal static IReadOnlyList<string> New() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(_ => string.Join('-', RandomNumberGenerator.GetString(Alphabet, 16).Chunk(4).Select(g => new string(g)))),
        ];

    /// <summary>Of a code as somebody typed it: capitals, spaces and hyphens do not matter.</summary>
    internal static byte[] Hash(string? code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat((code ?? "").Take(60).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()));

    internal static IReadOnlyList<byte[]> Hashes(IEnumerable<string> codes) => [.. codes.Select(Hash)];
}
