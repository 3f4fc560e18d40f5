using System.Text;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.PaperForms;

/// <summary>Workbooks that no office program writes, or only old ones: they are read as what they say, or refused as a whole.</summary>
public sealed class OddWorkbookTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("5")]
    [InlineData("")]
    [InlineData("é1")]
    public void A_cell_that_stands_in_no_column_is_left_out(string name) =>
        Read($"""<c r="{name}"><v>7</v></c><c r="B1"><v>8</v></c>""").ShouldBe(["", "8"]);

    [Theory]
    [InlineData("<c t=\"s\"/>")]
    [InlineData("<c t=\"s\"><v/></c>")]
    [InlineData("<c t=\"s\"><v>x</v></c>")]
    [InlineData("<c t=\"s\"><v>-1</v></c>")]
    [InlineData("<c t=\"s\"><v>99</v></c>")]
    public void A_cell_that_names_no_text_is_empty_and_has_not_the_first_text_there_is(string cell) =>
        Read(cell + "<c t=\"s\"><v>0</v></c>").ShouldBe(["", "first"]);

    [Theory]
    [InlineData("1", false)]
    [InlineData("true", false)]
    [InlineData("0", true)]
    [InlineData("false", true)]
    public void Days_that_count_from_1904_are_refused_rather_than_read_four_years_early(string said, bool read)
    {
        var file = File("<c><v>1</v></c>", $"""<workbook xmlns="{Main}"><workbookPr date1904="{said}"/></workbook>""");
        PaperTable.Read(file).Problem.ShouldBe(read ? null : "broken");
    }

    [Theory]
    [InlineData("sep=\ntext;n\na;1\n")]
    [InlineData("sep=\r\ntext;n\r\na;1\r\n")]
    public void A_separator_that_is_announced_and_not_said_is_found_out(string text) =>
        PaperTable.Read(Encoding.UTF8.GetBytes(text)).Problem.ShouldNotBe("empty");

    private static IReadOnlyList<string> Read(string cells)
    {
        var table = PaperTable.Read(File(cells, $"""<workbook xmlns="{Main}"/>"""));
        table.Problem.ShouldBeNull();
        return table.Lines[0].Cells;
    }

    private static byte[] File(string cells, string workbook) =>
        Workbook.Zip(
            ("xl/workbook.xml", workbook),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}"><si><t>first</t></si></sst>"""),
            (
                "xl/worksheets/sheet1.xml",
                $"""<worksheet xmlns="{Main}"><sheetData><row r="1">{cells}</row><row r="2"><c r="A2"><v>1</v></c></row></sheetData></worksheet>"""
            )
        );
}
