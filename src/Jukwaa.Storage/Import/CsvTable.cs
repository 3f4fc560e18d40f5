using System.Text;

namespace Jukwaa.Storage.Import;

/// <summary>One line of a table, by the names of its columns.</summary>
/// <param name="file">Named in problems, with ": "; empty for the file that is imported.</param>
internal sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, string> cells, Problems problems)
{
    public string Where => $"{file}line {line}";

    public string At(string column) => $"{file}line {line}, column {column}";

    /// <summary>The cell without the space around it; null when it is empty. Always text: a formula is never run.</summary>
    public string? Text(string column, string? needed = null)
    {
        var text = TextRules.Check(cells.GetValueOrDefault(column, ""), At(column), problems);
        if (text is null && needed is not null)
        {
            problems.Add(At(column), needed);
        }

        return text;
    }

    /// <summary>The parts of a cell, divided by ';'.</summary>
    public IReadOnlyList<string> List(string column) =>
        Text(column)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>A table in CSV: RFC 4180, commas, UTF-8, the first line names the columns.</summary>
/// <param name="Rows">Its lines; null when it could not be read, and the problem says why.</param>
internal sealed record CsvTable(IReadOnlyList<string> Columns, IReadOnlyList<CsvRow>? Rows)
{
    private static readonly UTF8Encoding _utf8 = new(false, true);

    /// <param name="file">Named in problems, with ": "; empty for the file that is imported.</param>
    public static CsvTable Parse(byte[] bytes, string file, Problems problems)
    {
        try
        {
            return Parse(new CsvText(_utf8.GetString(bytes).TrimStart('\uFEFF')), file, problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(file.TrimEnd(' ', ':'), "This file is not in UTF-8: save it as 'CSV UTF-8' and try again.");
            return new([], null);
        }
    }

    private static CsvTable Parse(CsvText text, string file, Problems problems)
    {
        IReadOnlyList<string> columns = [];
        var rows = new List<CsvRow>();
        foreach (var (line, cells) in text.Records())
        {
            if (columns.Count == 0)
            {
                columns = [.. cells.Select(c => c.Trim())];
            }
            else if (cells.Count == columns.Count)
            {
                rows.Add(new(file, line, columns.Zip(cells).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal), problems));
            }
            else
            {
                problems.Add($"{file}line {line}", $"This line has {cells.Count} cells and the first line {columns.Count}: put texts with commas in double quotes.");
            }
        }

        if (text.BrokenLine is { } broken)
        {
            problems.Add($"{file}line {broken}", "A double quote is not closed, or stands inside a cell that is not in quotes: write it twice (\"\") in a quoted cell.");
            return new(columns, null);
        }

        return new(columns, rows);
    }
}
