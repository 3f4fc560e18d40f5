using System.Text;

namespace Jukwaa.Insights.Text.Normal;

/// <summary>Letters for the digits that stand for them in text messages: "wa2" is watu, "p0lice" police; "12b" and "2km" stay.</summary>
internal static class Digits
{
    // 2 is read "tu" in Kiswahili; the others look like letters.
    private const string Looks = "oi_easgtb_";

    /// <summary>The word with its digits as letters, where letters stand beside each digit and it is no number with a unit.</summary>
    public static string Lettered(string word)
    {
        if (!word.Any(char.IsAsciiDigit) || !word.Any(char.IsLetter) || IsMeasure(word))
        {
            return word;
        }

        StringBuilder letters = new(word.Length + 2);
        for (var at = 0; at < word.Length; at++)
        {
            letters.Append(char.IsAsciiDigit(word[at]) && Fits(word, at) ? Letter(word[at]) : word[at].ToString());
        }

        return letters.ToString();
    }

    private static bool Fits(string word, int at) =>
        word[at] == '2' ? Beside(word, at - 1) || Beside(word, at + 1) : Beside(word, at - 1) && Beside(word, at + 1) && word[at] != '9';

    private static bool Beside(string word, int at) => at >= 0 && at < word.Length && char.IsLetter(word[at]);

    private static string Letter(char digit) => digit == '2' ? "tu" : Looks[digit - '0'].ToString();

    // 2km, 20k, 4th, 12b, 2pm; also plates and codes, which have several digits.
    private static bool IsMeasure(string word)
    {
        var digits = word.Count(char.IsAsciiDigit);
        var letters = word.AsSpan().TrimStart("0123456789");
        return digits > 2
            || (char.IsAsciiDigit(word[0]) && (digits > 1 || letters.Length < 2 || ShortWords.Units.Contains(letters.ToString())))
            || (digits > 1 && char.IsAsciiDigit(word[^1]) && char.IsAsciiDigit(word[^2]));
    }
}
