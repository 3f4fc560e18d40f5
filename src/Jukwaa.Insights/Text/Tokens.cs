using System.Buffers;

namespace Jukwaa.Insights.Text;

/// <summary>Cuts a text into words and numbers in one pass.</summary>
internal static class Tokens
{
    private static readonly SearchValues<char> _ends = SearchValues.Create(".!?:;]\n\"“");
    private static readonly SearchValues<char> _blanks = SearchValues.Create(" \t\n\r");

    public static IReadOnlyList<Token> Of(string text)
    {
        List<Token> tokens = [];
        var (at, end) = (0, 0);
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && Inside(text, at))
            {
                at++;
            }

            var word = text[start..at];
            var gap = text.AsSpan(end, start - end);
            tokens.Add(new(start, word.Length, word, Plain(word), tokens.Count == 0 || Ends(gap), tokens.Count > 0 && Joins(gap, tokens[^1])));
            end = at;
        }

        return tokens;
    }

    // Chang'aa, Ng'ang'a and al-Noor are one word; a letter after a number is part of it.
    private static bool Inside(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '\'' or '’' or '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && at > 0 && char.IsLetter(text[at - 1]));

    private static string Plain(string word)
    {
        var small = word.ToLowerInvariant().Replace('’', '\'');
        return small.EndsWith("'s", StringComparison.Ordinal) && small.Length > 3 ? small[..^2] : small;
    }

    private static bool Ends(ReadOnlySpan<char> gap) => gap.ContainsAny(_ends);

    private static bool Joins(ReadOnlySpan<char> gap, Token before)
    {
        var rest = gap.Length > 0 && gap[0] == '.' && (before.Length == 1 || PersonWords.Shortened.Contains(before.Plain)) ? gap[1..] : gap;
        return rest.Length is > 0 and < 4 && !rest.ContainsAnyExcept(_blanks);
    }
}
