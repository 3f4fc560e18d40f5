using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

public sealed class WebpCleaningTests
{
    [Theory]
    [InlineData("EXIF", "exif")]
    [InlineData("XMP ", "xmp")]
    [InlineData("ICCP", "icc")]
    [InlineData("ABCD", "other")]
    public void Every_chunk_that_tells_something_is_left_out_and_no_flag_announces_it(string kind, string removed)
    {
        var file = Cleaned.Of(Pictures.Webp(told: Pictures.Part(kind, Bytes.Of(Bytes.Secret))));
        file.Bytes.ShouldBe(Pictures.Webp(0));
        file.Removed.ShouldBe([removed]);
    }

    [Fact]
    public void Transparency_stays()
    {
        var bytes = Pictures.Riff(Pictures.Part("VP8X", [0x10, 0, 0, 0, 2, 0, 0, 1, 0, 0]), Pictures.Part("ALPH", [0, 1, 2]), Pictures.WebpFrame);
        Cleaned.Of(bytes).Bytes.ShouldBe(bytes);
    }

    [Fact]
    public void The_side_that_is_up_and_the_size_are_known()
    {
        var file = Cleaned.Of(Pictures.Webp(told: Pictures.Part("EXIF", Bytes.Exif(8))));
        (file.Kind, file.Width, file.Height, file.Turn).ShouldBe(("webp", Pictures.Width, Pictures.Height, 8));
    }

    [Fact]
    public void A_picture_with_losses_has_its_size_in_its_frame()
    {
        var file = Cleaned.Of(Pictures.Riff(Pictures.Part("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 7, 0, 5, 0])));
        (file.Width, file.Height).ShouldBe((7, 5));
    }

    [Fact]
    public void Another_file_behind_the_end_is_cut() =>
        Cleaned.Of([.. Pictures.Webp(), .. Bytes.Of("PK" + Bytes.Secret)]).Removed.ShouldBe(["trailing-bytes"]);

    [Fact]
    public void Moving_pictures_are_not_taken()
    {
        Cleaned.Refused(Pictures.Webp(0x02)).ShouldBe("file-kind-unknown");
        Cleaned.Refused(Pictures.Webp(told: Pictures.Part("ANMF", new byte[20]))).ShouldBe("file-kind-unknown");
    }

    [Fact]
    public void Without_a_picture_or_with_two_it_is_refused()
    {
        Cleaned.Refused(Pictures.Riff(Pictures.Part("ALPH", [1]))).ShouldBe("file-broken");
        Cleaned.Refused(Pictures.Webp(told: Pictures.WebpFrame)).ShouldBe("file-broken");
    }

    [Theory]
    [InlineData(new byte[] { 0x00, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, "picture-too-large")]
    [InlineData(new byte[] { 0x00, 0, 0 }, "file-broken")]
    public void A_canvas_has_a_size_that_can_be_shown(byte[] canvas, string code) =>
        Cleaned.Refused(Pictures.Riff(Pictures.Part("VP8X", canvas), Pictures.WebpFrame)).ShouldBe(code);
}
