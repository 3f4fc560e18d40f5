using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

public sealed class JpegCleaningTests
{
    private static readonly byte[] _jfif = [.. Bytes.Of("JFIF\0"), 1, 2, 0, 0, 72, 0, 72, 0, 0];

    [Fact]
    public void A_picture_that_tells_nothing_stays_to_the_letter()
    {
        var bytes = Pictures.Jpeg(Pictures.Segment(0xE0, _jfif), Pictures.Segment(0xEE, [.. Bytes.Of("Adobe"), 0, 100, 0, 0, 0, 0, 1]));
        var file = Cleaned.Of(bytes);
        file.Bytes.ShouldBe(bytes);
        (file.Kind, file.Width, file.Height, file.Turn).ShouldBe(("jpeg", Pictures.Width, Pictures.Height, 1));
        file.Removed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 6)]
    [InlineData(true, 1)]
    [InlineData(true, 8)]
    public void Where_it_was_taken_and_with_what_is_gone_and_the_side_that_is_up_is_known(bool little, int turn)
    {
        var bytes = Pictures.Jpeg(Pictures.Segment(0xE1, [.. Bytes.Of("Exif\0\0"), .. Bytes.Exif((ushort)turn, little)]));
        bytes.Tells().ShouldBeTrue();
        var file = Cleaned.Of(bytes);
        file.Bytes.ShouldBe(turn == 1 ? Pictures.Jpeg() : Pictures.Jpeg(Up(turn)));
        file.Turn.ShouldBe(turn);
        file.Removed.ShouldBe(["exif"]);
        var again = Cleaned.Of(file.Bytes);
        again.Bytes.ShouldBe(file.Bytes);
        again.Turn.ShouldBe(turn);
    }

    [Theory]
    [InlineData(0xE1, "http://ns.adobe.com/xap/1.0/\0", "xmp")]
    [InlineData(0xE2, "ICC_PROFILE\0", "icc")]
    [InlineData(0xE2, "MPF\0", "other")]
    [InlineData(0xED, "Photoshop 3.0\0", "iptc")]
    [InlineData(0xE0, "JFXX\0", "thumbnail")]
    [InlineData(0xE5, "", "other")]
    [InlineData(0xEE, "", "other")]
    [InlineData(0xFE, "", "comment")]
    public void Every_segment_that_tells_something_is_left_out(int marker, string begins, string removed)
    {
        var file = Cleaned.Of(Pictures.Jpeg(Pictures.Segment((byte)marker, Bytes.Of(begins + Bytes.Secret))));
        file.Bytes.ShouldBe(Pictures.Jpeg());
        file.Removed.ShouldBe([removed]);
    }

    [Fact]
    public void The_small_picture_inside_is_left_out()
    {
        byte[] small = [.. _jfif[..12], 1, 1, .. Bytes.Of(Bytes.Secret)];
        var file = Cleaned.Of(Pictures.Jpeg(Pictures.Segment(0xE0, small)));
        file.Bytes.ShouldBe(Pictures.Jpeg(Pictures.Segment(0xE0, _jfif)));
        file.Removed.ShouldBe(["thumbnail"]);
    }

    [Fact]
    public void Words_behind_the_end_of_a_colour_segment_are_cut()
    {
        byte[] adobe = [.. Bytes.Of("Adobe"), 0, 100, 0, 0, 0, 0, 1];
        Cleaned
            .Of(Pictures.Jpeg(Pictures.Segment(0xEE, [.. adobe, .. Bytes.Of(Bytes.Secret)])))
            .Bytes.ShouldBe(Pictures.Jpeg(Pictures.Segment(0xEE, adobe)));
    }

    [Fact]
    public void Another_file_behind_the_end_is_cut()
    {
        var file = Cleaned.Of([.. Pictures.Jpeg(), .. Bytes.Of("PK\u0003\u0004" + Bytes.Secret)]);
        file.Bytes.ShouldBe(Pictures.Jpeg());
        file.Removed.ShouldBe(["trailing-bytes"]);
    }

    [Fact]
    public void A_picture_of_several_scans_is_kept_whole()
    {
        var once = Pictures.Jpeg();
        byte[] twice = [.. once[..^2], .. Pictures.Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Bytes.Of("again"), 0xFF, 0xD9];
        Cleaned.Of(twice).Bytes.ShouldBe(twice);
    }

    [Fact]
    public void A_picture_that_breaks_off_anywhere_is_refused()
    {
        var bytes = Pictures.Jpeg(Pictures.Segment(0xE0, _jfif));
        for (var length = 3; length < bytes.Length; length++)
        {
            Cleaned.Refused(bytes[..length]).ShouldBe("file-broken", $"{length} bytes");
        }
    }

    [Fact]
    public void A_picture_without_a_scan_or_a_frame_is_refused()
    {
        Cleaned.Refused([0xFF, 0xD8, 0xFF, 0xD9]).ShouldBe("file-broken");
        Cleaned.Refused([0xFF, 0xD8, .. Pictures.Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]), 0xFF, 0xD9]).ShouldBe("file-broken");
    }

    [Theory]
    [InlineData(0xFF, 0xFF, "picture-too-large")]
    [InlineData(0, 0, "file-broken")]
    public void A_picture_has_a_size_that_can_be_shown(byte high, byte low, string code)
    {
        var bytes = Pictures.Jpeg(Pictures.Segment(0xC0, [8, high, low, high, low, 1, 1, 0x11, 0]));
        Cleaned.Refused(bytes).ShouldBe(code);
    }

    [Theory]
    [InlineData("II*\0")]
    [InlineData("II*\0\u00ff\u00ff\u00ff\u00ff\u0001\0")]
    [InlineData("XX*\0\b\0\0\0\u0001\0")]
    [InlineData("MM\0*\0\0\0\b\u00ff\u00ff\u0001")]
    public void Orientation_that_cannot_be_read_turns_nothing(string tiff) => ExifTurn.Of(Bytes.Of(tiff)).ShouldBe(1);

    /// <summary>One entry, the orientation, in a directory of one: so that a photo stands upright wherever it is opened.</summary>
    internal static byte[] Up(int turn) =>
        Pictures.Segment(0xE1, [.. Bytes.Of("Exif\0\0MM"), 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0]);
}
