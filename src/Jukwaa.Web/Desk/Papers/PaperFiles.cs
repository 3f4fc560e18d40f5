using System.IO.Compression;
using System.Security;
using System.Text;

namespace Jukwaa.Web.Desk.Papers;

/// <summary>The tables that the desk gives out: an empty one to fill in, and the rows that were refused.</summary>
internal static class PaperFiles
{
    internal const string Csv = "text/csv; charset=utf-8",
        Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The empty table. Its cells are text, so that no program makes something else of a number or a day.</summary>
    internal static byte[] Template(string language, bool workbook)
    {
        var names = PaperColumns.Keys.Select(k => PaperColumns.Name(k, language)).ToList();
        return workbook ? Workbook(names) : Lines([names]);
    }

    /// <summary>The rows that were refused, each with its line and the reason; what is mended here can be uploaded again as it is.</summary>
    internal static byte[] Refused(IEnumerable<RefusedRow> rows, string language, string line, string why) =>
        Lines([
            [.. PaperColumns.Keys.Select(k => PaperColumns.Name(k, language)), line, why],
            .. rows.Select(r => (IReadOnlyList<string>)[.. r.Cells, r.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), r.Why]),
        ]);

    /// <summary>RFC 4180 with the mark by which office programs know UTF-8.</summary>
    private static byte[] Lines(IEnumerable<IReadOnlyList<string>> rows) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(r => string.Join(',', r.Select(Cell)) + "\r\n")))];

    /// <summary>A program that opens the file would run what begins like a formula: an apostrophe before it makes it a text.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static byte[] Workbook(List<string> names)
    {
        const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""",
            Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            Links = "http://schemas.openxmlformats.org/package/2006/relationships",
            Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var cells = string.Concat(
            names.Select((n, at) => $"""<c r="{(char)('A' + at)}1" s="1" t="inlineStr"><is><t>{SecurityElement.Escape(n)}</t></is></c>""")
        );
        (string Name, string Text)[] parts =
        [
            (
                "[Content_Types].xml",
                $"""
                {Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/></Types>
                """
            ),
            (
                "_rels/.rels",
                $"""{Head}<Relationships xmlns="{Links}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/workbook.xml",
                $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Jukwaa" sheetId="1" r:id="r1"/></sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"""{Head}<Relationships xmlns="{Links}"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/></Relationships>"""
            ),
            (
                "xl/styles.xml",
                $"""
                {Head}<styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>
                """
            ),
            (
                "xl/worksheets/sheet1.xml",
                $"""
                {Head}<worksheet xmlns="{Main}"><cols><col min="1" max="{names.Count}" width="22" style="1" customWidth="1"/></cols><sheetData><row r="1">{cells}</row></sheetData></worksheet>
                """
            ),
        ];
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
