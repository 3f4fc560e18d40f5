using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Reviews;
using Jukwaa.Storage;

namespace Jukwaa.Web.Desk.Reviews;

/// <summary>From the answer of the short form to commands: the decision, and with it the finding or the reopening on the record itself.</summary>
internal static class Deciding
{
    private static readonly string[] _findings = Enum.GetNames<Finding>();

    /// <summary>Every answer that there is.</summary>
    internal static IReadOnlyList<string> All { get; } = [.. _findings, "reopen", "carry", "note", "drop"];

    /// <summary>The answers for one item: what the chair or the reader answers for can only be carried over, only promises are judged.</summary>
    internal static IEnumerable<string> Choices(DeskReviewItem item) =>
        item.Own ? ["carry"] : All.Where(c => (item.Kind == "commitment" || !_findings.Contains(c)) && (c != "reopen" || item.CanReopen));

    /// <summary>All or none of these.</summary>
    /// <param name="ids">Of the first command and the second.</param>
    /// <param name="seen">Version of the commitment or issue that the form showed.</param>
    internal static IEnumerable<Command> Commands(
        string review,
        DeskReviewItem item,
        string choice,
        Words reason,
        DateOnly today,
        (Guid First, Guid Second) ids,
        int? seen
    )
    {
        var subject = $"{item.Kind}/{item.Subject}";
        Finding? finding = _findings.Contains(choice) ? Enum.Parse<Finding>(choice) : null;
        yield return choice == "drop"
            ? new DropItem(ids.First, review, subject, reason)
            : new DecideItem(ids.First, review, subject, OutcomeOf(choice), finding, reason);
        if (finding is { } found)
        {
            yield return new ReviewCommitment(ids.Second, item.Subject, found, reason, today) { Seen = seen };
        }
        else if (choice == "reopen" && item.Kind == "commitment")
        {
            yield return new ReopenCommitment(ids.Second, item.Subject, reason, today) { Seen = seen };
        }
        else if (choice == "reopen")
        {
            yield return new ReopenIssue(ids.Second, item.Subject, reason, today) { Seen = seen };
        }
    }

    private static ItemOutcome OutcomeOf(string choice) =>
        choice switch
        {
            "reopen" => ItemOutcome.Reopened,
            "carry" => ItemOutcome.CarriedOver,
            "note" => ItemOutcome.Noted,
            _ => ItemOutcome.Found,
        };
}
