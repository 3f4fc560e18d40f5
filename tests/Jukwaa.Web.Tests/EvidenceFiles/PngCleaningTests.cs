using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

public sealed class PngCleaningTests
{
    [Fact]
    public void A_picture_that_tells_nothing_stays_to_the_letter()
    {
        var bytes = Pictures.Png(Pictures.Chunk("gAMA", Bytes.Big(45455)), Pictures.Chunk("sRGB", [0]));
        var file = Cleaned.Of(bytes);
        file.Bytes.ShouldBe(bytes);
        (file.Kind, file.Width, file.Height, file.Turn).ShouldBe(("png", Pictures.Width, Pictures.Height, 1));
        file.Removed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tEXt", "text")]
    [InlineData("zTXt", "text")]
    [InlineData("iTXt", "text")]
    [InlineData("tIME", "time")]
    [InlineData("iCCP", "icc")]
    [InlineData("prVt", "other")]
    [InlineData("acTL", "other")]
    public void Every_chunk_that_tells_something_is_left_out(string kind, string removed)
    {
        var file = Cleaned.Of(Pictures.Png(Pictures.Chunk(kind, Bytes.Of(Bytes.Secret))));
        file.Bytes.ShouldBe(Pictures.Png());
        file.Removed.ShouldBe([removed]);
    }

    [Fact]
    public void Where_it_was_taken_is_gone_and_the_side_that_is_up_is_known()
    {
        var file = Cleaned.Of(Pictures.Png(Pictures.Chunk("eXIf", Bytes.Exif(3))));
        file.Turn.ShouldBe(3);
        file.Removed.ShouldBe(["exif"]);
    }

    [Fact]
    public void Another_file_behind_the_end_is_cut() =>
        Cleaned.Of([.. Pictures.Png(), .. Bytes.Of("<script>" + Bytes.Secret)]).Removed.ShouldBe(["trailing-bytes"]);

    [Fact]
    public void A_picture_that_breaks_off_anywhere_is_refused()
    {
        var bytes = Pictures.Png();
        for (var length = 8; length < bytes.Length; length++)
        {
            Cleaned.Refused(bytes[..length]).ShouldBe("file-broken", $"{length} bytes");
        }
    }

    [Fact]
    public void One_wrong_byte_is_seen()
    {
        var bytes = Pictures.Png();
        bytes[^20] ^= 1;
        Cleaned.Refused(bytes).ShouldBe("file-broken");
    }

    [Fact]
    public void A_small_file_that_unpacks_to_much_more_than_its_picture_is_refused() =>
        Cleaned.Refused(Pictures.PngOf(Pictures.Width, Pictures.Height, Bytes.Packed(new byte[100_000]))).ShouldBe("file-broken");

    [Fact]
    public void A_picture_that_does_not_unpack_is_refused() =>
        Cleaned.Refused(Pictures.PngOf(Pictures.Width, Pictures.Height, [1, 2, 3, 4])).ShouldBe("file-broken");

    [Theory]
    [InlineData(10_000, 5_001, "picture-too-large")]
    [InlineData(int.MaxValue, int.MaxValue, "picture-too-large")]
    [InlineData(0, 5, "file-broken")]
    [InlineData(-1, 5, "file-broken")]
    public void A_picture_has_a_size_that_can_be_shown(int width, int height, string code) =>
        Cleaned.Refused(Pictures.PngOf(width, height, Bytes.Packed([0]))).ShouldBe(code);

    [Fact]
    public void A_second_header_is_refused() => Cleaned.Refused(Pictures.Png(Pictures.Chunk("IHDR", new byte[13]))).ShouldBe("file-broken");
}
