using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;

namespace Jukwaa.Web.Capture.OpenRosa;

internal enum DigestVerdict
{
    Right,
    Wrong,

    /// <summary>The secret may be right, but the nonce is old, made up or used: a new one is given.</summary>
    Stale,
}

/// <summary>
/// HTTP Digest (RFC 7616) with qop=auth. MD5, because ODK Collect and KoboCollect speak no other; the secret is one that we made, of 130 bits, so what is weak in MD5 finds
/// nothing to guess. A nonce is signed by the host and good for five minutes; each of its counts is taken once by a host.
/// </summary>
internal sealed partial class Digest(IDataProtectionProvider protection, TimeProvider clock)
{
    internal const string Realm = "Jukwaa";

    internal static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private const int MostRemembered = 50_000,
        MostHeader = 4_096;

    private readonly IDataProtector _seal = protection.CreateProtector("OpenRosa nonce");
    private readonly ConcurrentDictionary<string, DateTimeOffset> _taken = new(StringComparer.Ordinal);

    /// <summary>Uses that are remembered now.</summary>
    internal int Remembered => _taken.Count;

    /// <summary>MD5(username:realm:secret), which is all that is kept of a secret for this.</summary>
    internal static string Ha1(string username, string secret) => Md5($"{username}:{Realm}:{secret}");

    internal string Challenge(bool stale) =>
        $"Digest realm=\"{Realm}\", qop=\"auth\", algorithm=MD5, nonce=\"{Nonce()}\"{(stale ? ", stale=true" : "")}";

    /// <summary>The fields of a header; null when it is no digest with all that is needed.</summary>
    internal static IReadOnlyDictionary<string, string>? Read(string? header)
    {
        if (header is not { Length: <= MostHeader } || !header.StartsWith("Digest ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Field().Matches(header[7..]))
        {
            var value = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["bare"].Value;
            if (!fields.TryAdd(match.Groups["name"].Value, value.Replace("\\", "", StringComparison.Ordinal)))
            {
                return null;
            }
        }

        return ((string[])["username", "realm", "nonce", "uri", "response", "nc", "cnonce", "qop"]).All(fields.ContainsKey) ? fields : null;
    }

    /// <param name="target">The address as it stands in the first line of the request.</param>
    internal DigestVerdict Check(IReadOnlyDictionary<string, string> fields, string method, string target, string ha1)
    {
        var (nonce, count, now) = (fields["nonce"], fields["nc"], clock.GetUtcNow());
        var asked = Md5($"{ha1}:{nonce}:{count}:{fields["cnonce"]}:{fields["qop"]}:{Md5($"{method}:{fields["uri"]}")}");
        // Of this address, of this realm, and as it was asked for: what somebody overheard opens nothing else.
        var right =
            fields["uri"] == target
            && fields["realm"] == Realm
            && fields["qop"] == "auth"
            && fields.GetValueOrDefault("algorithm", "MD5").Equals("MD5", StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(asked), Encoding.UTF8.GetBytes(fields["response"].ToLowerInvariant()));
        if (!right)
        {
            return DigestVerdict.Wrong;
        }

        return MadeAt(nonce) is { } made && now - made < Lasts && Take($"{nonce} {count.ToLowerInvariant()}", now)
            ? DigestVerdict.Right
            : DigestVerdict.Stale;
    }

    private string Nonce() => _seal.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    private DateTimeOffset? MadeAt(string nonce)
    {
        try
        {
            return new(long.Parse(_seal.Unprotect(nonce), CultureInfo.InvariantCulture), TimeSpan.Zero);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private bool Take(string use, DateTimeOffset now)
    {
        if (_taken.Count >= MostRemembered)
        {
            foreach (var (old, _) in _taken.Where(t => now - t.Value >= Lasts))
            {
                _taken.TryRemove(old, out _);
            }
        }

        // Full of what is still good: nobody is let in by what cannot be remembered.
        return _taken.Count < MostRemembered && _taken.TryAdd(use, now);
    }

    [SuppressMessage("Security", "CA5351", Justification = "The apps that this is for speak no other digest.")]
    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("""(?<name>\w+)\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<bare>[^\s,"]+))""", RegexOptions.None, 100)]
    private static partial Regex Field();
}
