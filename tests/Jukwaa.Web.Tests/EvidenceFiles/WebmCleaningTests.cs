using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>What browsers record is written anew as Ogg: "browser.webm" was recorded by Chromium in pieces of 0.3 seconds.</summary>
public sealed class WebmCleaningTests
{
    private static readonly byte[] _head = [.. Bytes.Of("OpusHead"), 1, 1, 0x38, 1, .. Bytes.Little(16_000), 0, 0, 0],
        _packet = [0x08, .. Bytes.Of("speech")],
        _codec = Part([0x86], Bytes.Of("A_OPUS"));

    [Fact]
    public void A_recording_of_a_browser_becomes_Ogg_of_the_same_length_without_the_name_of_the_browser()
    {
        var whole = Sounds.File("browser.webm");
        whole.Find("Chrome").ShouldBePositive();
        var sound = Heard.Of(whole);
        (sound.Kind, sound.Removed.Contains("container")).ShouldBe(("ogg", true));
        sound.Seconds.ShouldBeInRange(1.2, 1.7);
        sound.Bytes.Find("Chrome").ShouldBe(-1);
        sound.Bytes.Length.ShouldBeLessThan(whole.Length);
    }

    [Fact]
    public void Wherever_a_recording_is_cut_off_it_is_kept_up_to_there_or_refused()
    {
        var whole = Sounds.File("browser.webm");
        var (last, kept) = (0d, 0);
        for (var length = 0; length <= whole.Length; length++)
        {
            var (sound, refusal) = AudioCleaning.Clean(whole[..length]);
            (sound is null).ShouldBe(refusal is not null, $"{length}");
            (sound?.Seconds ?? last).ShouldBeGreaterThanOrEqualTo(last, $"{length}");
            (last, kept) = (sound?.Seconds ?? last, kept + (sound is null ? 0 : 1));
        }

        kept.ShouldBeGreaterThan(whole.Length / 2);
    }

    [Fact]
    public void Packets_are_taken_from_blocks_of_both_kinds_and_from_clusters_that_say_their_length_or_do_not()
    {
        byte[] simple = Part([0xA3], Block(_packet)),
            grouped = Part([0xA0], [.. Part([0xA1], Block(_packet)), .. Part([0x9B], [20])]);
        var said = Heard.Of(File(Track(), Part([0x1F, 0x43, 0xB6, 0x75], [.. simple, .. grouped])));
        said.Seconds.ShouldBe(((2 * 960) - 312) / 48_000d);
        Heard.Of(File(Track(), [0x1F, 0x43, 0xB6, 0x75, 0xFF, .. simple, .. grouped])).Bytes.ShouldBe(said.Bytes);
        Heard.Of(File(Track(), [.. Part([0x1F, 0x43, 0xB6, 0x75], simple), .. Part([0x1F, 0x43, 0xB6, 0x75], simple)])).Bytes.ShouldBe(said.Bytes);
    }

    [Fact]
    public void A_video_and_other_sound_are_refused_by_what_they_are()
    {
        byte[] cluster = Part([0x1F, 0x43, 0xB6, 0x75], Part([0xA3], Block(_packet)));
        Heard.Refused(File([.. Track(), .. Track()], cluster)).ShouldBe("sound-is-video");
        Heard.Refused(File(Tracks(One(_codec), One(_codec)), cluster)).ShouldBe("sound-is-video");
        Heard.Refused(File(Tracks(One(Part([0x86], Bytes.Of("V_VP8")))), cluster)).ShouldBe("sound-is-video");
        Heard.Refused(File(Tracks(One(Part([0x86], Bytes.Of("A_VORBIS")))), cluster)).ShouldBe("sound-kind-unknown");
        Heard.Refused(File([], cluster)).ShouldBe("sound-broken");
        Heard.Refused(File(Track(), [])).ShouldBe("sound-broken");
    }

    [Fact]
    public void A_packet_of_another_track_or_in_laces_is_refused_and_an_endless_one_too()
    {
        string? Of(byte[] block) => Heard.Refused(File(Track(), Part([0x1F, 0x43, 0xB6, 0x75], Part([0xA3], block))));
        Of([0x82, 0, 0, 0x80, .. _packet]).ShouldBe("sound-broken");
        Of([0x81, 0, 0, 0x82, .. _packet]).ShouldBe("sound-broken");
        Of([0x81, 0, 0, 0x80]).ShouldBe("sound-broken");
        Of([0x81]).ShouldBe("sound-broken");
        Of([0x81, 0, 0, 0x80, 0x08, .. new byte[70_000]]).ShouldBe("sound-broken");
    }

    [Fact]
    public void What_stands_within_itself_a_million_times_ends()
    {
        byte[] nested = [.. Enumerable.Repeat<byte[]>([0x1F, 0x43, 0xB6, 0x75, 0xFF], 50_000).SelectMany(b => b)];
        Heard.Refused(File(Track(), nested)).ShouldNotBeNull();
        Heard.Refused(File(Track(), Part([0x1F, 0x43, 0xB6, 0x75], new byte[600_000]))).ShouldNotBeNull();
        byte[] empty = [.. Enumerable.Repeat<byte[]>([0xEC, 0x80], 300_000).SelectMany(b => b)];
        Heard.Refused(File(Track(), empty)).ShouldBe("sound-too-long");
    }

    private static byte[] File(byte[] tracks, byte[] clusters) =>
        [0x1A, 0x45, 0xDF, 0xA3, 0x80, 0x18, 0x53, 0x80, 0x67, 0x01, 255, 255, 255, 255, 255, 255, 255, .. tracks, .. clusters];

    private static byte[] Track() => Tracks(One(_codec));

    private static byte[] Tracks(params byte[][] each) => Part([0x16, 0x54, 0xAE, 0x6B], [.. each.SelectMany(t => t)]);

    private static byte[] One(byte[] codec) => Part([0xAE], [.. Part([0xD7], [1]), .. codec, .. Part([0x63, 0xA2], _head)]);

    private static byte[] Block(byte[] packet) => [0x81, 0, 0, 0x80, .. packet];

    private static byte[] Part(byte[] id, byte[] body) =>
        [.. id, 0x08, .. new byte[] { (byte)(body.Length >> 24), (byte)(body.Length >> 16), (byte)(body.Length >> 8), (byte)body.Length }, .. body];
}
