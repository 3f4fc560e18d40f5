using System.Text;
using Jukwaa.Storage.Import;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

public sealed class CsvTableTests
{
    [Fact]
    public void Cells_keep_commas_quotes_and_line_breaks_and_rows_know_their_line()
    {
        var (table, problems) = Parse("a,b\r\n\"one, two\",\"say \"\"no\"\"\"\r\n\r\n\"first\nsecond\", x \r\nlast,row");
        problems.ShouldBeEmpty();
        table.Columns.ShouldBe(["a", "b"]);
        table
            .Rows!.Select(r => (r.Where, r.Text("a"), r.Text("b")))
            .ShouldBe([("line 2", "one, two", "say \"no\""), ("line 4", "first\nsecond", "x"), ("line 6", "last", "row")]);
    }

    [Fact]
    public void A_formula_is_kept_as_text() => Parse("a\n=1+cmd()").Table.Rows![0].Text("a").ShouldBe("=1+cmd()");

    [Fact]
    public void Empty_cells_are_nothing() => Parse("a,b\n ,").Table.Rows![0].Text("a").ShouldBeNull();

    [Theory]
    [InlineData("a,b\n1\n", "line 2", "1 cells and the first line 2")]
    [InlineData("a,b\n1,2\n1,2,3\n", "line 3", "3 cells and the first line 2")]
    [InlineData("a\n\"open\n", "line 2", "double quote is not closed")]
    [InlineData("a\nsay \"no\"\n", "line 2", "double quote is not closed")]
    [InlineData("a\n\"x\"y\n", "line 2", "double quote is not closed")]
    public void A_broken_line_is_told_with_its_number(string text, string where, string sentence)
    {
        var problem = Parse(text).Problems.ShouldHaveSingleItem();
        problem.Where.ShouldBe(where);
        problem.Sentence.ShouldContain(sentence);
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_refused()
    {
        var problems = new Problems();
        CsvTable.Parse([.. "a\ncaf"u8, 0xE9], "links.csv: ", problems).Rows.ShouldBeNull();
        problems.Listed.ShouldHaveSingleItem().ShouldBe(new("links.csv", "This file is not in UTF-8: save it as 'CSV UTF-8' and try again."));
    }

    private static (CsvTable Table, IReadOnlyList<Problem> Problems) Parse(string text)
    {
        var problems = new Problems();
        return (CsvTable.Parse(Encoding.UTF8.GetBytes(text), "", problems), problems.Listed);
    }
}
