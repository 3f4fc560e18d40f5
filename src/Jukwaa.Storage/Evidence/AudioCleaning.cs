using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>Tells a voice note by its first bytes and takes out what it says about who made it, when, where and with what.</summary>
internal static class AudioCleaning
{
    /// <summary>Longest voice note: somebody has to listen to it to its end.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(10);

    public static Refusal Broken { get; } =
        Refusal.Invalid("sound-broken", "The recording cannot be played to its end: record it again and send that one.");

    public static Refusal Unknown { get; } =
        Refusal.Invalid(
            "sound-kind-unknown",
            "Send a voice note as a phone's recorder or WhatsApp saves it (M4A, 3GP, AMR, MP3, WAV or OGG with Opus): other kinds cannot be taken."
        );

    public static Refusal TooLong { get; } =
        Refusal.Invalid("sound-too-long", "A voice note may last 10 minutes: say what matters most, or send it in parts.");

    public static Refusal Video { get; } =
        Refusal.Invalid("sound-is-video", "This file holds more than sound, and a video cannot be taken: record your voice alone and send that.");

    public static Refusal Pieces { get; } =
        Refusal.Invalid("sound-in-pieces", "This recording was saved in pieces that cannot be cleaned: record it with the phone's own recorder.");

    /// <summary>The cleaned sound, or file-empty, sound-kind-unknown, sound-broken, sound-too-long, sound-is-video or sound-in-pieces.</summary>
    public static (CleanedSound? Sound, Refusal? Refusal) Clean(byte[] bytes)
    {
        var (sound, refusal) = Cleaning.Guarded(bytes, b => Cleaner(b), Unknown);
        // The common sentence speaks of photographs.
        return sound is not null ? Checked(sound) : (null, refusal == Cleaning.Broken ? Broken : refusal);
    }

    private static (CleanedSound? Sound, Refusal? Refusal) Checked(CleanedSound sound) =>
        !(sound.Seconds > 0) ? (null, Broken)
        : sound.Seconds > Longest.TotalSeconds ? (null, TooLong)
        : (sound, null);

    private static Func<byte[], CleanedSound>? Cleaner(ReadOnlySpan<byte> bytes) =>
        WavCleaning.Is(bytes) ? WavCleaning.Clean
        : OggCleaning.Is(bytes) ? OggCleaning.Clean
        : WebmCleaning.Is(bytes) ? WebmCleaning.Clean
        : AmrCleaning.Is(bytes) ? AmrCleaning.Clean
        : Mp4Cleaning.Is(bytes) ? Mp4Cleaning.Clean
        : Mp3Cleaning.Is(bytes) ? Mp3Cleaning.Clean
        : null;
}
