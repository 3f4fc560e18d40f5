using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>How the sound of an MP4 is coded, and where it lies.</summary>
public sealed class Mp4SoundTests
{
    private static readonly byte[] _told = Bytes.Of(Bytes.Secret);

    /// <summary>Of AAC: kind of coding, kind of stream, buffer, bits a second.</summary>
    private static readonly byte[] _fields = [0x40, 0x15, 0, 0, 0, .. new byte[8]];

    private static readonly byte[] _setting = Movie.Descriptor(
        5,
        [
            [0x11, 0x88],
        ]
    );

    [Fact]
    public void Makers_are_left_out_and_what_a_decoder_needs_stays()
    {
        var sound = Heard.Of(new Movie().File);
        sound.Bytes.Tells("Wanj").ShouldBeFalse();
        var at = sound.Bytes.Find("samr") + 4;
        sound.Bytes[at..(at + 28)].ShouldBe([0, 0, 0, 0, 0, 0, 0, 1, .. new byte[8], 0, 1, 0, 16, 0, 0, 0, 0, 0x1F, 0x40, 0, 0]);
        sound.Bytes[(at + 36)..(at + 45)].ShouldBe([0, 0, 0, 0, 0, 0x81, 0xFF, 0, 1]);
    }

    [Fact]
    public void Other_boxes_beside_what_a_decoder_needs_become_empty()
    {
        var entry = Movie.Entry("samr", Movie.Box("abcd", _told), Movie.Box("damr", new byte[9], _told), Movie.Box("btrt", _told));
        var sound = Heard.Of(new Movie().With("stsd", [.. entry, .. _told]).File);
        sound.Bytes.Tells("abcd").ShouldBeFalse();
        sound.Bytes.Tells("btrt").ShouldBeFalse();
        sound.Bytes.Tells("damr").ShouldBeTrue();
    }

    [Theory]
    [InlineData("sawb", "damr", 9, null)]
    [InlineData("samr", "damr", 8, "sound-broken")]
    [InlineData("alac", "alac", 28, null)]
    [InlineData("alac", "alac", 27, "sound-broken")]
    [InlineData("Opus", "dOps", 11, null)]
    [InlineData("Opus", "dOps", 10, "sound-broken")]
    [InlineData("Opus", "abcd", 11, "sound-broken")]
    [InlineData("mp4a", "wave", 30, "sound-broken")]
    [InlineData("sawb", "abcd", 9, null)]
    [InlineData("enca", "sinf", 30, "sound-kind-unknown")]
    [InlineData("twos", "abcd", 30, "sound-kind-unknown")]
    [InlineData("avc1", "avcC", 60, "sound-kind-unknown")]
    public void Sound_that_recorders_write_is_taken_with_what_its_decoder_needs(string kind, string inside, int size, string? refused) =>
        Heard.Refused(new Movie().With("stsd", Movie.Entry(kind, Movie.Box(inside, new byte[size]))).File).ShouldBe(refused);

    [Fact]
    public void What_a_decoder_needs_is_not_there_twice()
    {
        var box = Movie.Box("damr", new byte[9]);
        Heard.Refused(new Movie().With("stsd", Movie.Entry("samr", box, box)).File).ShouldBe("sound-broken");
    }

    [Fact]
    public void Several_entries_and_those_of_QuickTime_are_not_taken()
    {
        var entry = Movie.Entry("samr", Movie.Box("damr", new byte[9]));
        Heard.Refused(new Movie().With("stsd", entry.Over(4, Bytes.Big(2))).File).ShouldBe("sound-kind-unknown");
        Heard.Refused(new Movie().With("stsd", entry.Over(8 + 8 + 9, 1)).File).ShouldBe("sound-kind-unknown");
    }

    [Fact]
    public void Opus_for_more_than_two_loudspeakers_is_not_taken()
    {
        byte[] setting = [.. new byte[10], 1];
        Heard.Refused(new Movie().With("stsd", Movie.Entry("Opus", Movie.Box("dOps", setting))).File).ShouldBe("sound-kind-unknown");
    }

    [Fact]
    public void Descriptors_of_AAC_stay_without_what_is_not_needed()
    {
        var told = Aac(
            Movie.Descriptor(4, _fields, _setting, Movie.Descriptor(0x14, _told)),
            Movie.Descriptor(
                6,
                [
                    [2],
                ]
            ),
            Movie.Descriptor(0x0E, _told)
        );
        var clean = Aac(
            Movie.Descriptor(4, _fields, _setting, Movie.Descriptor(0x14, new byte[21])),
            Movie.Descriptor(
                6,
                [
                    [2],
                ]
            ),
            Movie.Descriptor(0x0E, new byte[21])
        );
        var sound = Heard.Of(told.File);
        sound.Bytes.ShouldBe(Heard.Of(clean.File).Bytes);
        var at = sound.Bytes.Find("esds");
        var whole = clean.File;
        sound.Bytes[at..(at + 60)].ShouldBe(whole[at..(at + 60)]);
    }

    [Fact]
    public void What_stands_behind_the_descriptors_is_left_out()
    {
        byte[] body = [.. Bytes.Big(0), .. Stream(0, Movie.Descriptor(4, _fields, _setting)), .. _told];
        var sound = Heard.Of(new Movie().With("stsd", Movie.Entry("mp4a", Movie.Box("esds", body))).File);
        sound.Bytes.Tells("Wanj").ShouldBeFalse();
    }

    [Theory]
    [InlineData(0x40, null)]
    [InlineData(0x66, null)]
    [InlineData(0x67, null)]
    [InlineData(0x68, null)]
    [InlineData(0x69, null)]
    [InlineData(0x6B, null)]
    [InlineData(0x20, "sound-kind-unknown")]
    [InlineData(0xDD, "sound-kind-unknown")]
    public void MPEG_sound_is_AAC_or_layer_III(byte coding, string? refused) =>
        Heard.Refused(Aac(Movie.Descriptor(4, _fields.Over(0, coding), _setting)).File).ShouldBe(refused);

    [Theory]
    [InlineData(0x80)]
    [InlineData(0x40)]
    [InlineData(0x20)]
    public void A_stream_that_hangs_on_another_or_lies_at_an_address_is_not_taken(byte flags)
    {
        byte[] body = [.. Bytes.Big(0), .. Stream(flags, Movie.Descriptor(4, _fields, _setting))];
        Heard.Refused(new Movie().With("stsd", Movie.Entry("mp4a", Movie.Box("esds", body))).File).ShouldBe("sound-kind-unknown");
    }

    [Fact]
    public void Descriptors_that_cannot_be_are_refused()
    {
        string? Refused(params byte[] stream) =>
            Heard.Refused(new Movie().With("stsd", Movie.Entry("mp4a", Movie.Box("esds", Bytes.Big(0), stream))).File);
        Refused().ShouldBe("sound-broken");
        Refused(3, 0x7F, 0, 0, 0).ShouldBe("sound-broken");
        Refused(3, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF).ShouldBe("sound-broken");
        Refused(3, 5, 0, 0, 0, 4, 9).ShouldBe("sound-broken");
        Refused(4, 3, 0, 0, 0).ShouldBe("sound-kind-unknown");
        Refused(Stream(0, Movie.Descriptor(4, _fields[..12]))).ShouldBe("sound-kind-unknown");
        Refused(Stream(0, Movie.Descriptor(4, _fields, Movie.Descriptor(5, new byte[65])))).ShouldBe("sound-kind-unknown");
    }

    private static Movie Aac(params IEnumerable<byte[]> inside) =>
        new Movie().With("stsd", Movie.Entry("mp4a", Movie.Box("esds", Bytes.Big(0), Stream(0, inside))));

    private static byte[] Stream(byte flags, params IEnumerable<byte[]> inside) =>
        Movie.Descriptor(
            3,
            [
                [0, 0, flags],
                .. inside,
            ]
        );
}
