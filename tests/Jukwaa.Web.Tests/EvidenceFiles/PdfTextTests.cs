using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

public sealed class PdfTextTests
{
    [Theory]
    [InlineData("/J#61vaScript", "/JavaScript")]
    [InlineData("/#4Caunch", "/Launch")]
    [InlineData("/#4caunch", "/Launch")]
    [InlineData("#", "#")]
    [InlineData("#4", "#4")]
    [InlineData("#4g", "#4g")]
    [InlineData("##41", "#A")]
    [InlineData("no escape", "no escape")]
    public void A_name_is_read_as_a_viewer_reads_it(string written, string read) => PdfText.Spelled(Bytes.Of(written)).ShouldBe(read);

    [Theory]
    [InlineData("", 0)]
    [InlineData("/Info /Info/Information", 3)]
    public void Every_place_is_counted(string text, int count) => PdfText.Count(text, "/Info").ShouldBe(count);

    [Fact]
    public void Every_byte_is_one_character()
    {
        var all = Enumerable.Range(0, 256).Select(b => (byte)b).ToArray();
        PdfText.Of(all).Select(c => (int)c).ShouldBe(Enumerable.Range(0, 256));
    }

    [Fact]
    public void Streams_are_found_by_their_words_and_read_to_their_ends()
    {
        var bytes = Bytes.Of(
            "1 0 obj << /A 1 >>\nstream\r\nabc\r\nendstream endobj 2 0 obj << /B 2 >> stream\nendstream xstream 3 0 obj <</C 3>>stream\nde\nendstream"
        );
        var streams = PdfStreams.All(bytes).ToList();
        streams.Select(s => PdfText.Of(bytes.AsSpan(s.Start, s.Length))).ShouldBe(["abc", "", "de"]);
        streams.Select(s => string.Concat(new[] { "/A", "/B", "/C" }.Where(s.Says))).ShouldBe(["/A", "/B", "/C"]);
        streams.ShouldAllBe(s => s.Unpacked == null);
    }

    [Fact]
    public void More_streams_than_any_paper_has_are_refused() =>
        Cleaned.Refused(Bytes.Of("%PDF-1.5\n" + string.Concat(Enumerable.Repeat("stream\nendstream\n", 20_001)) + "%%EOF")).ShouldBe("file-broken");
}
