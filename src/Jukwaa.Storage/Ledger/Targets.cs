using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>The other histories a fact points at. They must be on record: a rule sees only its own history, so the ledger looks.</summary>
internal static class Targets
{
    public static IEnumerable<string> Of(Fact fact) =>
        fact switch
        {
            ConcernRecorded f => Named(("forum", f.Details.Forum)),
            ConcernCorrected f => Named(("forum", f.Details.Forum)),
            ConcernGathered f => Named(("issue", f.Issue)),
            CommitmentMade f => Named(("forum", f.Details.Forum), ("report", f.Details.Report)),
            CommitmentCorrected f => Named(("forum", f.Details.Forum), ("report", f.Details.Report)),
            ConcernMatched f => Named(("concern", f.Concern)),
            _ => [],
        };

    public static Refusal Missing(string stream)
    {
        var parts = stream.Split('/', 2);
        return Refusal.Missing($"{parts[0]}-missing", $"There is no {parts[0]} '{parts[1]}': put it on record first.");
    }

    private static IEnumerable<string> Named(params (string Kind, string? Id)[] targets) =>
        targets.Where(t => t.Id is not null).Select(t => $"{t.Kind}/{t.Id}");
}
