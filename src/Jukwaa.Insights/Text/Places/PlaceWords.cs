using System.Globalization;
using System.Text;

namespace Jukwaa.Insights.Text.Places;

/// <summary>A word as names of places are compared: small letters without accents or apostrophes.</summary>
/// <param name="Ends">True where a full stop, colon or comma stands right behind it.</param>
internal sealed record PlaceWord(int Start, int End, string Folded, bool Capital, bool Shouted, bool Opens, bool Ends);

/// <summary>Cuts a text into such words, at hyphens and slashes too.</summary>
internal static class PlaceWords
{
    public static IReadOnlyList<PlaceWord> Of(string text)
    {
        List<PlaceWord> words = [];
        var opens = true;
        for (var at = 0; at < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                opens |= text[at] is '.' or '!' or '?' or ':' or '\n';
                at++;
                continue;
            }

            var start = at;
            while (
                at < text.Length
                && (char.IsLetterOrDigit(text[at]) || (IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1])))
            )
            {
                at++;
            }

            var word = text[start..at];
            var shouted = word.Length > 2 && !word.Any(char.IsLower);
            words.Add(new(start, at, Fold(word), char.IsUpper(word[0]), shouted, opens, at < text.Length && text[at] is '.' or ':' or ','));
            opens = false;
        }

        return words;
    }

    /// <summary>Letters and digits alone, small, without accents: "Murang'a" and "MURANGA" are one, "Homa Bay" and "Homabay" too.</summary>
    public static string Fold(string name)
    {
        StringBuilder folded = new(name.Length);
        foreach (var letter in Normal.Writing.Small(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }

    private static bool IsApostrophe(char sign) => sign is '\'' or '’' or '‘' or '`';
}
