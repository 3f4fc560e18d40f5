using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>Which MP4 files are not taken, and why.</summary>
public sealed class Mp4RefusalTests
{
    [Theory]
    [InlineData("moof")]
    [InlineData("sidx")]
    [InlineData("styp")]
    public void Sound_in_pieces_is_not_taken(string kind) =>
        Heard.Refused(new Movie().And("", Movie.Box(kind, new byte[8])).File).ShouldBe("sound-in-pieces");

    [Fact]
    public void Nor_is_sound_that_announces_pieces() =>
        Heard.Refused(new Movie().And("moov", Movie.Box("mvex", new byte[8])).File).ShouldBe("sound-in-pieces");

    [Theory]
    [InlineData("vide")]
    [InlineData("text")]
    [InlineData("meta")]
    [InlineData("hint")]
    public void A_track_that_is_no_sound_is_not_taken(string handler)
    {
        byte[] body = [.. Bytes.Big(0), .. Bytes.Big(0), .. Bytes.Of(handler), .. new byte[13]];
        Heard.Refused(new Movie().With("hdlr", body).File).ShouldBe("sound-is-video");
        var second = new Movie().With("hdlr", body).Room("trak");
        Heard.Refused(new Movie().And("moov", second).File).ShouldBe("sound-is-video");
    }

    [Fact]
    public void Two_tracks_of_sound_are_not_taken() =>
        Heard.Refused(new Movie().And("moov", new Movie().Room("trak")).File).ShouldBe("sound-kind-unknown");

    [Theory]
    [InlineData("mvhd")]
    [InlineData("tkhd")]
    [InlineData("mdhd")]
    [InlineData("hdlr")]
    [InlineData("dref")]
    [InlineData("stsd")]
    [InlineData("stts")]
    [InlineData("stsc")]
    [InlineData("stsz")]
    [InlineData("stco")]
    public void A_box_that_is_missing_there_twice_or_empty_is_refused(string kind)
    {
        Heard.Refused(new Movie().Without(kind).File).ShouldBe("sound-broken");
        Heard.Refused(new Movie().With(kind).File).ShouldBe("sound-broken");
        var bytes = new Movie().File;
        var at = bytes.Find(kind) - 4;
        var room = kind switch
        {
            "mvhd" => "moov",
            "tkhd" => "trak",
            "mdhd" or "hdlr" => "mdia",
            "dref" => "dinf",
            _ => "stbl",
        };
        Heard.Refused(new Movie().And(room, bytes[at..(at + (int)bytes.Big(at))]).File).ShouldBe("sound-broken");
    }

    [Theory]
    [InlineData("", 1000 - 3)]
    [InlineData("moov", 1000 - 2)]
    [InlineData("trak", 1000 - 3)]
    [InlineData("stbl", 1000 - 5)]
    public void A_thousand_boxes_side_by_side_are_the_most(string room, int more)
    {
        var boxes = Enumerable.Repeat(Movie.Box("free"), more).ToArray();
        Heard.Refused(new Movie().And(room, boxes).File).ShouldBeNull();
        Heard.Refused(new Movie().And(room, [.. boxes, Movie.Box("udta")]).File).ShouldBe("sound-broken");
    }
}
