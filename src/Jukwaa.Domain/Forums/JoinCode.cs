using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Jukwaa.Domain.Forums;

/// <summary>
/// The code by which phones join a hall: five signs that neither look nor sound alike in English or Kiswahili, so that it can be called out once and typed by a thousand
/// people. It has at least one digit and one letter, no vowel, and no sign twice in a row: it is no word, and nobody says "double".
/// </summary>
/// <remarks>
/// Of the digits: 0 and 1 look like letters, nne and nane sound alike, and so do sita and tisa, five and nine. Of the letters one is left of each family that rhymes (P of
/// B C D E G P T V Z, K of A H J K, M of M N, X of F S X). These make 104,970 codes; guessing is bounded where it is tried.
/// </remarks>
public sealed record JoinCode
{
    /// <summary>Signs of a code.</summary>
    public const int Length = 5;

    /// <summary>Bytes of chance that a code is made of.</summary>
    public const int Chance = 8;

    private const string Digits = "23467",
        Letters = "KMPRWX",
        All = Digits + Letters;

    private JoinCode(string code) => Code = code;

    /// <summary>As it is shown and called out: "7KM4P".</summary>
    public string Code { get; }

    /// <summary>A code out of chance: the same bytes give the same one.</summary>
    /// <param name="chance">At least 8 random bytes.</param>
    public static JoinCode Of(ReadOnlySpan<byte> chance)
    {
        for (var bytes = chance.ToArray(); ; bytes = SHA256.HashData(bytes))
        {
            var (rest, code) = (BinaryPrimitives.ReadUInt64BigEndian(bytes), new char[Length]);
            for (var at = 0; at < Length; at++)
            {
                (rest, code[at]) = (rest / (ulong)All.Length, All[(int)(rest % (ulong)All.Length)]);
            }

            if (Parse(new(code)) is { } whole)
            {
                return whole;
            }
        }
    }

    /// <summary>Reads what somebody typed: any case, with spaces, hyphens and dots; null when it cannot be a code.</summary>
    public static JoinCode? Parse(string? typed)
    {
        var code = Bare(typed);
        return
            code.Length == Length
            && code.All(c => All.Contains(c, StringComparison.Ordinal))
            && code.Any(char.IsDigit)
            && code.Any(char.IsLetter)
            && code.Zip(code.Skip(1)).All(pair => pair.First != pair.Second)
            ? new(code)
            : null;
    }

    /// <summary>Whether somebody who typed this meant a code, be it a wrong one: a few letters and digits, with a digit among them.</summary>
    public static bool IsMeant(string? typed) =>
        Bare(typed) is { Length: >= Length - 1 and <= Length + 1 } code && code.All(char.IsAsciiLetterOrDigit) && code.Any(char.IsAsciiDigit);

    public override string ToString() => Code;

    private static string Bare(string? typed) =>
        new([.. (typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '–' or '"' or '”' or '!')).Select(char.ToUpperInvariant)]);
}
