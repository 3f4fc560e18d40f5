using System.Text;

namespace Jukwaa.Insights.Measuring;

/// <summary>Reads comma separated values with a header line (RFC 4180).</summary>
internal static class Csv
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string text)
    {
        var lines = Lines(text).ToList();
        return
        [
            .. lines.Skip(1).Select(l => lines[0].Zip(l.Concat(Enumerable.Repeat("", lines[0].Count))).ToDictionary(p => p.First, p => p.Second)),
        ];
    }

    private static IEnumerable<List<string>> Lines(string text)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (quoted && sign == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(sign);
                at++;
            }
            else if (sign == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || (sign != ',' && sign != '\n'))
            {
                cell.Append(sign == '\r' && !quoted ? "" : sign.ToString());
            }
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (sign == '\n')
                {
                    yield return cells;
                    cells = [];
                }
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            yield return [.. cells, cell.ToString()];
        }
    }
}
