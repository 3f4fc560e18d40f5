using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>A file that a report names as proof.</summary>
/// <param name="Hash">Of the file: where it is found.</param>
/// <param name="File">Hash by which the report names it: what commands speak of.</param>
internal sealed record Proved(string Commitment, string Hash, string File)
{
    public static readonly Guid Officer = Guid.Parse("00000000-0000-0000-0000-000000000007");

    private static int _salt = 1_000_000;

    public DiscloseEvidence Show => new(Guid.NewGuid(), Commitment, File);

    public WithholdEvidence Hide(string reason = "privacy") => new(Guid.NewGuid(), Commitment, File, reason);

    /// <summary>Keeps a file and gives the report that names it.</summary>
    public static async Task<(Proved Proof, ReportProgress Report)> Of(Database database, string commitment, byte[] bytes, bool done = false)
    {
        var (kept, refusal) = await Evidence(database).Keep(new MemoryStream(bytes), commitment, Officer, Storage.TestLedger.Stop);
        refusal.ShouldBeNull();
        var named = Words.Of(() => $"{Interlocked.Increment(ref _salt):x32}", ("file", kept!.Hash));
        return (new(commitment, kept.Hash, named.Passages[0].Hash), A.Progress(commitment, done) with { Evidence = [named] });
    }

    public static Evidence Evidence(Database database) => new(database, null, TimeProvider.System);
}
