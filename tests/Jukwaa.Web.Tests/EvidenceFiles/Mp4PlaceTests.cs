using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>Where the sound of an MP4 lies, and how long it is.</summary>
public sealed class Mp4PlaceTests
{
    [Fact]
    public void Sizes_may_be_in_a_table()
    {
        byte[] table = [.. Bytes.Big(0), .. Bytes.Big(0), .. Bytes.Big(4), .. Bytes.Big(7), .. Bytes.Big(3), .. Bytes.Big(1), .. Bytes.Big(9)];
        Sound(new Movie().With("stsz", table)).ShouldBe("AAAAABBBBB CCCCCDDDDD");
    }

    [Theory]
    [InlineData(4, new byte[] { 0x73, 0x19 })]
    [InlineData(8, new byte[] { 7, 3, 1, 9 })]
    [InlineData(16, new byte[] { 0, 7, 0, 3, 0, 1, 0, 9 })]
    public void Sizes_may_be_in_a_small_table(byte bits, byte[] sizes)
    {
        byte[] table = [0, 0, 0, 0, 0, 0, 0, bits, .. Bytes.Big(4), .. sizes];
        Sound(new Movie().Without("stsz").And("stbl", Movie.Box("stz2", table))).ShouldBe("AAAAABBBBB CCCCCDDDDD");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(32)]
    public void A_small_table_has_sizes_of_4_8_or_16_bits(byte bits)
    {
        byte[] table = [0, 0, 0, 0, 0, 0, 0, bits, .. Bytes.Big(4), .. new byte[16]];
        Heard.Refused(new Movie().Without("stsz").And("stbl", Movie.Box("stz2", table)).File).ShouldBe("sound-broken");
    }

    [Fact]
    public void Places_may_have_eight_bytes()
    {
        byte[] table = [.. Bytes.Big(0), .. Bytes.Big(2), .. Bytes.Big(0), .. Bytes.Big(Movie.First), .. Bytes.Big(0), .. Bytes.Big(Movie.Second)];
        Sound(new Movie().Without("stco").And("stbl", Movie.Box("co64", table))).ShouldBe("AAAAABBBBB CCCCCDDDDD");
    }

    [Fact]
    public void Chunks_may_hold_more_samples_from_one_on()
    {
        byte[] runs = [.. Bytes.Big(0), .. Bytes.Big(2), .. Run(1, 1), .. Run(2, 3)];
        var data = Bytes.Of(Bytes.Secret + "AAAAA     " + Bytes.Secret + "BBBBBCCCCCDDDDD");
        Sound(new Movie { Data = data }.With("stsc", runs)).ShouldBe("AAAAA BBBBBCCCCCDDDDD");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(106)]
    [InlineData(400)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Sound_lies_where_sound_may_lie_and_nowhere_else(int place)
    {
        byte[] places = [.. Bytes.Big(0), .. Bytes.Big(2), .. Bytes.Big(Movie.First), .. Bytes.Big(place)];
        Heard.Refused(new Movie().With("stco", places).File).ShouldBe("sound-broken");
        byte[] wide = [.. Bytes.Big(0), .. Bytes.Big(2), .. new byte[4], .. Bytes.Big(Movie.First), 0x80, 0, 0, 0, .. Bytes.Big(Movie.Second)];
        Heard.Refused(new Movie().Without("stco").And("stbl", Movie.Box("co64", wide)).File).ShouldBe("sound-broken");
    }

    [Fact]
    public void One_place_named_again_and_again_is_refused()
    {
        const int Many = 100;
        byte[] places = [.. Bytes.Big(0), .. Bytes.Big(Many), .. Enumerable.Repeat(Bytes.Big(Movie.First), Many).SelectMany(p => p)];
        var movie = new Movie()
            .With("stco", places)
            .With("stsz", [.. Bytes.Big(0), .. Bytes.Big(10), .. Bytes.Big(2 * Many)])
            .With("stts", [.. Bytes.Big(0), .. Bytes.Big(1), .. Bytes.Big(2 * Many), .. Bytes.Big(1)]);
        Heard.Refused(movie.File).ShouldBe("sound-broken");
    }

    [Theory]
    [InlineData("stsz", 8, 5)]
    [InlineData("stsz", 8, -1)]
    [InlineData("stsz", 4, -1)]
    [InlineData("stts", 8, 3)]
    [InlineData("stts", 4, -1)]
    [InlineData("stts", 4, 0x2000_0001)]
    [InlineData("stsc", 4, -1)]
    [InlineData("stsc", 4, 0)]
    [InlineData("stsc", 8, 2)]
    [InlineData("stsc", 12, 0)]
    [InlineData("stco", 4, 1)]
    [InlineData("stco", 4, -1)]
    [InlineData("elst", 4, -1)]
    [InlineData("mdhd", 12, 0)]
    [InlineData("mdhd", 0, 0x0200_0000)]
    [InlineData("mvhd", 0, 0x0100_0000)]
    [InlineData("tkhd", 0, 0x0100_0000)]
    public void Numbers_that_cannot_be_are_refused(string kind, int at, int number)
    {
        var bytes = new Movie().File;
        Heard.Refused(bytes.Over(bytes.Find(kind) + 4 + at, Bytes.Big(number))).ShouldBe("sound-broken");
    }

    [Theory]
    [InlineData("moov")]
    [InlineData("trak")]
    [InlineData("mdia")]
    [InlineData("minf")]
    [InlineData("stbl")]
    [InlineData("stts")]
    public void A_length_that_cannot_be_is_refused(string kind)
    {
        var bytes = new Movie().File;
        foreach (var size in new[] { 0, 1, 7, 0x7FFF_FFFF, -1 })
        {
            // The one box of its file may go on to the end, when that is where it ends.
            var refused = Heard.Refused(bytes.Over(bytes.Find(kind) - 4, Bytes.Big(size)));
            refused.ShouldBe(kind == "moov" && size == 0 ? null : "sound-broken");
        }
    }

    [Fact]
    public void More_boxes_of_sound_than_any_recorder_writes_are_refused()
    {
        var part = Movie.Box("mdat", new byte[1]);
        Heard.Refused(new Movie().And("", [.. Enumerable.Repeat(part, 63)]).File).ShouldBeNull();
        Heard.Refused(new Movie().And("", [.. Enumerable.Repeat(part, 64)]).File).ShouldBe("sound-broken");
    }

    [Theory]
    [InlineData(16_000, 2d)]
    [InlineData(24_000, 3d)]
    [InlineData(8000, 2d)]
    [InlineData(0, 2d)]
    [InlineData(-1, 2d)]
    public void A_length_that_is_too_short_or_not_known_is_that_of_the_samples(int length, double seconds)
    {
        var bytes = new Movie().File;
        Heard.Of(bytes.Over(bytes.Find("mdhd") + 4 + 16, Bytes.Big(length))).Seconds.ShouldBe(seconds);
    }

    [Fact]
    public void Ten_minutes_are_the_longest_by_either()
    {
        var bytes = new Movie().File;
        var (media, times) = (bytes.Find("mdhd") + 4 + 16, bytes.Find("stts") + 4 + 12);
        Heard.Of(bytes.Over(media, Bytes.Big(4_800_000))).Seconds.ShouldBe(600);
        Heard.Refused(bytes.Over(media, Bytes.Big(4_800_001))).ShouldBe("sound-too-long");
        Heard.Refused(bytes.Over(times, Bytes.Big(1_200_001))).ShouldBe("sound-too-long");
    }

    private static byte[] Run(int first, int samples) => [.. Bytes.Big(first), .. Bytes.Big(samples), .. Bytes.Big(1)];

    /// <summary>What is heard of the two chunks.</summary>
    private static string Sound(Movie movie)
    {
        var clean = System.Text.Encoding.Latin1.GetString(Heard.Of(movie.File).Bytes, Movie.First, 46);
        return string.Join(' ', clean.Split('\0', StringSplitOptions.RemoveEmptyEntries));
    }
}
