using System.Text.RegularExpressions;

namespace Jukwaa.Web.Channels;

/// <summary>A telephone number as networks want it.</summary>
internal static partial class PhoneNumber
{
    /// <summary>"0712 345 678" and "254712345678" become "+254712345678"; null = no number that can be sent to.</summary>
    public static string? Of(string? typed)
    {
        var digits = Between().Replace(typed ?? "", "");
        // "+254 (0)712 …": the nought is for those at home.
        digits = digits.StartsWith("+2540", StringComparison.Ordinal) ? "+254" + digits[5..] : digits;
        digits = digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits[2..] : digits;
        return digits switch
        {
            ['0', '1' or '7', ..] when digits.Length == 10 && digits.All(char.IsAsciiDigit) => "+254" + digits[1..],
            ['+', .. var rest] when rest.Length is >= 9 and <= 15 && rest[0] != '0' && rest.All(char.IsAsciiDigit) => digits,
            ['2', '5', '4', ..] when digits.Length == 12 && digits.All(char.IsAsciiDigit) => "+" + digits,
            _ => null,
        };
    }

    [GeneratedRegex(@"[\s().\-–]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();
}
