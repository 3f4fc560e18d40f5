using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Reviews;

namespace Jukwaa.Storage;

/// <summary>The other histories a fact points at. They must be on record: a rule sees only its own history, so the ledger looks.</summary>
internal static class Targets
{
    public static IEnumerable<string> Of(Fact fact) =>
        fact switch
        {
            HallSupported f => f.Items.Select(i => $"entry/{i.Item}"),
            EntryEdited f => Named(("forum", f.Forum), ("entry", f.About)),
            BoxRegistered f => f.Forums.Select(id => $"forum/{id}"),
            ConcernRecorded f => Named(("forum", f.Details.Forum)),
            ConcernCorrected f => Named(("forum", f.Details.Forum)),
            ConcernGathered f => Named(("issue", f.Issue)),
            CommitmentMade f => Occasion(f.Details),
            CommitmentCorrected f => Occasion(f.Details),
            ConcernMatched f => Named(("concern", f.Concern)),
            SupportGiven f => Named(("issue", f.Issue)),
            IssueMerged f => Named(("issue", f.Issue)),
            IssueSplit f => Named(("issue", f.Issue)),
            ReviewPlanned f => f.Items,
            ItemTakenUp f => [f.Item],
            PostGiven f => Named(("account", f.Details.Person.ToString())),
            PostEnded f => Named(("post", f.Post)),
            _ => [],
        };

    public static Refusal Missing(string stream)
    {
        var parts = stream.Split('/', 2);
        return Refusal.Missing($"{parts[0]}-missing", $"There is no {parts[0]} '{parts[1]}': put it on record first.");
    }

    private static IEnumerable<string> Occasion(CommitmentDetails details) =>
        Named(("forum", details.Forum), ("report", details.Report), ("issue", details.Issue));

    private static IEnumerable<string> Named(params (string Kind, string? Id)[] targets) =>
        targets.Where(t => t.Id is not null).Select(t => $"{t.Kind}/{t.Id}");
}
