using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

public sealed class Mp3CleaningTests
{
    private static readonly byte[] _frame = Sounds.Mp3Frame(Bytes.Of("0123456789"));
    private static readonly byte[] _sound = [.. _frame, .. _frame, .. _frame, .. _frame];

    [Fact]
    public void Frames_alone_stay_as_they_are()
    {
        var sound = Heard.Of(_sound);
        sound.Bytes.ShouldBe(_sound);
        sound.Removed.ShouldBeEmpty();
        sound.Seconds.ShouldBe(4 * 1152 / 44_100d, 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0x10)]
    public void Labels_in_front_are_left_out_however_many(byte flags)
    {
        byte[] label = Label(Bytes.Of(Bytes.Secret + new string('\u00ff', 300)), flags);
        var sound = Heard.Of([.. label, .. label, .. _sound]);
        sound.Bytes.ShouldBe(_sound);
        sound.Removed.ShouldBe(["tags"]);
    }

    [Fact]
    public void A_label_that_is_longer_than_it_says_is_left_out_too() =>
        Heard.Of([.. Label(new byte[20]), .. Bytes.Of(Bytes.Secret), .. _sound]).Bytes.ShouldBe(_sound);

    [Fact]
    public void A_picture_in_a_label_may_hold_what_looks_like_a_frame()
    {
        byte[] label = Label([.. _sound, .. Bytes.Of(Bytes.Secret)]);
        Heard.Of([.. label, .. _sound]).Bytes.ShouldBe(_sound);
    }

    [Theory]
    [InlineData("TAG", "tags")]
    [InlineData("APETAGEX", "tags")]
    [InlineData("LYRICSBEGIN", "tags")]
    [InlineData("ID3", "tags")]
    [InlineData("PK\u0003\u0004", "trailing-bytes")]
    public void So_are_labels_and_files_behind(string kind, string removed)
    {
        var sound = Heard.Of([.. _sound, .. Bytes.Of(kind + Bytes.Secret)]);
        sound.Bytes.ShouldBe(_sound);
        sound.Removed.ShouldBe([removed]);
    }

    [Fact]
    public void Labels_between_two_recordings_are_left_out_and_both_are_heard() =>
        Heard.Of([.. _sound, .. Bytes.Of("TAG" + Bytes.Secret), .. Label(Bytes.Of(Bytes.Secret)), .. _sound]).Bytes.ShouldBe([.. _sound, .. _sound]);

    [Theory]
    [InlineData("Xing", 21)]
    [InlineData("Info", 21)]
    [InlineData("VBRI", 36)]
    public void The_frame_in_which_a_coder_names_itself_is_left_out(string name, int at)
    {
        var index = new byte[104];
        _frame.AsSpan(0, 4).CopyTo(index);
        Bytes.Of(name + "LAME3.100" + Bytes.Secret).CopyTo(index, at);
        var sound = Heard.Of([.. index, .. _sound]);
        sound.Bytes.ShouldBe(_sound);
        sound.Removed.ShouldBe(["index"]);
        sound.Seconds.ShouldBe(4 * 1152 / 44_100d, 1e-9);
    }

    [Fact]
    public void What_stands_in_a_frame_beside_its_sound_becomes_zeros()
    {
        var told = Sounds.Mp3Frame(Bytes.Of("0123456789" + Bytes.Secret));
        var sound = Heard.Of([.. told, .. told, .. _frame]);
        sound.Bytes.ShouldBe([.. _frame, .. _frame, .. _frame]);
        sound.Removed.ShouldBe(["padding"]);
    }

    [Fact]
    public void Sound_that_begins_in_the_frame_before_stays()
    {
        // The second frame's ten bytes are the last four of the first and the first six of its own.
        var before = Sounds.Mp3Frame([.. Bytes.Of("0123456789"), .. new byte[69], .. Bytes.Of("abcd")]);
        var after = Sounds.Mp3Frame(Bytes.Of("efghij" + Bytes.Secret), back: 4);
        var sound = Heard.Of([.. before, .. after, .. _frame]);
        sound.Bytes.ShouldBe([.. before, .. Sounds.Mp3Frame(Bytes.Of("efghij"), back: 4), .. _frame]);
    }

    [Fact]
    public void Sound_that_would_begin_before_the_file_keeps_what_there_is_of_it()
    {
        var first = Sounds.Mp3Frame(Bytes.Of("efghij" + Bytes.Secret), back: 4);
        Heard.Of([.. first, .. _sound]).Bytes.ShouldBe([.. Sounds.Mp3Frame(Bytes.Of("efghij"), back: 4), .. _sound]);
    }

    [Fact]
    public void Sound_that_says_it_goes_on_behind_the_file_harms_nobody()
    {
        var last = Sounds.Mp3Frame(Bytes.Of("0123456789"), bits: 4095);
        Heard.Of([.. _sound, .. last]).Bytes.ShouldBe([.. _sound, .. last]);
    }

    [Fact]
    public void A_frame_that_was_cut_is_left_out()
    {
        var sound = Heard.Of(_sound[..^1]);
        sound.Bytes.ShouldBe(_sound[..(3 * 104)]);
        sound.Removed.ShouldBe(["trailing-bytes"]);
    }

    [Fact]
    public void Three_frames_make_an_MP3_and_two_do_not()
    {
        Heard.Of(_sound[..(3 * 104)]).Kind.ShouldBe("mp3");
        Heard.Refused(_sound[..(2 * 104)]).ShouldBe("sound-kind-unknown");
        Heard.Refused([.. Label(Bytes.Of(Bytes.Secret)), .. _sound[..(2 * 104)]]).ShouldBe("sound-kind-unknown");
        Heard.Refused(Label(_sound)).ShouldBe("sound-kind-unknown");
    }

    [Fact]
    public void Frames_behind_something_else_make_no_MP3()
    {
        Heard.Refused([0xFF, .. _sound]).ShouldBe("sound-kind-unknown");
        Heard.Refused([.. _frame, 0, .. _sound]).ShouldBe("sound-kind-unknown");
        Heard.Refused([.. Bytes.Of("<html>"), .. _sound]).ShouldBe("sound-kind-unknown");
    }

    [Theory]
    [InlineData(1, 0xFD)]
    [InlineData(1, 0xFF)]
    [InlineData(1, 0xEB)]
    [InlineData(1, 0xF3)]
    [InlineData(2, 0x00)]
    [InlineData(2, 0xF0)]
    [InlineData(2, 0x1C)]
    [InlineData(2, 0x14)]
    [InlineData(3, 0xC2)]
    public void A_head_of_another_kind_or_one_that_cannot_be_breaks_the_row(int at, byte value)
    {
        var other = _frame.Over(at, value);
        var sound = Heard.Of([.. _sound, .. other, .. _sound]);
        sound.Bytes.ShouldBe([.. _sound, .. _sound]);
        sound.Removed.ShouldBe(["trailing-bytes"]);
    }

    [Theory]
    [InlineData("tone.mp3", 4128, 43)]
    [InlineData("low.mp3", 5355, 41)]
    public void A_recorded_file_keeps_every_frame_of_sound(string name, int size, int frames)
    {
        var bytes = Sounds.File(name);
        bytes.Tells("Lav").ShouldBeTrue("its coder named itself");
        var sound = Heard.Of(bytes);
        sound.Bytes.Length.ShouldBe(size);
        sound.Seconds.ShouldBe(frames * (name == "tone.mp3" ? 1152 / 48_000d : 576 / 22_050d), 1e-9);
        sound.Bytes.Tells("Lav").ShouldBeFalse();
        sound.Bytes.Tells("LAME").ShouldBeFalse();
        sound.Removed.ShouldBe(["index", "padding", "tags"]);
    }

    [Fact]
    public void Ten_minutes_are_summed_from_the_frames()
    {
        byte[] Many(int count) => [.. Enumerable.Repeat(_frame, count).SelectMany(f => f)];
        Heard.Refused(Many(22_968)).ShouldBeNull();
        Heard.Refused(Many(22_969)).ShouldBe("sound-too-long");
    }

    private static byte[] Label(byte[] body, byte flags = 0) =>
        [
            .. Bytes.Of("ID3"),
            4,
            0,
            flags,
            0,
            0,
            (byte)(body.Length >> 7),
            (byte)(body.Length & 0x7F),
            .. body,
            .. flags == 0x10 ? Bytes.Of("3DI").Concat(new byte[7]) : [],
        ];
}
