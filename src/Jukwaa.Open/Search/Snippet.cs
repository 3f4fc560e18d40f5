using System.Globalization;
using System.Text;

namespace Jukwaa.Open.Search;

/// <summary>The part of a text to show under a title: around the first word looked for, cut at words.</summary>
internal static class Snippet
{
    internal const int Most = 160;
    private const int Before = 40;

    internal static string Of(string text, IReadOnlyCollection<string> words)
    {
        var clean = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (clean.Length <= Most)
        {
            return clean;
        }

        var from = First(clean, words) is var at && at > Before ? StartOfWord(clean, at - Before) : 0;
        var to = Math.Min(clean.Length, from + Most);
        to = to < clean.Length && clean.LastIndexOf(' ', to - 1, to - from) is var space && space > from ? space : to;
        return (from > 0 ? "… " : "") + clean[from..to].Trim() + (to < clean.Length ? " …" : "");
    }

    private static int First(string text, IReadOnlyCollection<string> words)
    {
        var start = 0;
        foreach (var word in text.Split(' '))
        {
            if (words.Any(w => Fold(word).StartsWith(w, StringComparison.Ordinal)))
            {
                return start;
            }

            start += word.Length + 1;
        }

        return 0;
    }

    private static int StartOfWord(string text, int near) => text.IndexOf(' ', near) is var space && space < 0 ? near : space + 1;

    // As open.fold does for one word: lower case, no accents, letters and digits only.
    private static string Fold(string word) =>
        string.Concat(
                word.Normalize(NormalizationForm.FormD)
                    .Where(char.IsLetterOrDigit)
                    .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            )
            .ToLowerInvariant();
}
