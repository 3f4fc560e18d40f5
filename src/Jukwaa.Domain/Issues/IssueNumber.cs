using System.Globalization;

namespace Jukwaa.Domain.Issues;

/// <summary>
/// The number by which people name an issue on a telephone: the place of its first fact in the ledger, and a check digit (H. M. Damm, 2004), which finds every
/// single wrong digit and every two neighbours that were swapped. It is public and tells nothing more than the issue's timeline does.
/// </summary>
public static class IssueNumber
{
    /// <summary>Most digits that are read as one.</summary>
    public const int Longest = 12;

    // Totally anti-symmetric quasigroup of order 10 from Damm's dissertation.
    private const string Table = "0317598642709215486342068713591750983426612304597836742095815869720134894536201794386172052581436790";

    /// <param name="seq">Number of the fact by which it was opened, from 1 on.</param>
    public static long Of(long seq) => (seq * 10) + Check(seq.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number as it was typed, spaces and hyphens aside; null when it can be no issue's.</summary>
    public static long? Parse(string typed)
    {
        var digits = new string([.. typed.Where(c => c is not (' ' or '-' or '.' or '#'))]);
        return digits.Length is >= 2 and <= Longest && digits.All(char.IsAsciiDigit) && digits[0] != '0' && Check(digits) == 0
            ? long.Parse(digits, CultureInfo.InvariantCulture)
            : null;
    }

    private static int Check(string digits) => digits.Aggregate(0, (interim, d) => Table[(interim * 10) + (d - '0')] - '0');
}
