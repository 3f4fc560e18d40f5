using System.Globalization;

namespace Jukwaa.Storage;

/// <summary>One line of a table, all of it text.</summary>
/// <param name="Number">As the program that made the table counts its lines, from 1 on.</param>
public sealed record PaperLine(int Number, IReadOnlyList<string> Cells);

/// <summary>A table that somebody typed from paper, whatever program it comes from.</summary>
/// <param name="Lines">Lines with something in them, the one with the names of the columns first.</param>
/// <param name="Problem">Why it cannot be read: empty, too-large, too-many, broken, bomb or locked; null = it can.</param>
public sealed record PaperTable(IReadOnlyList<PaperLine> Lines, string? Problem)
{
    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Most lines beside the first.</summary>
    public const int MostLines = 2_000;

    /// <summary>Most cells of a line that are looked at.</summary>
    public const int MostCells = 40;

    /// <summary>Longest cell that is kept; what is longer is refused as too long afterwards, and need not be whole for that.</summary>
    public const int LongestCell = 8_000;

    /// <summary>Reads XLSX, known by its first bytes, and everything else as CSV.</summary>
    public static PaperTable Read(byte[] file)
    {
        if (file.Length > MostBytes)
        {
            return Not("too-large");
        }

        try
        {
            var lines =
                IsZip(file) ? XlsxCells.Read(file)
                : IsOld(file) ? throw new PaperException("locked")
                : CsvCells.Read(file);
            List<PaperLine> kept = [];
            foreach (var (number, cells) in lines)
            {
                var texts = cells.Take(MostCells).Select(Plain).ToList();
                if (texts.Any(t => t.Length > 0))
                {
                    kept.Add(new(number, texts));
                }

                if (kept.Count > MostLines + 1)
                {
                    return Not("too-many");
                }
            }

            return kept.Count < 2 ? Not("empty") : new(kept, null);
        }
        catch (PaperException fault)
        {
            return Not(fault.Code);
        }
    }

    private static PaperTable Not(string problem) => new([], problem);

    private static bool IsZip(byte[] file) => file.AsSpan().StartsWith("PK"u8);

    /// <summary>The container of old and of encrypted workbooks.</summary>
    private static bool IsOld(byte[] file) => file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>
    /// A cell as text, never as a formula. Programs, and our own list of refused rows, put an apostrophe before what looks like one: it goes again.
    /// </summary>
    private static string Plain(string cell)
    {
        var text = cell.Trim();
        text = text.Length > 1 && text[0] == '\'' && "=+-@\t\r".Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
        return text.Length <= LongestCell ? text : text[..LongestCell];
    }

    /// <summary>Days since the last day of 1899, as workbooks count them, as a day.</summary>
    internal static string DayOf(double serial) =>
        new DateTime(1899, 12, 30).AddDays(Math.Floor(serial)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A table cannot be read; see <see cref="PaperTable.Problem"/>.</summary>
internal sealed class PaperException(string code, Exception? cause = null) : Exception($"Not a table: {code}.", cause)
{
    public string Code => code;
}
