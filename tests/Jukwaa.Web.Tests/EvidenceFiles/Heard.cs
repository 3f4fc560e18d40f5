using Jukwaa.Storage;
using Shouldly;

namespace Jukwaa.Web.Tests.EvidenceFiles;

internal static class Heard
{
    /// <summary>The cleaned sound; it must be accepted, tell nothing, and stay as it is when cleaned again.</summary>
    public static CleanedSound Of(byte[] bytes)
    {
        var before = bytes.ToArray();
        var (sound, refusal) = AudioCleaning.Clean(bytes);
        refusal.ShouldBeNull();
        bytes.ShouldBe(before, "what came is not changed");
        sound!.Bytes.Tells().ShouldBeFalse("something is still told");
        var again = AudioCleaning.Clean(sound.Bytes).Sound!;
        again.Bytes.ShouldBe(sound.Bytes);
        again.Removed.ShouldBeEmpty("there is nothing left to take out");
        (again.Kind, again.Seconds).ShouldBe((sound.Kind, sound.Seconds));
        return sound;
    }

    public static string? Refused(byte[] bytes)
    {
        var (sound, refusal) = AudioCleaning.Clean(bytes);
        (sound is null).ShouldBe(refusal is not null);
        return refusal?.Code;
    }
}
