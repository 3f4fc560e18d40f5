using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Jukwaa.Web.Tests.PaperForms;

/// <summary>Workbooks as office programs write them, and broken ones.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Cells as texts in the table of shared texts. "=A1|7" is a formula with the value that was last worked out; "#45000" a number that is shown as a day.</summary>
    internal static byte[] Of(params IReadOnlyList<string[]> rows)
    {
        var texts = new List<string>();
        var sheet = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData>""");
        foreach (var (n, row) in rows.Index())
        {
            sheet.Append(CultureInfo.InvariantCulture, $"""<row r="{n + 1}">""");
            foreach (var (at, cell) in row.Index().Where(c => c.Item.Length > 0))
            {
                var name = $"{(char)('A' + at)}{n + 1}";
                if (cell[0] == '=' && cell.Split('|') is [var formula, var value])
                {
                    sheet.Append(
                        CultureInfo.InvariantCulture,
                        $"""<c r="{name}" t="str"><f>{SecurityElement.Escape(formula[1..])}</f><v>{value}</v></c>"""
                    );
                }
                else if (cell[0] == '#')
                {
                    sheet.Append(CultureInfo.InvariantCulture, $"""<c r="{name}" s="1"><v>{cell[1..]}</v></c>""");
                }
                else
                {
                    texts.Add(cell);
                    sheet.Append(CultureInfo.InvariantCulture, $"""<c r="{name}" t="s"><v>{texts.Count - 1}</v></c>""");
                }
            }

            sheet.Append("</row>");
        }

        var shared = string.Concat(
            texts.Select(t => $"""<si><r><t xml:space="preserve">{SecurityElement.Escape(t)}</t></r><rPh><t>x</t></rPh></si>""")
        );
        return Zip(
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}"/>"""),
            (
                "xl/styles.xml",
                $"""<styleSheet xmlns="{Main}"><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""".Replace(
                    "<cellStyleXfs>",
                    """<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs>""",
                    StringComparison.Ordinal
                )
            ),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{shared}</sst>"""),
            ("xl/worksheets/sheet1.xml", sheet.Append("</sheetData></worksheet>").ToString())
        );
    }

    internal static byte[] Zip(params IReadOnlyList<(string Name, string Text)> parts)
    {
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
