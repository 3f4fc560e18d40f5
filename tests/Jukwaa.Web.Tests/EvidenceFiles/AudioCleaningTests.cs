using System.Text.Json;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Shouldly;
using Xunit;
using Checkout = Jukwaa.Web.Tests.Host.Checkout;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>A voice note is what its bytes are, and every refusal says what to do.</summary>
public sealed class AudioCleaningTests
{
    private static readonly Refusal[] _refusals =
    [
        AudioCleaning.Broken,
        AudioCleaning.Unknown,
        AudioCleaning.TooLong,
        AudioCleaning.Video,
        AudioCleaning.Pieces,
    ];

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("%PDF-1.5")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ")]
    [InlineData("RIFX\0\0\0\0WAVEfmt ")]
    [InlineData("fLaC\0\0\0\u0022")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")]
    [InlineData("#!AMR_MC1.0\n\0\0\0\u0001")]
    [InlineData("\u00ff\u00f1\u0050\u0080\0\u001f\u00fc")]
    [InlineData("ID3")]
    public void What_no_recorder_of_voices_writes_is_refused(string text) =>
        Heard.Refused(Bytes.Of(text)).ShouldBe(text == "" ? "file-empty" : "sound-kind-unknown");

    [Fact]
    public void Of_what_a_browser_records_the_beginning_alone_is_refused_as_broken() =>
        Heard.Refused(Bytes.Of("\u001aE\u00df\u00a3webm")).ShouldBe("sound-broken");

    [Theory]
    [InlineData("tone.wav", "wav", 0.5)]
    [InlineData("ima.wav", "wav", 0.510)]
    [InlineData("tone.mp3", "mp3", 1.032)]
    [InlineData("low.mp3", "mp3", 1.071)]
    [InlineData("tone.ogg", "ogg", 1)]
    [InlineData("tone.amr", "amr", 1)]
    [InlineData("wide.amr", "amr", 1)]
    [InlineData("tone.m4a", "mp4", 1.021)]
    [InlineData("fast.m4a", "mp4", 1.021)]
    [InlineData("alac.m4a", "mp4", 0.5)]
    [InlineData("tone.3gp", "mp4", 1)]
    [InlineData("wide.3gp", "mp4", 1)]
    [InlineData("opus.mp4", "mp4", 1.007)]
    public void What_recorders_write_is_taken_and_tells_nothing_any_more(string name, string kind, double seconds)
    {
        var bytes = Sounds.File(name);
        var sound = Heard.Of(bytes);
        sound.Kind.ShouldBe(kind);
        sound.Seconds.ShouldBe(seconds, 0.001);
        sound.Bytes.Length.ShouldBeLessThanOrEqualTo(bytes.Length);
        sound.Bytes.Tells("2026").ShouldBeFalse();
        sound.Bytes.Tells("Lavf").ShouldBeFalse("the program that wrote the file is not named");
        sound.Removed.Contains("tags").ShouldBe(!name.EndsWith(".amr", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tone.wav")]
    [InlineData("tone.mp3")]
    [InlineData("tone.ogg")]
    [InlineData("tone.m4a")]
    [InlineData("alac.m4a")]
    [InlineData("tone.3gp")]
    public void The_recorded_files_told_something(string name) => Sounds.File(name).Tells().ShouldBeTrue();

    [Theory]
    [InlineData("vorbis.ogg", "sound-kind-unknown")]
    [InlineData("pieces.mp4", "sound-in-pieces")]
    public void Other_recordings_are_refused_by_what_they_are(string name, string code) => Heard.Refused(Sounds.File(name)).ShouldBe(code);

    [Fact]
    public void A_refusal_has_a_code_of_its_own_and_a_sentence()
    {
        _refusals.Select(r => r.Code).Distinct().Count().ShouldBe(_refusals.Length);
        _refusals.ShouldAllBe(r => r.Message.EndsWith('.') && r.Message.Length > 40 && r.Code.StartsWith("sound-"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void Every_refusal_is_said_in_both_languages(string language)
    {
        var file = System.IO.File.ReadAllText(Path.Combine(Checkout.Root, "src", "Jukwaa.Web", "Texts", $"Desk.{language}.json"));
        var texts = JsonDocument.Parse(file).RootElement;
        foreach (var refusal in _refusals.Append(Cleaning.Empty))
        {
            texts.GetProperty("refusal." + refusal.Code).GetString().ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [InlineData(4_800_000, null)]
    [InlineData(4_800_001, "sound-too-long")]
    [InlineData(0, "sound-broken")]
    public void Ten_minutes_are_the_longest(int samples, string? code) =>
        Heard.Refused(Sounds.Wav(Sounds.Format(7, 1, 8, 1), Pictures.Part("data", new byte[samples]))).ShouldBe(code);

    [Theory]
    [InlineData("tone.wav")]
    [InlineData("ima.wav")]
    [InlineData("tone.mp3")]
    [InlineData("tone.ogg")]
    [InlineData("wide.amr")]
    [InlineData("tone.m4a")]
    [InlineData("fast.m4a")]
    [InlineData("tone.3gp")]
    public void A_file_that_was_cut_anywhere_is_cleaned_or_refused(string name)
    {
        var whole = Sounds.File(name);
        var codes = new HashSet<string?>();
        for (var length = 1; length < whole.Length; length += 1 + (length / 40))
        {
            codes.Add(Heard.Refused(whole[..length]));
        }

        codes.ExceptWith([null, "sound-broken", "sound-kind-unknown"]);
        codes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tone.wav")]
    [InlineData("ima.wav")]
    [InlineData("tone.mp3")]
    [InlineData("tone.ogg")]
    [InlineData("tone.m4a")]
    [InlineData("fast.m4a")]
    [InlineData("tone.3gp")]
    public void Another_file_behind_a_recording_is_cut_and_one_in_front_makes_it_unknown(string name)
    {
        var bytes = Sounds.File(name);
        var glued = Heard.Of([.. bytes, .. Bytes.Of("PK\u0003\u0004" + Bytes.Secret)]);
        glued.Bytes.ShouldBe(Heard.Of(bytes).Bytes);
        glued.Removed.ShouldContain(name == "tone.mp3" ? "tags" : "trailing-bytes");
        Heard.Refused([.. Bytes.Of("PK\u0003\u0004" + Bytes.Secret), .. bytes]).ShouldBe("sound-kind-unknown");
    }

    [Fact]
    public void Sound_that_goes_on_to_the_end_of_the_file_stays()
    {
        var bytes = Sounds.File("fast.m4a");
        var at = bytes.Find("mdat") - 4;
        var sound = Heard.Of(bytes.Over(at, Bytes.Big(0)));
        sound.Bytes.ShouldBe(Heard.Of(bytes).Bytes.Over(at, Bytes.Big(0)));
    }
}
