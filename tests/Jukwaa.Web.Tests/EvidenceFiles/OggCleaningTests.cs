using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

public sealed class OggCleaningTests
{
    /// <summary>20 ms each: one frame of speech.</summary>
    private static readonly byte[] _packet = [0x08, .. Bytes.Of("speech")];
    private static readonly OggPage _middle = Sounds.Page(0, 960 * 2, _packet, _packet);
    private static readonly OggPage _last = Sounds.Page(OggPage.End, 960 * 3, _packet);
    private static readonly byte[] _clean = Clean(_middle, _last);

    [Fact]
    public void Labels_are_written_anew_and_pages_are_numbered_anew()
    {
        var sound = Heard.Of(Sounds.Ogg([.. Sounds.Front(), _middle, _last]));
        sound.Bytes.ShouldBe(_clean);
        sound.Removed.ShouldBe(["tags"]);
        sound.Seconds.ShouldBe(((3 * 960) - 312) / 48_000d);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(509)]
    [InlineData(70_000)]
    public void Labels_may_fill_several_pages(int size)
    {
        var told = Sounds.Page(0, 0, [.. Bytes.Of("OpusTags"), .. Bytes.Of(Bytes.Secret), .. new byte[size]]);
        List<OggPage> pages = [];
        for (int lace = 0, at = 0; lace < told.Laces.Length; )
        {
            var laces = told.Laces.Skip(lace).Take(100).ToArray();
            var body = told.Body.Slice(at, laces.Sum(l => l));
            pages.Add(told with { Flags = (byte)(lace == 0 ? 0 : OggPage.Continued), Laces = laces, Body = body });
            (lace, at) = (lace + 100, at + body.Length);
        }

        Heard.Of(Sounds.Ogg([Sounds.Front()[0], .. pages, _middle, _last])).Bytes.ShouldBe(_clean);
    }

    [Fact]
    public void What_the_sound_was_recorded_with_is_not_told()
    {
        byte[] head = [.. Sounds.OpusHead[..12], .. Bytes.Of("Wanj"), 3, 0, 0, .. Bytes.Of(Bytes.Secret)];
        var sound = Heard.Of(Sounds.Ogg(Sounds.Page(OggPage.Begin, 0, head), Sounds.Front()[1], _middle, _last));
        sound.Bytes[28..47].ShouldBe([.. Sounds.OpusHead[..12], .. Bytes.Little(48_000), 3, 0, 0]);
        sound.Bytes.Tells("Wanj").ShouldBeFalse();
    }

    [Fact]
    public void What_fills_a_packet_up_becomes_zeros()
    {
        byte[] Packet(byte[] padding) => [0x0B, 0x41, (byte)padding.Length, .. Bytes.Of("speech"), .. padding];
        var sound = Heard.Of(Sounds.Ogg([.. Sounds.Front(""), Sounds.Page(4, 960, Packet(Bytes.Of(Bytes.Secret)))]));
        sound.Bytes.ShouldBe(Clean(Sounds.Page(4, 960, Packet(new byte[21]))));
        sound.Removed.ShouldBe(["padding"]);
    }

    [Fact]
    public void So_does_what_fills_up_more_than_254_bytes()
    {
        byte[] Packet(byte[] padding) => [0x0B, 0x41, 255, (byte)(padding.Length - 254), .. Bytes.Of("speech"), .. padding];
        var sound = Heard.Of(Sounds.Ogg([.. Sounds.Front(""), Sounds.Page(4, 960, Packet([.. new byte[240], .. Bytes.Of(Bytes.Secret)]))]));
        sound.Bytes.ShouldBe(Clean(Sounds.Page(4, 960, Packet(new byte[261]))));
    }

    [Fact]
    public void A_packet_may_go_on_on_the_next_page()
    {
        byte[] packet = [0x08, .. new byte[299]];
        OggPage[] pages =
        [
            new(0, -1, 4711, [255], packet.AsMemory(0, 255)),
            new(OggPage.Continued | OggPage.End, 960, 4711, [45], packet.AsMemory(255)),
        ];
        var sound = Heard.Of(Sounds.Ogg([.. Sounds.Front(""), .. pages]));
        sound.Bytes.ShouldBe(Clean(pages));
        sound.Removed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(960 * 3, 960 * 3)]
    [InlineData((960 * 2) + 1, (960 * 2) + 1)]
    [InlineData(960 * 2, 960 * 3)]
    [InlineData(1, 960 * 3)]
    [InlineData(-1, 960 * 3)]
    [InlineData(long.MaxValue, 960 * 3)]
    [InlineData(long.MinValue, 960 * 3)]
    public void Only_the_last_packet_may_end_early(long said, long played)
    {
        var sound = Heard.Of(Sounds.Ogg([.. Sounds.Front(), _middle, _last with { Granule = said }]));
        sound.Seconds.ShouldBe((played - 312) / 48_000d);
        sound.Bytes.ShouldBe(Clean(_middle, _last with { Granule = played }));
    }

    [Fact]
    public void Positions_and_marks_of_pages_are_counted_anew()
    {
        var told = _middle with { Granule = BitConverter.ToInt64(Bytes.Of("Wanjiku-")), Flags = 0xF8 };
        var sound = Heard.Of(Sounds.Ogg([.. Sounds.Front(), told, _last]));
        sound.Bytes.ShouldBe(_clean);
        sound.Bytes.Tells("Wanjiku-").ShouldBeFalse();
    }

    [Fact]
    public void A_last_page_without_sound_says_only_where_it_ends()
    {
        var pages = new[] { _middle, Sounds.Page(0, 960 * 3, _packet), new OggPage(OggPage.End, (960 * 3) - 10, 4711, [], default) };
        Heard.Of(Sounds.Ogg([.. Sounds.Front(), .. pages])).Bytes.ShouldBe(Clean(_middle, _last with { Granule = (960 * 3) - 10 }));
    }

    [Fact]
    public void Another_file_behind_the_end_and_a_page_that_was_cut_are_left_out()
    {
        var whole = Sounds.Ogg([.. Sounds.Front(), _middle, _last]);
        Heard.Of([.. whole, .. Bytes.Of("PK" + Bytes.Secret)]).Bytes.ShouldBe(_clean);
        var cut = Heard.Of(whole[..^1]);
        cut.Bytes.ShouldBe(Clean(_middle with { Flags = OggPage.End }));
        cut.Removed.ShouldBe(["tags", "trailing-bytes"]);
    }

    [Theory]
    [InlineData("\u0001vorbis")]
    [InlineData("Speex   ")]
    [InlineData("\u007fFLAC")]
    [InlineData("OpusHead")]
    public void Other_ways_to_code_sound_are_not_taken(string head) =>
        Heard.Refused(Sounds.Ogg(Sounds.Page(OggPage.Begin, 0, Bytes.Of(head)), Sounds.Front()[1], _middle, _last)).ShouldBe("sound-kind-unknown");

    [Theory]
    [InlineData(8, 2)]
    [InlineData(9, 0)]
    [InlineData(9, 3)]
    [InlineData(18, 1)]
    public void Nor_is_Opus_for_more_than_two_loudspeakers_or_of_another_edition(int at, byte value)
    {
        var head = Sounds.Page(OggPage.Begin, 0, Sounds.OpusHead.Over(at, value));
        Heard.Refused(Sounds.Ogg(head, Sounds.Front()[1], _middle, _last)).ShouldBe("sound-kind-unknown");
    }

    [Fact]
    public void Several_streams_are_not_taken_side_by_side_or_one_after_the_other()
    {
        var other = _middle with { Serial = 9 };
        Heard.Refused(Sounds.Ogg([.. Sounds.Front(), other, _middle, _last])).ShouldBe("sound-kind-unknown");
        Heard.Refused(Sounds.Ogg([.. Sounds.Front(), _middle, _last, .. Sounds.Front(), _middle, _last])).ShouldBe("sound-kind-unknown");
        Heard.Refused(Sounds.Ogg([Sounds.Front()[0] with { Flags = 0 }, Sounds.Front()[1], _middle, _last])).ShouldBe("sound-kind-unknown");
    }

    [Theory]
    [InlineData(980, null)]
    [InlineData(981, "sound-too-long")]
    public void Empty_packets_without_end_are_refused(int pages, string? refused)
    {
        OggPage empty = new(0, 0, 4711, new byte[255], default);
        Heard.Refused(Sounds.Ogg([.. Sounds.Front(), .. Enumerable.Repeat(empty, pages), _last])).ShouldBe(refused);
    }

    [Fact]
    public void A_page_whose_checksum_is_wrong_is_refused()
    {
        var whole = Sounds.Ogg([.. Sounds.Front(), _middle, _last]);
        Heard.Refused(whole.Over(whole.Length - 1, (byte)(whole[^1] ^ 1))).ShouldBe("sound-broken");
    }

    [Fact]
    public void Without_labels_sound_or_an_end_of_the_last_packet_it_is_refused()
    {
        var (head, tags) = (Sounds.Front()[0], Sounds.Front()[1]);
        Heard.Refused(Bytes.Of("OggS")).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Ogg(head)).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Ogg(head, _middle, _last)).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Ogg(head, tags)).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Ogg(head, tags with { Laces = [255, 1], Body = new byte[256] }, _last)).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Ogg(head, Sounds.Page(0, 0, Bytes.Of("OpusTags"), _packet), _last)).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Ogg(head, tags, _middle, new OggPage(4, 0, 4711, [255], new byte[255]))).ShouldBe("sound-broken");
        Heard.Refused(Sounds.Ogg(Sounds.Page(OggPage.Begin, 0, Sounds.OpusHead, _packet), tags, _last)).ShouldBe("sound-broken");
    }

    [Theory]
    [InlineData(new byte[] { 0x0B, 0x3F }, "sound-broken")]
    [InlineData(new byte[] { 0x0B, 0x41, 255 }, "sound-broken")]
    [InlineData(new byte[] { 0x0B, 0x41, 9, 1 }, "sound-broken")]
    [InlineData(new byte[] { 0x0B }, "sound-broken")]
    [InlineData(new byte[] { }, "sound-broken")]
    [InlineData(new byte[] { 0x08 }, null)]
    public void A_packet_that_cannot_be_is_refused(byte[] packet, string? refused) =>
        Heard.Refused(Sounds.Ogg([.. Sounds.Front(), Sounds.Page(OggPage.End, 960, packet)])).ShouldBe(refused);

    [Theory]
    [InlineData(0x00, 480)]
    [InlineData(0x18, 2880)]
    [InlineData(0x60, 480)]
    [InlineData(0x68, 960)]
    [InlineData(0x80, 120)]
    [InlineData(0xF8, 960)]
    [InlineData(0xF9, 1920)]
    [InlineData(0xFA, 1920)]
    public void The_first_byte_of_a_packet_says_how_long_it_plays(byte first, int samples) => OpusPacket.Samples([first, 2]).ShouldBe(samples);

    [Fact]
    public void The_packets_of_a_recorded_file_are_the_same()
    {
        var bytes = Sounds.File("tone.ogg");
        var before = OggPage.Read(bytes).Pages[2..];
        var (after, end) = OggPage.Read(Heard.Of(bytes).Bytes);
        after[2..].SelectMany(p => p.Body.ToArray()).ShouldBe(before.SelectMany(p => p.Body.ToArray()));
        after[2..].Select(p => p.Granule).ShouldBe(before.Select(p => p.Granule));
        after.ShouldAllBe(p => p.Serial == 1);
        end.ShouldBe(Heard.Of(bytes).Bytes.Length);
    }

    /// <summary>The file as it should be when it has been cleaned.</summary>
    private static byte[] Clean(params OggPage[] pages)
    {
        byte[] head = [.. Sounds.OpusHead[..12], .. Bytes.Little(48_000), .. Sounds.OpusHead[16..]];
        OggPage[] all = [Sounds.Page(OggPage.Begin, 0, head), Sounds.Page(0, 0, Bytes.Of("OpusTags\0\0\0\0\0\0\0\0")), .. pages];
        return [.. all.SelectMany((p, i) => (p with { Serial = 1 }).Write(i))];
    }
}
