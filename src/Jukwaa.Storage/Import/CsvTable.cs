using System.Text;
using CsvHelper;

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

    private static readonly CsvReaderOptions _options = new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        SkipEmptyLines = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    /// <param name="file">Named in problems, with ": "; empty for the file that is imported.</param>
    public static CsvTable Parse(byte[] bytes, string file, Problems problems)
    {
        var columns = new List<string>();
        try
        {
            using var csv = CsvReader.FromText(_utf8.GetString(bytes).TrimStart('\uFEFF'), _options);
            return new(columns, Read(csv, columns, file, problems));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(file.TrimEnd(' ', ':'), "This file is not in UTF-8: save it as 'CSV UTF-8' and try again.");
        }
        catch (CsvFormatException e)
        {
            problems.Add(
                $"{file}line {e.LineNumber}",
                "A double quote is not closed, or stands inside a cell that is not in quotes: write it twice (\"\") in a quoted cell."
            );
        }

        return new(columns, null);
    }

    private static List<CsvRow> Read(CsvReader csv, List<string> columns, string file, Problems problems)
    {
        var rows = new List<CsvRow>();
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToList();
            if (columns.Count == 0)
            {
                columns.AddRange(cells.Select(c => c.Trim()));
            }
            else if (cells.Count == columns.Count)
            {
                var byName = columns.Zip(cells).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
                rows.Add(new(file, (int)csv.LineNumber, byName, problems));
            }
            else
            {
                problems.Add(
                    $"{file}line {csv.LineNumber}",
                    $"This line has {cells.Count} cells and the first line {columns.Count}: put texts with commas in double quotes."
                );
            }
        }

        return rows;
    }
}
