using System.Text;

namespace Jukwaa.Storage;

/// <summary>A PDF's bytes as text, one character a byte.</summary>
internal static class PdfText
{
    public static string Of(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>With the escapes of names undone: "/J#61vaScript" is "/JavaScript".</summary>
    public static string Spelled(ReadOnlySpan<byte> bytes)
    {
        var text = Of(bytes);
        if (!text.Contains('#', StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder spelled = new(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var escaped = text[at] == '#' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
            spelled.Append(escaped ? (char)Convert.ToInt32(text.Substring(at + 1, 2), 16) : text[at]);
            at += escaped ? 2 : 0;
        }

        return spelled.ToString();
    }

    public static int Count(string text, string what)
    {
        var count = 0;
        for (var at = text.IndexOf(what, StringComparison.Ordinal); at >= 0; at = text.IndexOf(what, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
