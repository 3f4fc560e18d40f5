using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

public sealed class AmrCleaningTests
{
    private static readonly int[] _narrow = [12, 13, 15, 17, 19, 20, 26, 31, 5];
    private static readonly int[] _wide = [17, 23, 32, 36, 40, 46, 50, 58, 60, 5];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Frames_of_every_kind_are_kept(bool wide)
    {
        byte[] bytes = [.. Head(wide), .. (wide ? _wide : _narrow).SelectMany((size, kind) => Frame(kind, size)), .. Frame(15, 0)];
        var sound = Heard.Of(bytes);
        sound.Bytes.ShouldBe(bytes);
        sound.Removed.ShouldBeEmpty();
        sound.Seconds.ShouldBe(0.02 * (wide ? 11 : 10), 1e-9);
    }

    [Theory]
    [InlineData("tone.amr")]
    [InlineData("wide.amr")]
    public void A_recorded_file_stays_as_it_is(string name)
    {
        var bytes = Sounds.File(name);
        Heard.Of(bytes).Bytes.ShouldBe(bytes);
    }

    [Theory]
    [InlineData("Wanjiku-phone-1.2921S")]
    [InlineData("<?xml version='1.0'?> Wanjiku-phone-1.2921S")]
    [InlineData("4 Wanjiku-phone-1.2921S and where it was made, at length")]
    public void What_stands_behind_the_frames_is_left_out_also_when_it_begins_like_one(string told)
    {
        byte[] frames = [.. Frame(7, 31), .. Frame(7, 31), .. Frame(7, 31)];
        var sound = Heard.Of([.. Head(), .. frames, .. Bytes.Of(told)]);
        sound.Removed.ShouldBe(["trailing-bytes"]);
        sound.Bytes[..(6 + 64)].ShouldBe([.. Head(), .. frames[..64]]);
        sound.Bytes.Tells("xml").ShouldBeFalse();
    }

    [Fact]
    public void A_frame_that_was_cut_is_left_out()
    {
        byte[] whole = [.. Head(), .. Frame(0, 12), .. Frame(7, 31)];
        var sound = Heard.Of(whole[..^1]);
        sound.Bytes.ShouldBe([.. Head(), .. Frame(0, 12)]);
        sound.Removed.ShouldBe(["trailing-bytes"]);
        sound.Seconds.ShouldBe(0.02);
    }

    [Theory]
    [InlineData(0, 12, 0xFE)]
    [InlineData(4, 19, 0xF0)]
    [InlineData(6, 26, 0xF0)]
    [InlineData(8, 5, 0xFE)]
    public void Bits_that_fill_a_frame_up_become_zeros(int kind, int size, byte last)
    {
        byte[] frame = [(byte)((kind << 3) | 4), .. Enumerable.Repeat((byte)0xFF, size)];
        Heard.Of([.. Head(), .. frame]).Bytes.ShouldBe([.. Head(), .. frame[..^1], last]);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(14)]
    public void A_kind_of_frame_that_is_not_sent_ends_the_sound(int kind) =>
        Heard.Of([.. Head(), .. Frame(0, 12), .. Frame(0, 12), .. Frame(kind, 6)]).Seconds.ShouldBe(0.02);

    [Theory]
    [InlineData(0x80)]
    [InlineData(0x01)]
    [InlineData(0x02)]
    public void A_head_with_bits_that_must_not_be_set_is_none(byte bit)
    {
        var frame = Frame(0, 12);
        frame[0] |= bit;
        Heard.Refused([.. Head(), .. frame]).ShouldBe("sound-broken");
    }

    [Fact]
    public void Without_a_frame_it_is_refused()
    {
        Heard.Refused(Head()).ShouldBe("sound-broken");
        Heard.Refused(Head(true)).ShouldBe("sound-broken");
        Heard.Refused([.. Head(), .. Frame(7, 31)[..^1]]).ShouldBe("sound-broken");
        Heard.Refused([.. Head(), .. Bytes.Of(Bytes.Secret)]).ShouldBe("sound-broken");
        Heard.Refused(Bytes.Of("#!AMR\r\n")).ShouldBe("sound-kind-unknown");
    }

    [Fact]
    public void Thirty_thousand_frames_are_ten_minutes()
    {
        byte[] frames = [.. Head(), .. Enumerable.Repeat((byte)0x7C, 30_000)];
        Heard.Of(frames).Seconds.ShouldBe(600, 1e-9);
        Heard.Refused([.. frames, 0x7C]).ShouldBe("sound-too-long");
    }

    private static byte[] Head(bool wide = false) => Bytes.Of(wide ? "#!AMR-WB\n" : "#!AMR\n");

    /// <summary>A good frame whose last byte has no bit too many.</summary>
    private static byte[] Frame(int kind, int size) =>
        [(byte)((kind << 3) | 4), .. Enumerable.Range(1, size).Select(i => i == size ? (byte)0x80 : (byte)i)];
}
