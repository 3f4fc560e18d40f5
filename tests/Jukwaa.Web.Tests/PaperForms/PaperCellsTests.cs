using System.Text;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.PaperForms;

/// <summary>Cells one by one: separators, quotes, days and styles of workbooks, and hostile ones.</summary>
public sealed class PaperCellsTests
{
    [Theory]
    [InlineData("a,b,c;d", ',')]
    [InlineData("a;b;c,d", ';')]
    [InlineData("a\tb\tc,d", '\t')]
    [InlineData("\"a,b,c,d\";e", ';')]
    [InlineData("\"a\nb,c,d\";e;f\n1,2,3,4", ';')]
    [InlineData("a;b\n1,2,3,4", ';')]
    [InlineData("a;b\r1,2,3,4", ';')]
    [InlineData("alone", ',')]
    [InlineData("", ',')]
    [InlineData("SEP=|\na|b", '|')]
    [InlineData("sep=\t\na\tb", '\t')]
    public void The_separator_is_what_the_first_line_has_most_of_outside_quotes(string text, char separator) =>
        CsvCells.SeparatorOf(text).ShouldBe(separator);

    [Theory]
    [InlineData("a,\"\"\nb,c", "1:a|;2:b|c")]
    [InlineData("a,\"\"\"\"\nb,c", "1:a|\";2:b|c")]
    [InlineData("a,  \"x\"\nb,c", "1:a|x;2:b|c")]
    [InlineData("a,x \"y\" z\nb,c", "1:a|x \"y\" z;2:b|c")]
    [InlineData("a,\"x\r\ny\"\r\nb,c\r\n", "1:a|x\r\ny;3:b|c")]
    [InlineData("a,b\n,\nc,d", "1:a|b;3:c|d")]
    [InlineData("a,b\n'=1+1,'quoted", "1:a|b;2:=1+1|'quoted")]
    [InlineData("a,b\n'-5,'", "1:a|b;2:-5|'")]
    public void Cells_are_read_with_their_quotes_their_ends_of_lines_and_their_numbers(string text, string read) =>
        Told(PaperTable.Read(Encoding.UTF8.GetBytes(text))).ShouldBe(read);

    [Fact]
    public void Of_a_line_only_so_many_cells_and_of_a_cell_only_so_many_letters_are_kept()
    {
        var wide = string.Join(',', Enumerable.Range(1, 60));
        var table = PaperTable.Read(Encoding.UTF8.GetBytes(wide + "\n" + new string('m', PaperTable.LongestCell + 1)));
        table.Lines[0].Cells.Count.ShouldBe(PaperTable.MostCells);
        table.Lines[0].Cells[PaperTable.MostCells - 1].ShouldBe("40");
        table.Lines[1].Cells.ShouldHaveSingleItem().Length.ShouldBe(PaperTable.LongestCell);
    }

    [Theory]
    [InlineData(61, "1900-03-01")]
    [InlineData(36526, "2000-01-01")]
    [InlineData(46036.999, "2026-01-14")]
    [InlineData(2958465, "9999-12-31")]
    public void Days_are_counted_as_workbooks_count_them(double serial, string day) => PaperTable.DayOf(serial).ShouldBe(day);

    [Theory]
    [InlineData("<c r=\"A1\" s=\"1\"><v>46036</v></c>", "2026-01-14")]
    [InlineData("<c r=\"A1\" s=\"1\" t=\"n\"><v>46036.5</v></c>", "2026-01-14")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>46036</v></c>", "2026-01-14")]
    [InlineData("<c r=\"A1\" s=\"0\"><v>46036</v></c>", "46036")]
    [InlineData("<c r=\"A1\" s=\"99\"><v>46036</v></c>", "46036")]
    [InlineData("<c r=\"A1\"><v>46036</v></c>", "46036")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>-1</v></c>", "-1")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>2958466</v></c>", "2958466")]
    [InlineData("<c r=\"A1\" s=\"1\" t=\"str\"><f>A2</f><v>46036</v></c>", "46036")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><r><t>Ma</t></r><r><t>ji</t></r></is></c>", "Maji")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>1</v></c>", "two")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>7</v></c>", "")]
    [InlineData("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c r=\"C1\" t=\"str\"><v>x</v></c>", "||x")]
    [InlineData("<c t=\"str\"><v>x</v></c><c t=\"str\"><v>y</v></c>", "x|y")]
    [InlineData("<c r=\"AN1\" t=\"str\"><v>x</v></c>", "|||||||||||||||||||||||||||||||||||||||x")]
    [InlineData("<c r=\"A1\" t=\"str\"><v>x</v></c><c r=\"AO1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c>", "x")]
    public void A_cell_of_a_workbook_is_what_it_shows(string cells, string read)
    {
        var lines = XlsxCells.Read(
            Workbook.Zip(
                ("xl/sharedStrings.xml", "<sst><si><t>one</t></si><si><t>two</t></si></sst>"),
                (
                    "xl/styles.xml",
                    "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"YYYY\\-MM\\-DD\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
                ),
                ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>")
            )
        );
        string.Join('|', lines.ShouldHaveSingleItem().Cells).ShouldBe(read);
    }

    [Fact]
    public void The_sheet_of_the_lowest_number_is_read_and_rows_keep_their_numbers()
    {
        static string Sheet(string text) =>
            $"<worksheet><row r=\"5\"><c t=\"str\"><v>{text}</v></c></row><row><c t=\"str\"><v>next</v></c></row></worksheet>";
        var lines = XlsxCells.Read(
            Workbook.Zip(
                ("xl/worksheets/sheet10.xml", Sheet("ten")),
                ("xl/worksheets/_rels/sheet1.xml.rels", "<none/>"),
                ("XL\\worksheets\\Sheet2.xml", Sheet("two"))
            )
        );
        lines.Select(l => (l.Number, l.Cells[0])).ShouldBe([(5, "two"), (6, "next")]);
    }

    [Fact]
    public void No_more_bytes_come_out_of_a_part_than_are_left()
    {
        var left = new Budget(5);
        using var first = new BoundedStream(new MemoryStream(new byte[4]), left);
        first.Read(new byte[10], 0, 10).ShouldBe(4);
        using var second = new BoundedStream(new MemoryStream(new byte[2]), left);
        Should.Throw<PaperException>(() => second.Read(new byte[10], 0, 10)).Code.ShouldBe("bomb", "the parts share what may come out");
        (second.CanRead, second.CanSeek, second.CanWrite).ShouldBe((true, false, false));
    }

    private static string Told(PaperTable table) => string.Join(';', table.Lines.Select(l => $"{l.Number}:{string.Join('|', l.Cells)}"));
}
