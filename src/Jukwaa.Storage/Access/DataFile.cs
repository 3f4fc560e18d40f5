using System.Globalization;
using CsvHelper;

namespace Jukwaa.Storage;

/// <summary>A file of the reference data is broken. The message names file, line and what to mend.</summary>
public sealed class BrokenDataException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>One line of a data file, its columns by name.</summary>
internal sealed class DataLine(string file, int line, IReadOnlyDictionary<string, string> fields)
{
    /// <summary>The field, trimmed; empty is an error.</summary>
    public string Text(string column) => TextOrNull(column) ?? throw Broken($"'{column}' is empty");

    public string? TextOrNull(string column) =>
        !fields.TryGetValue(column, out var value) ? throw Broken($"the column '{column}' is missing")
        : string.IsNullOrWhiteSpace(value) ? null
        : value.Trim();

    /// <summary>Parts between semicolons.</summary>
    public string[] List(string column) =>
        (TextOrNull(column) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public DateOnly? Day(string column) =>
        TextOrNull(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Broken($"'{column}' must be a day such as 2025-04-07, not '{text}'");

    public decimal? Number(string column) =>
        TextOrNull(column) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw Broken($"'{column}' must be a number, not '{text}'");

    public int? Whole(string column) =>
        Number(column) is not { } number ? null
        : number == decimal.Truncate(number) ? (int)number
        : throw Broken($"'{column}' must be a whole number");

    /// <summary>The field, which must be one of <paramref name="known"/>.</summary>
    public string OneOf(string column, IReadOnlySet<string> known, string what) =>
        Text(column) is var value && known.Contains(value) ? value : throw Broken($"'{value}' is not {what}");

    public BrokenDataException Broken(string what) => new($"{file}, line {line}: {what}.");
}

internal static class DataFile
{
    private static readonly CsvReaderOptions _options = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    /// <summary>All lines of a CSV file with a header row.</summary>
    /// <exception cref="BrokenDataException">The file is missing, not CSV, or a line has not as many fields as the header.</exception>
    public static IReadOnlyList<DataLine> Read(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            throw new BrokenDataException($"{file} is missing in {folder}: restore it from the repository.");
        }

        using var csv = CsvReader.FromFile(path, _options);
        try
        {
            return [.. Lines(csv, file)];
        }
        catch (CsvFormatException e)
        {
            throw new BrokenDataException($"{file}, line {e.LineNumber}: not well-formed CSV ({e.Message.TrimEnd('.')}).", e);
        }
    }

    private static IEnumerable<DataLine> Lines(CsvReader csv, string file)
    {
        string[] header = [.. csv.Headers];
        if (header.Length == 0)
        {
            throw new BrokenDataException($"{file} is empty: restore it from the repository.");
        }

        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (csv.FieldCount != header.Length)
            {
                throw new BrokenDataException($"{file}, line {line}: {csv.FieldCount} fields where the header has {header.Length}.");
            }

            yield return new(file, line, Enumerable.Range(0, header.Length).ToDictionary(i => header[i], csv.GetString));
        }
    }
}
