using Jukwaa.Storage;
using Shouldly;

namespace Jukwaa.Web.Tests.EvidenceFiles;

internal static class Cleaned
{
    /// <summary>The cleaned file; it must be accepted, tell nothing, and stay as it is when cleaned again.</summary>
    public static CleanedFile Of(byte[] bytes)
    {
        var (file, refusal) = Cleaning.Clean(bytes);
        refusal.ShouldBeNull();
        file!.Bytes.Tells().ShouldBeFalse("something is still told");
        var again = Cleaning.Clean(file.Bytes).File!;
        again.Bytes.ShouldBe(file.Bytes);
        return file;
    }

    public static string? Refused(byte[] bytes)
    {
        var (file, refusal) = Cleaning.Clean(bytes);
        (file is null).ShouldBe(refusal is not null);
        return refusal?.Code;
    }
}
