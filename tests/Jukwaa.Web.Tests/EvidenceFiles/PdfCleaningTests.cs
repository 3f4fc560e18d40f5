using System.Text;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

public sealed class PdfCleaningTests
{
    private const string Xmp = $"<?xpacket begin='' id='W5M0'?><x:xmpmeta><dc:creator>{Bytes.Secret}</dc:creator></x:xmpmeta><?xpacket end='w'?>";

    [Fact]
    public void What_it_says_of_its_maker_becomes_blanks_and_every_offset_stays()
    {
        var bytes = Papers.Pdf();
        var file = Cleaned.Of(bytes);
        file.Bytes.Length.ShouldBe(bytes.Length);
        file.Bytes.Tells("57616E6A").ShouldBeFalse();
        file.Bytes.Tells("20250407").ShouldBeFalse();
        file.Bytes.Tells("/Producer <000000").ShouldBeTrue();
        file.Removed.ShouldBe(["info"]);
        (file.Kind, file.Width, file.Height, file.Turn).ShouldBe(("pdf", null, null, 1));
    }

    [Fact]
    public void A_paper_that_tells_nothing_stays_to_the_letter()
    {
        var bytes = Papers.Plain(Papers.Stream("/Filter /FlateDecode", Bytes.Packed(Bytes.Of("BT (words) Tj ET"))));
        Cleaned.Of(bytes).Bytes.ShouldBe(bytes);
    }

    [Fact]
    public void The_maker_in_an_object_of_its_own_is_blanked_too() =>
        Cleaned.Of(
            Papers.Whole("/Info 4 0 R", ["<< /Type /Catalog /Pages 2 0 R >>", Papers.Pages, Papers.Page, "<< /Author 5 0 R >>", $"({Bytes.Secret})"])
        );

    [Fact]
    public void The_maker_of_an_earlier_revision_is_blanked_too()
    {
        byte[] twice =
        [
            .. Papers.Pdf(),
            .. Bytes.Of($"4 0 obj\n<< /Author ({Bytes.Secret}) >>\nendobj\ntrailer\n<< /Info 4 0 R >>\nstartxref\n9\n%%EOF\n"),
        ];
        Cleaned.Of(twice).Bytes.Length.ShouldBe(twice.Length);
    }

    [Fact]
    public void A_packet_of_metadata_is_blanked_plain_or_packed()
    {
        Cleaned.Of(Papers.Plain(Papers.Stream("/Type /Metadata", Bytes.Of(Xmp)))).Removed.ShouldBe(["xmp"]);
        var bytes = Papers.Plain(Papers.Stream("/Type /Metadata /Filter /FlateDecode", Bytes.Packed(Bytes.Of(Xmp))));
        var (file, refusal) = Cleaning.Clean(bytes);
        refusal.ShouldBeNull();
        file!.Removed.ShouldBe(["xmp"]);
        file.Bytes.Length.ShouldBe(bytes.Length);
        PdfStreams.All(file.Bytes).Single().Unpacked.ShouldNotBeNull().ShouldAllBe(b => b == ' ');
    }

    [Theory]
    [InlineData(12)]
    [InlineData(17)]
    [InlineData(65_535 + 11)]
    [InlineData(65_535 + 12)]
    [InlineData(65_535 + 16)]
    [InlineData(65_535 + 17)]
    [InlineData(200_000)]
    public void Blanks_of_every_length_are_a_stream_that_can_be_read(int length)
    {
        var bytes = new byte[length + 20];
        PdfStreams.Empty(bytes, new(10, length, "", []));
        Bytes.Unpacked(bytes[10..^10]).ShouldAllBe(b => b == ' ');
        bytes[..10].Concat(bytes[^10..]).ShouldAllBe(b => b == 0);
    }

    [Fact]
    public void A_photo_inside_loses_what_it_tells()
    {
        var photo = Pictures.Jpeg(Pictures.Segment(0xE1, [.. Bytes.Of("Exif\0\0"), .. Bytes.Exif(1)]));
        Cleaned.Of(Papers.Plain(Papers.Stream("/Filter /DCTDecode", photo))).Removed.ShouldBe(["exif"]);
        Cleaned.Refused(Papers.Plain(Papers.Stream("/Filter [/FlateDecode /DCTDecode]", Bytes.Packed(photo)))).ShouldBe("file-metadata");
        Cleaned.Refused(Papers.Plain(Papers.Stream("/Filter [/FlateDecode /DCTDecode]", Bytes.Packed(Pictures.Jpeg())))).ShouldBeNull();
    }

    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert(1)) >>")]
    [InlineData("<< /S /J#61vaScript >>")]
    [InlineData("<< /S /Launch >>")]
    [InlineData("<< /OpenAction 3 0 R >>")]
    [InlineData("<< /Names << /EmbeddedFiles 9 0 R >> >>")]
    [InlineData("<< /Subtype /RichMedia >>")]
    [InlineData("<< /S /SubmitForm >>")]
    public void What_runs_or_carries_something_is_refused_in_the_open_and_in_packed_objects(string thing)
    {
        Cleaned.Refused(Papers.Plain(thing)).ShouldBe("file-active");
        Cleaned.Refused(Papers.Plain(Packed(thing))).ShouldBe("file-active");
        Cleaned.Refused(Papers.Plain(Packed(thing).Replace("/ObjStm", "/Obj#53tm", StringComparison.Ordinal))).ShouldBe("file-active");
        Cleaned.Refused(Papers.Plain(Packed(thing).Replace("/Type /ObjStm", "", StringComparison.Ordinal))).ShouldBe("file-active");
    }

    [Theory]
    [InlineData("/Filter /ASCIIHexDecode")]
    [InlineData("/Filter /LZWDecode")]
    [InlineData("/Filter 9 0 R")]
    public void Objects_packed_so_that_nobody_can_look_are_refused(string filter) =>
        Cleaned.Refused(Papers.Plain(Papers.Stream($"/Type /ObjStm {filter}", Bytes.Of("3C3C")))).ShouldBe("file-metadata");

    [Fact]
    public void A_maker_who_stands_in_packed_objects_is_refused_with_what_to_do()
    {
        var (_, refusal) = Cleaning.Clean(Papers.Whole("/Info 9 0 R", ["<< /Type /Catalog >>", Packed($"9 0 << /Author ({Bytes.Secret}) >>")]));
        refusal!.Code.ShouldBe("file-metadata");
        refusal.Message.ShouldContain("print it to PDF again");
    }

    [Fact]
    public void A_maker_behind_an_escaped_name_is_refused() =>
        Cleaned.Refused(Papers.Whole("/In#66o 4 0 R", [Papers.Maker])).ShouldBe("file-metadata");

    [Fact]
    public void A_locked_paper_is_refused() => Cleaned.Refused(Papers.Whole("/Encrypt 4 0 R", [Papers.Page])).ShouldBe("file-encrypted");

    [Fact]
    public void A_stream_that_swells_without_measure_is_refused()
    {
        var much = Bytes.Packed(new byte[65 << 20]);
        Cleaned.Refused(Papers.Plain(Papers.Stream("/Filter /FlateDecode", much))).ShouldBe("file-broken");
    }

    [Fact]
    public void Another_file_behind_the_end_is_cut() =>
        Cleaned.Of([.. Papers.Plain(), .. Bytes.Of("PK" + Bytes.Secret)]).Removed.ShouldBe(["trailing-bytes"]);

    [Theory]
    [InlineData("%PDF-1.5\n")]
    [InlineData("%PDF-1.5\nstream\nnever ends %%EOF")]
    [InlineData("%PDF-1.5\n/Info << /Author (never ends %%EOF")]
    public void A_paper_without_an_end_is_refused(string text) => Cleaned.Refused(Encoding.Latin1.GetBytes(text)).ShouldBe("file-broken");

    private static string Packed(string objects) =>
        Papers.Stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", Bytes.Packed(Bytes.Of(objects)));
}
