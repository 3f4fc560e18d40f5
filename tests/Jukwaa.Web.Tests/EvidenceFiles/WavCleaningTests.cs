using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

public sealed class WavCleaningTests
{
    private static readonly byte[] _plain = Sounds.Format(1, 1, 16, 2);
    private static readonly byte[] _samples = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly byte[] _sound = Pictures.Part("data", _samples);

    [Theory]
    [InlineData("LIST", "tags")]
    [InlineData("bext", "tags")]
    [InlineData("iXML", "tags")]
    [InlineData("id3 ", "tags")]
    [InlineData("cue ", "tags")]
    [InlineData("_PMX", "tags")]
    [InlineData("FLLR", "padding")]
    [InlineData("PAD ", "padding")]
    [InlineData("JUNK", "padding")]
    [InlineData("abcd", "other")]
    public void Every_chunk_that_tells_something_is_left_out(string kind, string removed)
    {
        var told = Pictures.Part(kind, Bytes.Of(Bytes.Secret));
        var sound = Heard.Of(Sounds.Wav(told, _plain, told, _sound));
        sound.Bytes.ShouldBe(Sounds.Wav(_plain, _sound));
        sound.Removed.ShouldBe([removed]);
        sound.Seconds.ShouldBe(4 / 8000d);
    }

    [Theory]
    [InlineData("LIST", "tags")]
    [InlineData("id3 ", "tags")]
    [InlineData("wxyz", "trailing-bytes")]
    public void So_is_what_stands_behind_the_samples(string kind, string removed)
    {
        var sound = Heard.Of(Sounds.Wav(_plain, _sound, Pictures.Part(kind, Bytes.Of(Bytes.Secret))));
        sound.Bytes.ShouldBe(Sounds.Wav(_plain, _sound));
        sound.Removed.ShouldBe([removed]);
    }

    [Fact]
    public void Another_file_behind_the_end_is_cut()
    {
        var sound = Heard.Of([.. Sounds.Wav(_plain, _sound), .. Bytes.Of("PK" + Bytes.Secret)]);
        sound.Removed.ShouldBe(["trailing-bytes"]);
        sound.Bytes.ShouldBe(Sounds.Wav(_plain, _sound));
    }

    [Fact]
    public void A_second_row_of_samples_is_left_out() =>
        Heard.Of(Sounds.Wav(_plain, _sound, Pictures.Part("data", Bytes.Of(Bytes.Secret)))).Bytes.ShouldBe(Sounds.Wav(_plain, _sound));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(-37)]
    public void A_recorder_that_streams_does_not_know_the_size(int size)
    {
        var sound = Heard.Of(Sounds.Wav(_plain, Bytes.Of("data"), Bytes.Little(size), _samples).Over(4, Bytes.Little(size)));
        sound.Bytes.ShouldBe(Sounds.Wav(_plain, _sound));
        sound.Removed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(-1, false)]
    public void Even_then_chunks_at_the_very_end_are_no_samples(int size, bool filled)
    {
        var told = Pictures.Part("LIST", Bytes.Of("INFO" + Bytes.Secret));
        byte[][] parts = [_plain, Bytes.Of("data"), Bytes.Little(size), _samples, Pictures.Part("bext", [1, 2]), filled ? told : told[..^1]];
        var sound = Heard.Of(Sounds.Wav(parts));
        sound.Bytes.ShouldBe(Sounds.Wav(_plain, _sound));
        sound.Removed.ShouldBe(["tags"]);
    }

    [Fact]
    public void Samples_that_look_like_a_chunk_but_lead_nowhere_stay()
    {
        byte[] samples = [.. Bytes.Of("LIST"), .. Bytes.Little(1000), .. _samples];
        Heard.Of(Sounds.Wav(_plain, Bytes.Of("data"), Bytes.Little(-1), samples)).Bytes.ShouldBe(Sounds.Wav(_plain, Pictures.Part("data", samples)));
    }

    [Theory]
    [InlineData(16, 8)]
    [InlineData(17, 16)]
    [InlineData(50_000, 399_880)]
    public void Only_a_short_row_of_chunks_is_looked_for_at_the_end(int chunks, int samples)
    {
        byte[] rest = [.. _samples, .. Enumerable.Repeat(Bytes.Of("LIST\0\0\0\0"), chunks).SelectMany(c => c)];
        var sound = Heard.Of(Sounds.Wav(_plain, Bytes.Of("data"), Bytes.Little(-1), rest));
        (sound.Bytes.Length - 44).ShouldBe(samples);
    }

    [Fact]
    public void A_sample_that_was_cut_is_left_out() =>
        Heard.Of(Sounds.Wav(_plain, Pictures.Part("data", [1, 2, 3]))).Bytes.ShouldBe(Sounds.Wav(_plain, Pictures.Part("data", [1, 2])));

    [Fact]
    public void What_stands_behind_the_format_is_left_out()
    {
        var told = Sounds.Format(1, 1, 16, 2, 8000, [21, 0, .. Bytes.Of(Bytes.Secret)]);
        Heard.Of(Sounds.Wav(told, _sound)).Bytes.ShouldBe(Sounds.Wav(_plain, _sound));
    }

    [Theory]
    [InlineData(3, 32)]
    [InlineData(3, 64)]
    [InlineData(6, 8)]
    [InlineData(7, 8)]
    public void Other_ways_to_code_a_sample_say_how_many_there_are(int code, int bits)
    {
        var format = Sounds.Format(code, 1, bits, bits / 8, 8000, 0, 0);
        var sound = Heard.Of(Sounds.Wav(format, Pictures.Part("fact", Bytes.Little(0)), _sound));
        var samples = 8 * 8 / bits;
        sound.Bytes.ShouldBe(Sounds.Wav(format, Pictures.Part("fact", Bytes.Little(samples)), _sound));
        sound.Seconds.ShouldBe(samples / 8000d);
    }

    [Theory]
    [InlineData(1, 24, null)]
    [InlineData(3, 32, null)]
    [InlineData(6, 8, null)]
    [InlineData(0x55, 8, "sound-kind-unknown")]
    [InlineData(1, 12, "sound-broken")]
    public void The_extensible_form_names_its_code_behind(int code, int bits, string? refused)
    {
        byte[] more = [22, 0, (byte)bits, 0, 4, 0, 0, 0, (byte)code, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];
        var format = Sounds.Format(0xFFFE, 1, bits, bits / 8, 8000, more);
        var bytes = Sounds.Wav(format, Pictures.Part("fact", Bytes.Little(2)), Pictures.Part("data", new byte[bits / 4]));
        Heard.Refused(bytes).ShouldBe(refused);
        if (refused is null)
        {
            Heard.Of(bytes).Bytes.ShouldBe(bytes);
        }
    }

    [Fact]
    public void The_extensible_form_holds_no_name_in_place_of_its_code() =>
        Heard
            .Refused(Sounds.Wav(Sounds.Format(0xFFFE, 1, 16, 2, 8000, [22, 0, 16, 0, 0, 0, 0, 0, 1, 0, .. Bytes.Of("Wanjiku-phone-")]), _sound))
            .ShouldBe("sound-kind-unknown");

    [Theory]
    [InlineData(0, 505)]
    [InlineData(300, 300)]
    [InlineData(506, 505)]
    [InlineData(-1, 505)]
    public void A_block_of_ADPCM_may_not_be_played_to_its_end(int said, int samples)
    {
        var format = Sounds.Format(0x11, 1, 4, 256, 8000, [2, 0, .. Sounds.Short(505)]);
        var sound = Heard.Of(Sounds.Wav(format, Pictures.Part("fact", Bytes.Little(said)), Pictures.Part("data", new byte[256])));
        sound.Seconds.ShouldBe(samples / 8000d);
        sound.Bytes.AsSpan(20, 16 + 4)[..16].ToArray().ShouldBe(format[8..24].Over(8, Bytes.Little(8000 * 256 / 505)));
    }

    [Theory]
    [InlineData(1, 1010)]
    [InlineData(505, 1010)]
    [InlineData(506, 506)]
    public void A_long_note_of_ADPCM_does_not_pass_for_a_short_one(int said, int samples)
    {
        var format = Sounds.Format(0x11, 1, 4, 256, 8000, [2, 0, .. Sounds.Short(505)]);
        var sound = Heard.Of(Sounds.Wav(format, Pictures.Part("fact", Bytes.Little(said)), Pictures.Part("data", new byte[512])));
        sound.Seconds.ShouldBe(samples / 8000d);
    }

    [Fact]
    public void Nor_does_one_of_another_code_and_the_bound_holds_for_what_is_there()
    {
        byte[] Note(int samples) =>
            Sounds.Wav(Sounds.Format(7, 1, 8, 1, 1000, 0, 0), Pictures.Part("fact", Bytes.Little(7)), Pictures.Part("data", new byte[samples]));
        Heard.Of(Note(600_000)).Seconds.ShouldBe(600);
        Heard.Refused(Note(600_001)).ShouldBe("sound-too-long");
    }

    [Fact]
    public void Microsofts_ADPCM_gets_the_numbers_that_everybody_decodes_by()
    {
        var told = Sounds.Format(2, 1, 4, 256, 8000, [32, 0, .. Sounds.Short(500), .. Sounds.Short(7), .. Bytes.Of(Bytes.Secret), .. new byte[7]]);
        var sound = Heard.Of(Sounds.Wav(told, Pictures.Part("data", new byte[512])));
        sound.Seconds.ShouldBe(2 * 500 / 8000d);
        sound.Bytes[42..46].ShouldBe([0, 1, 0, 0]);
        sound.Bytes[16].ShouldBe((byte)50);
    }

    [Theory]
    [InlineData(1, 0, 16, 2, 8000, "sound-broken")]
    [InlineData(1, 9, 16, 18, 8000, "sound-broken")]
    [InlineData(1, 1, 16, 3, 8000, "sound-broken")]
    [InlineData(1, 1, 16, 0, 8000, "sound-broken")]
    [InlineData(1, 1, 7, 1, 8000, "sound-broken")]
    [InlineData(1, 1, 16, 2, 0, "sound-broken")]
    [InlineData(1, 1, 16, 2, -1, "sound-broken")]
    [InlineData(0x11, 1, 4, 4, 8000, "sound-broken")]
    [InlineData(0x11, 3, 4, 256, 8000, "sound-broken")]
    [InlineData(0x11, 1, 4, 65535, 8000, "sound-broken")]
    [InlineData(0x55, 1, 0, 1, 8000, "sound-kind-unknown")]
    [InlineData(0x161, 1, 16, 2, 8000, "sound-kind-unknown")]
    public void A_format_that_cannot_be_is_refused(int code, int channels, int bits, int block, int rate, string refused) =>
        Heard.Refused(Sounds.Wav(Sounds.Format(code, channels, bits, block, rate, 0, 0), _sound)).ShouldBe(refused);

    [Fact]
    public void Without_format_or_samples_it_is_refused()
    {
        Heard.Refused(Sounds.Wav(_sound)).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Wav(_sound, _plain)).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Wav(_plain)).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Wav(_plain, Pictures.Part("data", []))).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Wav(Pictures.Part("fmt ", [1, 0]), _sound)).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Wav(Bytes.Of("LIST"), Bytes.Little(-1), _plain, _sound)).ShouldBe("sound-broken");
    }

    [Fact]
    public void The_samples_of_a_recorded_file_are_the_same()
    {
        var bytes = Sounds.File("tone.wav");
        var at = bytes.Find("data");
        var sound = Heard.Of(bytes);
        sound.Bytes[^8000..].ShouldBe(bytes[(at + 8)..(at + 8008)]);
        sound.Bytes.Length.ShouldBe(8044);
    }
}
