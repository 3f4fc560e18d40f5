using System.Text;
using Jukwaa.Open.Calendars;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Feeds;

/// <summary>Lines of a calendar, whatever stands in them.</summary>
public sealed class CalendarTextTests
{
    public static TheoryData<string> Texts =>
        [
            "",
            "Ukumbi",
            "a, b; c\\d\ne\r\nf",
            string.Concat(Enumerable.Repeat('x', 66)),
            string.Concat(Enumerable.Repeat('x', 67)),
            string.Concat(Enumerable.Repeat('x', 68)),
            string.Concat(Enumerable.Repeat('x', 300)),
            string.Concat(Enumerable.Repeat('é', 200)),
            string.Concat(Enumerable.Repeat("😀", 100)),
            "x" + string.Concat(Enumerable.Repeat("😀", 100)),
            "xx" + string.Concat(Enumerable.Repeat("ngʼombe – 😀, ", 40)),
        ];

    [Theory, MemberData(nameof(Texts))]
    public void A_text_comes_back_as_it_was(string text)
    {
        var bytes = Whole(new CalendarText().Text("SUMMARY", text));
        Ics.Read(bytes)["SUMMARY"].Text.ShouldBe(text.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_are_as_long_as_they_may_be()
    {
        var lines = Encoding.UTF8.GetString(new CalendarText().Text("SUMMARY", new('x', 200)).Bytes()).Split("\r\n");
        lines.Select(l => l.Length).ShouldBe([75, 75, 60, 0]);
        lines[1].ShouldStartWith(" x");
    }

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\u0007b")]
    [InlineData("a\u0085b")]
    public void What_would_end_a_line_is_left_out(string text) =>
        Ics.Read(Whole(new CalendarText().Text("SUMMARY", text)))["SUMMARY"].Text.ShouldBe("ab");

    [Fact]
    public void Half_a_letter_is_none() => Should.NotThrow(() => Whole(new CalendarText().Text("SUMMARY", "a" + (char)0xD83D)));

    private static byte[] Whole(CalendarText inner) =>
        [
            .. Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test\r\nBEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\n"),
            .. inner.Bytes(),
            .. Encoding.UTF8.GetBytes("END:VCALENDAR\r\n"),
        ];
}
