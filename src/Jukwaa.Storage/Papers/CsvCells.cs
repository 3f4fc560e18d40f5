using System.Text;

namespace Jukwaa.Storage;

/// <summary>
/// Reads comma separated values as office programs write them: in UTF-8, in UTF-16 with its mark, or in Windows-1252, which is what is left when it is no UTF-8; with
/// commas, semicolons or tabs, whichever the first line has most of. A quote that is not closed is a broken file: half of it would stand in one cell.
/// </summary>
internal static class CsvCells
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<(int Number, IReadOnlyList<string> Cells)> Read(byte[] file)
    {
        var text = Decoded(file);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new PaperException("broken");
        }

        return Lines(text, SeparatorOf(text));
    }

    internal static string Decoded(byte[] file)
    {
        if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(file, 2, file.Length - 2);
        }

        if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2);
        }

        try
        {
            return _utf8.GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file);
        }
    }

    /// <summary>Outside quotes; some programs write it into a line of its own, "sep=;".</summary>
    internal static char SeparatorOf(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && text[4] is not ('\n' or '\r' or '"'))
        {
            return text[4];
        }

        var (quoted, counts) = (false, new Dictionary<char, int>());
        foreach (var sign in text.TakeWhile(c => quoted || c is not ('\n' or '\r')))
        {
            quoted ^= sign == '"';
            if (!quoted && sign is ',' or ';' or '\t')
            {
                counts[sign] = counts.GetValueOrDefault(sign) + 1;
            }
        }

        return counts.OrderByDescending(c => c.Value).Select(c => c.Key).FirstOrDefault(',');
    }

    private static IEnumerable<(int, IReadOnlyList<string>)> Lines(string text, char separator)
    {
        var (cells, cell, quoted, line, begun) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var at = 0; at <= text.Length; at++)
        {
            var sign = at < text.Length ? text[at] : '\n';
            if (quoted && at == text.Length)
            {
                throw new PaperException("quote");
            }

            if (sign == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(sign);
                at++;
            }
            else if (sign == '"' && (quoted || cell.ToString().Trim().Length == 0))
            {
                // What stands before an opening quote is space.
                _ = quoted ? cell : cell.Clear();
                quoted = !quoted;
            }
            else if (!quoted && sign == separator)
            {
                cells.Add(Taken(cell));
            }
            else if (!quoted && sign is '\n' or '\r')
            {
                at += sign == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                cells.Add(Taken(cell));
                if (!(begun == 1 && cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase)))
                {
                    yield return (begun, cells);
                }

                (cells, line) = ([], line + 1);
                begun = line;
            }
            else
            {
                line += sign == '\n' ? 1 : 0;
                cell.Append(sign);
            }
        }
    }

    private static string Taken(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
