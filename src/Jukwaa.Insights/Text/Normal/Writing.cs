using System.Text;

namespace Jukwaa.Insights.Text.Normal;

/// <summary>Brings the many ways in which people write to one: "PLIIIZ xaxa 2nataka polis" becomes "please sasa tunataka polisi".</summary>
public static class Writing
{
    /// <summary>
    /// Small letters in Unicode form C, straight apostrophes, a letter written three times or more once, and words of text messages written out. What
    /// stands between words stays. Written twice over, nothing changes.
    /// </summary>
    /// <param name="text">Any text; half a surrogate pair becomes U+FFFD.</param>
    public static string Plain(string text)
    {
        var small = Small(text);
        StringBuilder plain = new(small.Length + 16);
        var at = 0;
        foreach (var token in Tokens.Of(small))
        {
            plain.Append(small, at, token.Start - at).Append(Word(token.Text));
            at = token.End;
        }

        return plain.Append(small, at, small.Length - at).ToString();
    }

    /// <summary>The words of a text as <see cref="Plain"/> writes them.</summary>
    internal static IReadOnlyList<string> Words(string text) => [.. Aligned(text).Select(w => w.Word)];

    /// <summary>The same, each with the word of the text that it was.</summary>
    internal static IReadOnlyList<(string Word, Token Token)> Aligned(string text) =>
        [.. Tokens.Of(text).SelectMany(t => Word(Small(t.Text)).Split(' ').Select(w => (w, t)))];

    /// <summary>One word in small letters, written out. It may become two: "ntakuja" stays, "asap" does not.</summary>
    internal static string Word(string small)
    {
        var word = Squeezed(small);
        return ShortWords.WrittenOut(word) ?? ShortWords.WrittenOut(word = Digits.Lettered(word)) ?? ShortWords.Respelled(word);
    }

    internal static string Small(string text)
    {
        if (text.Any(char.IsSurrogate))
        {
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }

        var whole = text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        return whole.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'').Replace('`', '\'');
    }

    private static string Squeezed(string word)
    {
        StringBuilder? kept = null;
        for (var at = 0; at < word.Length; )
        {
            var end = at;
            while (end < word.Length && word[end] == word[at])
            {
                end++;
            }

            if (end - at > 2 && char.IsLetter(word[at]))
            {
                (kept ??= new StringBuilder(word, 0, at, word.Length)).Append(word[at]);
            }
            else
            {
                kept?.Append(word, at, end - at);
            }

            at = end;
        }

        return kept?.ToString() ?? word;
    }
}
