using System.Globalization;
using System.Text.RegularExpressions;

namespace Jukwaa.Storage;

/// <summary>Blanks the strings of the dictionaries that /Info points at: author, title, program, dates. Earlier revisions in the file are blanked too.</summary>
internal static partial class PdfMaker
{
    private const int MostObjects = 200;

    /// <exception cref="BrokenFileException">A dictionary is not where blanks can be set: packed, or nowhere.</exception>
    public static void Blank(byte[] bytes, SortedSet<string> removed)
    {
        var text = PdfText.Of(bytes);
        Queue<string> wanted = [];
        HashSet<string> seen = [];
        for (var at = text.IndexOf("/Info", StringComparison.Ordinal); at >= 0; at = text.IndexOf("/Info", at + 1, StringComparison.Ordinal))
        {
            if (Reference().Match(text, at + 5, Math.Min(60, text.Length - at - 5)) is { Success: true } reference)
            {
                Want(reference.Groups[1].Value, seen, wanted);
            }
            else if (text.AsSpan(at + 5).TrimStart().StartsWith("<<"))
            {
                BlankObject(bytes, text, at + 5, seen, wanted, removed);
            }
        }

        while (wanted.TryDequeue(out var number))
        {
            var places = Places(text, number);
            if (places.Count == 0)
            {
                throw new BrokenFileException(Cleaning.Metadata);
            }

            places.ForEach(at => BlankObject(bytes, text, at, seen, wanted, removed));
        }
    }

    private static void Want(string number, HashSet<string> seen, Queue<string> wanted)
    {
        if (seen.Add(number))
        {
            wanted.Enqueue(seen.Count <= MostObjects ? number : throw new BrokenFileException(Cleaning.Metadata));
        }
    }

    /// <summary>Where the bodies of this object begin: one for each revision.</summary>
    private static List<int> Places(string text, string number) =>
        [
            .. new Regex(
                $@"(?<![0-9]){int.Parse(number, CultureInfo.InvariantCulture)}[ \r\n\t]{{1,8}}[0-9]{{1,5}}[ \r\n\t]{{1,8}}obj",
                RegexOptions.CultureInvariant
            )
                .Matches(text)
                .Select(m => m.Index + m.Length),
        ];

    private static void BlankObject(byte[] bytes, string text, int at, HashSet<string> seen, Queue<string> wanted, SortedSet<string> removed)
    {
        var stop = text.IndexOf("endobj", at, StringComparison.Ordinal);
        stop = stop < 0 ? text.Length : stop;
        while (at < stop)
        {
            var end = text[at] switch
            {
                '(' => EndOfLiteral(text, at),
                '<' when at + 1 < stop && text[at + 1] != '<' => text.IndexOf('>', at),
                '<' => -2,
                _ => -1,
            };
            if (end >= 0)
            {
                // Zeros are a hexadecimal string as long as before; blanks are a literal one.
                bytes.AsSpan(at + 1, end - at - 1).Fill((byte)(text[at] == '(' ? ' ' : '0'));
                removed.Add("info");
            }
            else if (
                char.IsAsciiDigit(text[at])
                && !char.IsAsciiDigit(text[at - 1])
                && Reference().Match(text, at, Math.Min(24, stop - at)) is { Success: true } other
            )
            {
                Want(other.Groups[1].Value, seen, wanted);
            }

            at = end >= 0 ? end + 1 : at - end;
        }
    }

    // Brackets inside a literal string are counted; a backslash takes the next one.
    private static int EndOfLiteral(string text, int at)
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            depth += text[at] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            at += text[at] == '\\' ? 1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        throw new BrokenFileException();
    }

    [GeneratedRegex(@"\G\s{0,20}([0-9]{1,9})\s{1,10}[0-9]{1,5}\s{1,10}R", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
