using System.Buffers.Binary;
using System.Text;

namespace Jukwaa.Domain.Concerns;

/// <summary>
/// The code by which an anonymous person follows a concern, on any channel: 15 secret characters (72.8 bits) and a check character, "K7QM-3XTR-9WPA-H4ND".
/// Whoever has it may ask and add; so it is kept nowhere as it is, and shown by <see cref="Written"/> alone.
/// </summary>
/// <remarks>
/// 29 characters, digits and letters that are not taken for one another: o is read as 0, i and l as 1, s as 5, b as 8, z as 2, u as v. 29 is prime, so the
/// weighted sum (weights 1 to 16) finds each wrong character and each two that changed places, as ISO 7064 systems with a prime do.
/// </remarks>
public sealed record Receipt
{
    /// <summary>Characters without hyphens, the check character included.</summary>
    public const int Length = 16;

    /// <summary>Fewest bytes of chance that a receipt is made of.</summary>
    public const int Chance = 16;

    private const string Alphabet = "0123456789ACDEFGHJKMNPQRTVWXY";

    private const string Alike = "OILSBZU",
        ReadAs = "011582V";

    private Receipt(string code) => Code = code;

    /// <summary>16 characters without hyphens: what is hashed.</summary>
    public string Code { get; }

    /// <summary>As it is shown and read aloud: four groups of four.</summary>
    public string Written => string.Join('-', Code.Chunk(4).Select(g => new string(g)));

    /// <summary>A receipt out of chance: the same bytes give the same one.</summary>
    /// <param name="chance">At least 16 random bytes; the first 16 count.</param>
    public static Receipt Of(ReadOnlySpan<byte> chance)
    {
        var number = BinaryPrimitives.ReadUInt128BigEndian(chance[..Chance]);
        var code = new StringBuilder(Length);
        while (code.Length < Length - 1)
        {
            code.Append(Alphabet[(int)(number % (uint)Alphabet.Length)]);
            number /= (uint)Alphabet.Length;
        }

        return new(code.Append(CheckOf(code.ToString())).ToString());
    }

    /// <summary>Reads what somebody typed or said: any case, hyphens, spaces and dots left out, letters that look alike put right; null when it is none.</summary>
    public static Receipt? Parse(string? typed) => Lead(typed, out var rest) is { } receipt && Plain(rest).Length == 0 ? receipt : null;

    /// <summary>The receipt that a text begins with; null when it begins with none.</summary>
    /// <param name="rest">What follows it, trimmed.</param>
    public static Receipt? Lead(string? text, out string rest)
    {
        var (code, end) = (new StringBuilder(Length), 0);
        while (text is not null && end < text.Length && code.Length < Length && (IsBetween(text[end]) || Read(text[end]) is not null))
        {
            code.Append(Read(text[end++]));
        }

        rest = text?[end..].Trim() ?? "";
        var found = code.ToString();
        // Nearly every letter can stand in a receipt: words that begin with 16 of them are none.
        return found.Length == Length && (end == text!.Length || !char.IsLetterOrDigit(text[end])) && found[^1] == CheckOf(found[..^1])
            ? new(found)
            : null;
    }

    /// <summary>A log line or an exception must not tell it.</summary>
    public override string ToString() => "(receipt)";

    private static char CheckOf(string secret) =>
        Alphabet[secret.Select((c, i) => (i + 1) * Alphabet.IndexOf(c, StringComparison.Ordinal)).Sum() % Alphabet.Length];

    private static string Plain(string text) => new([.. text.Where(c => !IsBetween(c))]);

    private static bool IsBetween(char c) => char.IsWhiteSpace(c) || c is '-' or '.' or '–' or '—' or '_' or ',';

    private static char? Read(char c)
    {
        var upper = char.ToUpperInvariant(c);
        var alike = Alike.IndexOf(upper, StringComparison.Ordinal);
        var meant = alike < 0 ? upper : ReadAs[alike];
        return Alphabet.Contains(meant, StringComparison.Ordinal) ? meant : null;
    }
}
