using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>What stands beside the sound of an MP4 becomes zeros, and nothing moves.</summary>
public sealed class Mp4CleaningTests
{
    private static readonly byte[] _told = Bytes.Of(Bytes.Secret);
    private static readonly byte[] _clean = Heard.Of(new Movie().File).Bytes;

    [Fact]
    public void The_sound_stays_where_it_is_and_what_is_between_becomes_zeros()
    {
        var bytes = new Movie().File;
        var sound = Heard.Of(bytes);
        sound.Bytes.Length.ShouldBe(bytes.Length);
        sound
            .Bytes[32..(32 + 83)]
            .ShouldBe([.. new byte[21], .. Bytes.Of("AAAAABBBBB"), .. new byte[21], .. Bytes.Of("CCCCCDDDDD"), .. new byte[21]]);
        sound.Removed.ShouldBe(["other", "tags", "time"]);
        sound.Seconds.ShouldBe(2);
    }

    [Theory]
    [InlineData("", "udta", "tags")]
    [InlineData("", "meta", "tags")]
    [InlineData("", "uuid", "other")]
    [InlineData("", "free", "padding")]
    [InlineData("", "skip", "padding")]
    [InlineData("", "wide", "other")]
    [InlineData("", "ftyp", "other")]
    [InlineData("moov", "udta", "tags")]
    [InlineData("moov", "meta", "tags")]
    [InlineData("moov", "iods", "other")]
    [InlineData("moov", "mdat", "other")]
    [InlineData("trak", "udta", "tags")]
    [InlineData("trak", "meta", "tags")]
    [InlineData("trak", "tref", "other")]
    [InlineData("edts", "abcd", "other")]
    [InlineData("mdia", "meta", "tags")]
    [InlineData("minf", "hdlr", "other")]
    [InlineData("dinf", "abcd", "other")]
    [InlineData("stbl", "stss", "other")]
    [InlineData("stbl", "subs", "other")]
    public void A_box_that_is_not_needed_becomes_an_empty_one_of_its_size(string room, string kind, string removed)
    {
        var sound = Heard.Of(new Movie().And(room, Movie.Box(kind, _told)).File);
        sound.Removed.ShouldContain(removed);
        sound.Bytes.ShouldBe(Heard.Of(new Movie().And(room, Movie.Box("free", new byte[21])).File).Bytes);
        sound.Bytes.Find("free").ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("mvhd", 16, 2000)]
    [InlineData("tkhd", 20, 2000)]
    [InlineData("mdhd", 16, 16_000)]
    public void When_it_was_made_is_not_told_and_how_long_it_is_stays(string kind, int place, uint length)
    {
        var bytes = new Movie().File;
        var at = bytes.Find(kind) + 4;
        var sound = Heard.Of(bytes);
        bytes[(at + 4)..(at + 12)].ShouldBe([0xE3, 1, 2, 3, 0xE3, 4, 5, 6]);
        sound.Bytes[(at + 4)..(at + 12)].ShouldBe(new byte[8]);
        sound.Bytes.Big(at + place).ShouldBe(length);
    }

    [Fact]
    public void Times_of_eight_bytes_are_left_out_too()
    {
        byte[] times = [1, 0, 0, 0, .. Bytes.Of("Wanjiku-phone-1.")];
        var movie = new Movie()
            .With("mvhd", [.. times, .. Bytes.Big(1000), .. Bytes.Big(0), .. Bytes.Big(2000), .. new byte[76], .. Bytes.Big(2)])
            .With("tkhd", [.. times, .. Bytes.Big(1), .. _told[..4], .. Bytes.Big(0), .. Bytes.Big(2000), .. new byte[60]])
            .With("mdhd", [.. times, .. Bytes.Big(8000), .. Bytes.Big(0), .. Bytes.Big(24_000), .. Bytes.Of("WANJ")]);
        var sound = Heard.Of(movie.File);
        sound.Bytes.Tells("Wanj").ShouldBeFalse();
        sound.Seconds.ShouldBe(3);
        var media = sound.Bytes.Find("mdhd") + 4;
        (sound.Bytes.Big(media), sound.Bytes.Big(media + 20), sound.Bytes.Big(media + 28)).ShouldBe((0x0100_0000u, 8000u, 24_000u));
    }

    [Fact]
    public void What_no_player_heeds_in_a_head_is_written_as_everybody_does()
    {
        byte[] odd = [.. _told, .. _told, .. _told, .. _told];
        var movie = new Movie()
            .With("mvhd", [.. Bytes.Big(0), .. odd[..8], .. Bytes.Big(1000), .. Bytes.Big(2000), .. odd[..76], .. Bytes.Big(2)])
            .With("tkhd", [0, 9, 9, 15, .. odd[..8], .. Bytes.Big(1), .. odd[..4], .. Bytes.Big(2000), .. odd[..60]]);
        var sound = Heard.Of(movie.File);
        var (film, track) = (sound.Bytes.Find("mvhd") + 4, sound.Bytes.Find("tkhd") + 4);
        sound.Bytes[(film + 20)..(film + 36)].ShouldBe([0, 1, 0, 0, 1, .. new byte[11]]);
        sound.Bytes[(film + 36)..(film + 40)].ShouldBe([0, 1, 0, 0]);
        sound.Bytes.Big(film + 96).ShouldBe(2u);
        sound.Bytes.Big(track).ShouldBe(7u);
        sound.Bytes[(track + 72)..(track + 84)].ShouldBe([0x40, 0, 0, 0, .. new byte[8]]);
    }

    [Fact]
    public void The_language_is_not_told()
    {
        var at = _clean.Find("mdhd") + 4 + 20;
        _clean[at..(at + 4)].ShouldBe([0x55, 0xC4, 0, 0]);
        Heard.Of(new Movie().File).Bytes.ShouldBe(_clean);
    }

    [Fact]
    public void The_name_and_the_maker_of_a_track_are_left_out()
    {
        byte[] body = [.. Bytes.Big(0), .. Bytes.Of("mhlr"), .. Bytes.Of("soun"), .. Bytes.Of("Wanjiku-phon"), .. _told];
        var sound = Heard.Of(new Movie().With("hdlr", body).File);
        var at = sound.Bytes.Find("hdlr") + 4;
        sound.Bytes[at..(at + body.Length)].ShouldBe([.. new byte[8], .. Bytes.Of("soun"), .. new byte[body.Length - 12]]);
    }

    [Fact]
    public void A_standard_that_nobody_knows_is_not_named()
    {
        var told = new Movie { Brands = [.. Bytes.Of("mp42"), .. Bytes.Of("Wanj"), .. Bytes.Of("iku1"), .. Bytes.Of("3gp4")] };
        Heard.Of(told.File).Bytes[..24].ShouldBe(Movie.Box("ftyp", Bytes.Of("mp42"), new byte[4], Bytes.Of("isom3gp4")));
    }

    [Theory]
    [InlineData("elst")]
    [InlineData("stts")]
    [InlineData("stsc")]
    [InlineData("stsz")]
    [InlineData("stco")]
    public void What_stands_behind_a_table_is_left_out(string kind)
    {
        var whole = new Movie().File;
        var at = whole.Find(kind);
        var size = (int)whole.Big(at - 4) - 8;
        var told = new Movie().With(kind, [.. whole[(at + 4)..(at + 4 + size)], .. _told]);
        var sound = Heard.Of(told.File);
        var clean = sound.Bytes.Find(kind);
        sound.Bytes[(clean + 4)..(clean + 4 + size)].ShouldBe(whole[(at + 4)..(at + 4 + size)]);
        sound.Bytes[(clean + 4 + size)..(clean + 4 + size + 21)].ShouldBe(new byte[21]);
    }

    [Fact]
    public void Bytes_behind_the_last_box_are_left_out()
    {
        var sound = Heard.Of([.. new Movie().File, .. Bytes.Of("PK" + Bytes.Secret)]);
        sound.Bytes.ShouldBe(_clean);
        sound.Removed.ShouldContain("trailing-bytes");
    }

    [Fact]
    public void The_last_box_may_go_on_to_the_end()
    {
        var bytes = new Movie().File;
        byte[] last = [.. Bytes.Big(0), .. Bytes.Of("free"), .. _told];
        Heard.Of([.. bytes, .. last]).Bytes.ShouldBe([.. _clean, .. last[..8], .. new byte[21]]);
    }

    [Fact]
    public void Boxes_may_have_a_length_of_eight_bytes()
    {
        byte[] wide = [.. Bytes.Big(1), .. Bytes.Of("uuid"), .. Bytes.Big(0), .. Bytes.Big(16 + 21), .. _told];
        var sound = Heard.Of([.. new Movie().File, .. wide]);
        sound.Bytes.ShouldBe([.. _clean, .. Bytes.Big(1), .. Bytes.Of("free"), .. Bytes.Big(0), .. Bytes.Big(37), .. new byte[21]]);
    }

    [Fact]
    public void A_list_of_edits_and_the_balance_may_be_missing() => Heard.Of(new Movie().Without("elst").Without("smhd").File).Seconds.ShouldBe(2);

    [Theory]
    [InlineData(2, "url ", 1)]
    [InlineData(0, "url ", 1)]
    [InlineData(1, "url ", 0)]
    [InlineData(1, "alis", 1)]
    [InlineData(1, "urn ", 1)]
    public void Sound_that_lies_elsewhere_is_not_taken(int count, string kind, int flags)
    {
        byte[] body = [.. Bytes.Big(0), .. Bytes.Big(count), .. Movie.Box(kind, Bytes.Big(flags))];
        Heard.Refused(new Movie().With("dref", body).File).ShouldBe("sound-kind-unknown");
    }

    [Fact]
    public void An_address_of_the_sound_is_left_out() =>
        Heard
            .Of(new Movie().With("dref", [.. Bytes.Big(0), .. Bytes.Big(1), .. Movie.Box("url ", Bytes.Big(1), _told)]).File)
            .Bytes.Tells("Wanj")
            .ShouldBeFalse();

    [Theory]
    [InlineData("roll", 2, true)]
    [InlineData("prol", 2, true)]
    [InlineData("tele", 2, false)]
    [InlineData("roll", 21, false)]
    public void Groups_of_samples_stay_when_they_say_where_a_decoder_may_begin(string kind, int length, bool stays)
    {
        var about = Movie.Box("sgpd", [1, 0, 0, 0], Bytes.Of(kind), Bytes.Big(length), Bytes.Big(1), _told[..length]);
        var which = Movie.Box("sbgp", Bytes.Big(0), Bytes.Of("roll"), Bytes.Big(1), Bytes.Big(4), Bytes.Big(1));
        var sound = Heard.Of(new Movie().And("stbl", about, which).File);
        sound.Bytes.Tells("sgpd").ShouldBe(stays);
        sound.Bytes.Tells("sbgp").ShouldBeTrue();
    }

    [Theory]
    [InlineData("tone.m4a")]
    [InlineData("fast.m4a")]
    [InlineData("tone.3gp")]
    [InlineData("wide.3gp")]
    [InlineData("alac.m4a")]
    [InlineData("opus.mp4")]
    public void The_sound_of_a_recorded_file_is_the_same_and_lies_where_it_did(string name)
    {
        var bytes = Sounds.File(name);
        var sound = Heard.Of(bytes).Bytes;
        sound.Length.ShouldBe(bytes.Length);
        var at = bytes.Find("mdat");
        var size = (int)bytes.Big(at - 4) - 8;
        size.ShouldBeGreaterThan(900);
        sound[(at - 4)..(at + 4 + size)].ShouldBe(bytes[(at - 4)..(at + 4 + size)]);
        foreach (var kind in new[] { "stco", "stsc", "stsz", "stts" })
        {
            var box = bytes.Find(kind);
            sound[box..(box + (int)bytes.Big(box - 4) - 4)].ShouldBe(bytes[box..(box + (int)bytes.Big(box - 4) - 4)]);
        }
    }
}
