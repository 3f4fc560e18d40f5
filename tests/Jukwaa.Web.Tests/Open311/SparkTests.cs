using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Jukwaa.Web.Channels.Open311;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>One answer in two formats.</summary>
public sealed class SparkTests
{
    private static readonly Rows _requests = new(
        "request",
        [
            new Fields(
                ("id", "c1"),
                ("open", true),
                ("lat", -4.05736m),
                ("count", 3),
                ("note", null),
                ("formats", new Rows("format", ["text/xml", "application/json"])),
                ("values", new Rows("value", [new Fields(("key", "a"), ("name", "A & B"))])),
                ("none", new Rows("value", []))
            ),
            new Fields(("id", "c2")),
        ]
    );

    [Fact]
    public void A_list_is_elements_of_one_name_and_an_array()
    {
        Xml(_requests)
            .ToString(SaveOptions.DisableFormatting)
            .ShouldBe(
                "<requests><request><id>c1</id><open>true</open><lat>-4.05736</lat><count>3</count><note /><formats><format>text/xml</format><format>application/json</format></formats>"
                    + "<values><value><key>a</key><name>A &amp; B</name></value></values><none /></request><request><id>c2</id></request></requests>"
            );
        Json(_requests)
            .ShouldBe(
                "[{\"id\":\"c1\",\"open\":true,\"lat\":-4.05736,\"count\":3,\"note\":null,\"formats\":[\"text/xml\",\"application/json\"],"
                    + "\"values\":[{\"key\":\"a\",\"name\":\"A & B\"}],\"none\":[]},{\"id\":\"c2\"}]"
            );
    }

    [Fact]
    public void A_thing_alone_is_an_object_whose_root_only_XML_names()
    {
        var thing = new Fields(("a", "1"), ("b", false));
        Xml(thing).Name.ToString().ShouldBe("requests");
        Json(thing).ShouldBe("{\"a\":\"1\",\"b\":false}");
    }

    [Fact]
    public void XML_says_its_encoding_and_has_no_mark_before_it()
    {
        var bytes = Spark.Write("xml", "requests", _requests);
        bytes[0].ShouldBe((byte)'<');
        Encoding.UTF8.GetString(bytes).ShouldStartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        Spark.TypeOf("xml").ShouldBe("text/xml; charset=utf-8");
        Spark.TypeOf("json").ShouldBe("application/json; charset=utf-8");
    }

    [Theory]
    [InlineData("ng'ombe “waliibwa” – <b>usiku</b> & mchana", "ng'ombe “waliibwa” – <b>usiku</b> & mchana")]
    [InlineData("😀 emoji", "😀 emoji")]
    [InlineData("two\nlines", "two\nlines")]
    [InlineData("no\uFFFEletter\u0001s", "noletters")]
    public void Whatever_somebody_wrote_comes_through_XML(string text, string read) =>
        Xml(new Fields(("t", text))).Element("t")!.Value.ShouldBe(read);

    [Theory]
    [InlineData("ng'ombe “waliibwa” – <b>usiku</b>")]
    [InlineData("😀 \"emoji\" \\ \u0001")]
    public void Whatever_somebody_wrote_comes_through_JSON(string text)
    {
        using var read = JsonDocument.Parse(Json(new Fields(("t", text))));
        read.RootElement.GetProperty("t").GetString().ShouldBe(text);
    }

    // No attribute can hold half a letter.
    [Fact]
    public void Half_a_letter_is_left_out_of_XML() => Xml(new Fields(("t", "half " + (char)0xD83D))).Element("t")!.Value.ShouldBe("half ");

    private static XElement Xml(object value) => XDocument.Parse(Encoding.UTF8.GetString(Spark.Write("xml", "requests", value))).Root!;

    private static string Json(object value) => Encoding.UTF8.GetString(Spark.Write("json", "requests", value));
}
