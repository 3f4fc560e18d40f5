using System.Text;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.PaperForms;

/// <summary>Tables of whatever program, and what only looks like one.</summary>
public sealed class PaperTableTests
{
    private const string Plain = "date,place,text\r\n2026-01-14,Likoni,Maji hakuna\r\n";

    public static TheoryData<string, byte[]> Written =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes("text;n\nNg’ombe waliibwa – “usiku”;1\n") },
            { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("text,n\nNg’ombe waliibwa – “usiku”,1\n")] },
            { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("text\tn\r\nNg’ombe waliibwa – “usiku”\t1\r\n")] },
            {
                "UTF-16 turned",
                [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("text,n\rNg’ombe waliibwa – “usiku”,1")]
            },
            { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("text;n\r\nNg’ombe waliibwa – “usiku”;1\r\n") },
            { "sep", Encoding.UTF8.GetBytes("sep=;\r\ntext;n\r\nNg’ombe waliibwa – “usiku”;1\r\n") },
            { "XLSX", Workbook.Of(["text", "n"], ["Ng’ombe waliibwa – “usiku”", "1"]) },
        };

    [Theory, MemberData(nameof(Written))]
    public void A_table_is_read_whatever_program_wrote_it(string way, byte[] file)
    {
        var table = PaperTable.Read(file);
        table.Problem.ShouldBeNull(way);
        table.Lines.Select(l => string.Join('|', l.Cells)).ShouldBe(["text|n", "Ng’ombe waliibwa – “usiku”|1"]);
    }

    [Fact]
    public void Quoted_cells_hold_commas_quotes_and_ends_of_lines_and_lines_are_counted_as_programs_do()
    {
        var table = PaperTable.Read(Encoding.UTF8.GetBytes("a,b\n\"one, \"\"two\"\"\nthree\", x \n\n4,5\" tall\n"));
        table.Lines.Select(l => (l.Number, string.Join('|', l.Cells))).ShouldBe([(1, "a|b"), (2, "one, \"two\"\nthree|x"), (5, "4|5\" tall")]);
    }

    [Fact]
    public void Of_a_workbook_values_are_read_and_no_formulas_and_days_are_days()
    {
        var table = PaperTable.Read(
            Workbook.Of(["date", "text", "n"], ["#46036", "=A1&B1|Maji", ""], ["", "", "  "], ["14/1/2026", "'=HYPERLINK", "46036"])
        );
        table
            .Lines.Select(l => (l.Number, string.Join('|', l.Cells)))
            .ShouldBe([(1, "date|text|n"), (2, "2026-01-14|Maji"), (4, "14/1/2026|=HYPERLINK|46036")]);
    }

    public static TheoryData<string, byte[]> Broken =>
        new()
        {
            { "empty", [] },
            { "empty", Encoding.UTF8.GetBytes("date,place,text\n\n , ,\n") },
            { "quote", Encoding.UTF8.GetBytes("a,b\n\"open,1\n2,3\n") },
            { "broken", [1, 2, 0, 255, 10, 0] },
            { "broken", Encoding.UTF8.GetBytes("PK and no workbook") },
            { "broken", Workbook.Of(["a"], ["b"])[..200] },
            { "broken", Workbook.Zip(("word/document.xml", "<w/>")) },
            { "broken", Workbook.Zip(("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")) },
            { "broken", Workbook.Zip(("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>")) },
            { "locked", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
            {
                "bomb",
                Workbook.Zip(("xl/sharedStrings.xml", "<sst>" + new string(' ', 30_000_000) + "</sst>"), ("xl/worksheets/sheet1.xml", "<w/>"))
            },
            { "bomb", Workbook.Zip([.. Enumerable.Range(0, 1_200).Select(n => ($"xl/x{n}.xml", ""))]) },
            { "too-large", new byte[PaperTable.MostBytes + 1] },
            { "too-many", Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Range(0, 2_001).Select(n => $"{n}\n"))) },
            { "too-many", Workbook.Of([.. Enumerable.Range(0, 2_002).Select(n => (string[])[$"{n}"])]) },
        };

    [Theory, MemberData(nameof(Broken))]
    public void What_is_no_table_is_said_and_opens_nothing(string problem, byte[] file)
    {
        var table = PaperTable.Read(file);
        table.Problem.ShouldBe(problem);
        table.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void As_many_rows_as_are_promised_are_read() =>
        PaperTable.Read(Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Range(0, 2_000).Select(n => $"{n}\n")))).Lines.Count.ShouldBe(2_001);

    [Fact]
    public void Bytes_by_chance_never_do_more_than_be_refused()
    {
        var chance = new Random(7);
        var good = (byte[][])[Encoding.UTF8.GetBytes(Plain), Workbook.Of(["date", "text"], ["2026-01-14", "Maji"])];
        for (var turn = 0; turn < 600; turn++)
        {
            var file = good[turn % 2].ToArray();
            for (var n = 0; n < 1 + (turn % 9); n++)
            {
                file[chance.Next(file.Length)] = (byte)chance.Next(256);
            }

            PaperTable.Read(file).Lines.Count.ShouldBeLessThan(20);
        }
    }
}
