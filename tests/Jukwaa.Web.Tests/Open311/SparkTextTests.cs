using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Jukwaa.Web.Channels.Open311;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>Values that an answer may hold, and what becomes of them in either format.</summary>
public sealed class SparkTextTests
{
    [Theory]
    [InlineData("a]]>b", "a]]>b")]
    [InlineData("&amp; stays", "&amp; stays")]
    [InlineData("<!DOCTYPE x>", "<!DOCTYPE x>")]
    [InlineData("tab\there", "tab\there")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("nu\u0000ll", "null")]
    [InlineData("esc\u001B[31m", "esc[31m")]
    [InlineData("\uFFFFx", "x")]
    [InlineData("Mũrang’a – “maji”", "Mũrang’a – “maji”")]
    public void XML_keeps_all_that_it_has_a_form_for(string text, string read) =>
        XDocument.Parse(Xml(new Fields(("t", text)))).Root!.Element("t")!.Value.ShouldBe(read);

    [Fact]
    public void Of_letters_in_two_halves_only_whole_ones_are_written()
    {
        var (high, low) = ((char)0xD83D, (char)0xDE00);
        (string Text, string Read)[] texts =
        [
            ($"a{low}{high}b", "ab"),
            ($"{high}{high}{low}{low}x", $"{high}{low}x"),
            ($"x{high}{low}", $"x{high}{low}"),
            ($"{low}", ""),
        ];
        foreach (var (text, read) in texts)
        {
            XDocument.Parse(Xml(new Fields(("t", text)))).Root!.Element("t")!.Value.ShouldBe(read);
        }
    }

    [Fact]
    public void Numbers_are_written_alike_whatever_the_language_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            (object Value, string Written)[] values =
            [
                (-4.05736m, "-4.05736"),
                (1.50m, "1.50"),
                (0.5, "0.5"),
                (-7, "-7"),
                (12_345_678_901L, "12345678901"),
                (true, "true"),
                (false, "false"),
            ];
            foreach (var (value, written) in values)
            {
                XDocument.Parse(Xml(new Fields(("v", value)))).Root!.Element("v")!.Value.ShouldBe(written);
                Json(new Fields(("v", value))).ShouldBe("{\"v\":" + written + "}");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Lists_lie_in_lists_and_what_is_null_keeps_its_place()
    {
        var lists = new Rows("row", [new Rows("cell", [1, 2]), null, new Rows("cell", [])]);
        XDocument
            .Parse(Xml(lists))
            .Root!.ToString(SaveOptions.DisableFormatting)
            .ShouldBe("<root><row><cell>1</cell><cell>2</cell></row><row /><row /></root>");
        Json(lists).ShouldBe("[[1,2],null,[]]");
    }

    [Fact]
    public void Nothing_at_all_is_an_empty_root_and_null()
    {
        XDocument.Parse(Xml(null)).Root!.ToString().ShouldBe("<root />");
        Json(null).ShouldBe("null");
    }

    [Fact]
    public void JSON_tells_a_text_that_is_empty_from_one_that_is_not_there() =>
        Json(new Fields(("empty", ""), ("none", null), ("number", "7"))).ShouldBe("{\"empty\":\"\",\"none\":null,\"number\":\"7\"}");

    private static string Xml(object? value) => Encoding.UTF8.GetString(Spark.Write(Spark.Xml, "root", value));

    private static string Json(object? value) => Encoding.UTF8.GetString(Spark.Write(Spark.Json, "root", value));
}
