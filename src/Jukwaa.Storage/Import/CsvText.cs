using System.Text;

namespace Jukwaa.Storage.Import;

/// <summary>
/// Divides CSV text (RFC 4180) into cells, with the line on which each record begins. Strict: a quote that is not closed, or stands inside a
/// cell without quotes, is an error here, because the cells after it could not be trusted.
/// </summary>
internal sealed class CsvText(string text)
{
    private int _at;

    private int _line = 1;

    /// <summary>Line of the first quote that is wrong; null while all is well.</summary>
    public int? BrokenLine { get; private set; }

    /// <summary>Records in order, empty lines left out; ends at the first wrong quote.</summary>
    public IEnumerable<(int Line, IReadOnlyList<string> Cells)> Records()
    {
        while (_at < text.Length && BrokenLine is null)
        {
            var line = _line;
            var cells = new List<string> { Cell() };
            while (BrokenLine is null && Next(','))
            {
                cells.Add(Cell());
            }

            EndLine();
            if (BrokenLine is null && cells is not [""])
            {
                yield return (line, cells);
            }
        }
    }

    private string Cell()
    {
        if (Next('"'))
        {
            return Quoted();
        }

        var start = _at;
        while (_at < text.Length && text[_at] is not (',' or '\r' or '\n'))
        {
            BrokenLine ??= text[_at] == '"' ? _line : null;
            _at++;
        }

        return text[start.._at];
    }

    private string Quoted()
    {
        var (start, cell) = (_line, new StringBuilder());
        while (_at < text.Length)
        {
            var letter = text[_at++];
            if (letter == '"' && !Next('"'))
            {
                BrokenLine ??= _at == text.Length || text[_at] is ',' or '\r' or '\n' ? null : _line;
                return cell.ToString();
            }

            _line += letter == '\n' ? 1 : 0;
            cell.Append(letter);
        }

        BrokenLine ??= start;
        return "";
    }

    private bool Next(char letter)
    {
        var there = _at < text.Length && text[_at] == letter;
        _at += there ? 1 : 0;
        return there;
    }

    private void EndLine()
    {
        Next('\r');
        Next('\n');
        _line++;
    }
}
