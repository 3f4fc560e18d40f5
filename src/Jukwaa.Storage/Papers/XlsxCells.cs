using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Jukwaa.Storage;

/// <summary>
/// Reads the first sheet of a workbook (ECMA-376, SpreadsheetML): the values that were last worked out, never a formula. A workbook is a ZIP file, and a small one can hold
/// any amount: what comes out of it is counted, and too much is refused before it is kept. No DTD is read and nothing outside the file.
/// </summary>
internal static class XlsxCells
{
    /// <summary>Most bytes that may come out of all its parts that are read.</summary>
    internal const long MostUnpacked = 24 * 1024 * 1024;

    private const int MostParts = 1_000;

    private const string Sheet = "xl/worksheets/sheet1.xml";

    /// <summary>Formats of numbers that are days (ECMA-376, part 1, 18.8.30): built in ones; others are known by their letters.</summary>
    private static readonly int[] _days = [14, 15, 16, 17, 22];

    private static readonly XmlReaderSettings _safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = false,
    };

    public static IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Read(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts)
            {
                throw new PaperException("bomb");
            }

            var left = new Budget(MostUnpacked);
            var texts = Part(zip, "xl/sharedStrings.xml", left, Texts) ?? [];
            var days = Part(zip, "xl/styles.xml", left, DayStyles) ?? [];
            // Old workbooks of one system count days from 1904: read as the others they would be four years early.
            if (Part(zip, "xl/workbook.xml", left, CountsFrom1904) is not null)
            {
                throw new PaperException("broken");
            }

            return Part(zip, FirstSheet(zip), left, reader => Lines(reader, texts, days)) ?? throw new PaperException("broken");
        }
        catch (Exception fault)
            when (fault
                    is InvalidDataException
                        or XmlException
                        or EndOfStreamException
                        or FormatException
                        or OverflowException
                        or NotSupportedException
            )
        {
            throw new PaperException("broken", fault);
        }
    }

    /// <summary>Sheets are numbered as they were made, not as they stand; the lowest number is the first one in nearly every workbook.</summary>
    private static string FirstSheet(ZipArchive zip) =>
        zip
            .Entries.Select(e => e.FullName.Replace('\\', '/'))
            .Where(n => n.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .OrderBy(n => n.Length)
            .ThenBy(n => n, StringComparer.Ordinal)
            .FirstOrDefault(Sheet);

    private static T? Part<T>(ZipArchive zip, string name, Budget left, Func<XmlReader, T?> read)
        where T : class
    {
        if (zip.Entries.FirstOrDefault(e => e.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } entry)
        {
            return null;
        }

        using var unpacked = new BoundedStream(entry.Open(), left);
        using var reader = XmlReader.Create(unpacked, _safe);
        return read(reader);
    }

    private static string? CountsFrom1904(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                return reader.GetAttribute("date1904") is "1" or "true" ? "1904" : null;
            }
        }

        return null;
    }

    private static List<string> Texts(XmlReader reader)
    {
        List<string> texts = [];
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(TextIn(reader));
            }
        }

        return texts;
    }

    /// <summary>All text of an element, that which says how it is spoken aside.</summary>
    private static string TextIn(XmlReader reader)
    {
        var text = new StringBuilder();
        using var inner = reader.ReadSubtree();
        var spoken = 0;
        while (inner.Read())
        {
            if (inner is { LocalName: "rPh", IsEmptyElement: false })
            {
                spoken +=
                    inner.NodeType == XmlNodeType.Element ? 1
                    : inner.NodeType == XmlNodeType.EndElement ? -1
                    : 0;
            }
            else if (
                spoken == 0
                && inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
            )
            {
                text.Append(inner.Value);
            }
        }

        return text.ToString();
    }

    /// <summary>Which styles of cells show a number as a day, in their order.</summary>
    private static List<bool> DayStyles(XmlReader reader)
    {
        var (own, styles, within) = (new HashSet<int>(_days), new List<bool>(), false);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && reader.GetAttribute("formatCode") is { } code)
            {
                if (code.Contains("yy", StringComparison.OrdinalIgnoreCase) || code.Contains("d/", StringComparison.OrdinalIgnoreCase))
                {
                    own.Add(Whole(reader.GetAttribute("numFmtId")));
                }
            }
            else if (reader.LocalName == "cellXfs")
            {
                within = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (within && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                styles.Add(own.Contains(Whole(reader.GetAttribute("numFmtId"))));
            }
        }

        return styles;
    }

    private static List<(int, IReadOnlyList<string>)> Lines(XmlReader reader, List<string> texts, List<bool> days)
    {
        var (lines, number) = (new List<(int, IReadOnlyList<string>)>(), 0);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            number = reader.GetAttribute("r") is { } said ? Whole(said) : number + 1;
            var cells = new List<string>();
            using var row = reader.ReadSubtree();
            while (row.Read())
            {
                if (row is { NodeType: XmlNodeType.Element, LocalName: "c" })
                {
                    var at = row.GetAttribute("r") is { } name ? ColumnOf(name) : cells.Count;
                    if (at is >= 0 and < PaperTable.MostCells)
                    {
                        cells.AddRange(Enumerable.Repeat("", Math.Max(0, at - cells.Count + 1)));
                        cells[at] = Cell(row, texts, days);
                    }
                }
            }

            lines.Add((number, cells));
            if (lines.Count > PaperTable.MostLines * 20)
            {
                throw new PaperException("too-many");
            }
        }

        return lines;
    }

    private static string Cell(XmlReader cell, List<string> texts, List<bool> days)
    {
        var (kind, style, value) = (cell.GetAttribute("t"), cell.GetAttribute("s"), "");
        using var inner = cell.ReadSubtree();
        while (inner.Read())
        {
            if (inner is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
            {
                value = TextIn(inner);
            }
        }

        return kind switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? texts.ElementAtOrDefault(at) ?? "" : "",
            null
            or "n"
                when style is not null
                    && days.ElementAtOrDefault(Whole(style))
                    && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
                    && serial is > 0 and < 2_958_466 => PaperTable.DayOf(serial),
            _ => value,
        };
    }

    /// <summary>"C5" is in column 2.</summary>
    private static int ColumnOf(string name) =>
        name.TakeWhile(char.IsAsciiLetter).Take(4).Aggregate(0, (n, c) => (n * 26) + char.ToUpperInvariant(c) - 'A' + 1) - 1;

    private static int Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
