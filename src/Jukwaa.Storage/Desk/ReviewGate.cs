using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Reviews;

namespace Jukwaa.Storage;

/// <summary>
/// What a review session asks of other records, which its rule cannot read: that its place is within reach of the post, that each item lies in that place, who
/// answers for an item, and that a finding or a reopening is recorded in the same change.
/// </summary>
internal sealed class ReviewGate(DeskReading reading, Viewer viewer, HeldPost post)
{
    private sealed record Item(string Path, string? Office);

    /// <summary>The commands with what only the desk knows filled in, or why one of them does not pass.</summary>
    public async Task<(IReadOnlyList<Command> Commands, Refusal? Refusal, int At)> Pass(
        IReadOnlyList<Command> commands,
        Reference reference,
        CancellationToken stop
    )
    {
        var ready = new List<Command>();
        foreach (var (at, command) in commands.Index())
        {
            if (command is not Command<ReviewSession> review)
            {
                ready.Add(command);
                continue;
            }

            var path = review is PlanReview plan ? reference.Places.GetValueOrDefault(plan.Place)?.Path : await PathOf(review.Id, stop);
            if (path is null || !post.Reaches(path))
            {
                return (commands, Refusal.Missing("review-missing", $"There is no review session '{review.Id}'."), at);
            }

            if ((await Outside(review, path, stop) ?? Alone(review, commands)) is { } refusal)
            {
                return (commands, refusal, at);
            }

            ready.Add(await Filled(review, stop));
        }

        return (ready, null, 0);
    }

    private Task<string?> PathOf(string review, CancellationToken stop) =>
        reading.First<string>(
            viewer.Person,
            "select p.path from desk.review r join open.place p on p.code = r.place where r.id = @review",
            new { review },
            stop
        );

    private async Task<Refusal?> Outside(Command review, string path, CancellationToken stop)
    {
        if (review is not (PlanReview or TakeUp))
        {
            return null;
        }

        var items = await Find([.. review.Others.Take(PlanReview.Most)], stop);
        return items.All(i => $"{i.Path}/".StartsWith($"{path}/", StringComparison.Ordinal))
            ? null
            : Refusal.Invalid("item-elsewhere", "What lies outside the place of a session is taken up in one of its own place.");
    }

    // The agenda never says of a promise what the promise does not say of itself.
    private static Refusal? Alone(Command review, IReadOnlyList<Command> commands) =>
        review is DecideItem { Outcome: ItemOutcome.Found or ItemOutcome.Reopened } decide && !commands.Any(c => Records(c, decide))
            ? Refusal.Invalid("decided-alone", "A finding or a reopening is recorded on the record itself, together with the decision.")
            : null;

    private static bool Records(Command command, DecideItem decide) =>
        command.Stream == decide.Item
        && command switch
        {
            ReviewCommitment c => decide.Outcome == ItemOutcome.Found && c.Finding == decide.Finding,
            ReopenCommitment or ReopenIssue => decide.Outcome == ItemOutcome.Reopened,
            _ => false,
        };

    private async Task<Command> Filled(Command review, CancellationToken stop) =>
        review switch
        {
            DecideItem c => c with { Owner = await OwnerOf(c.Item, stop), Held = Held },
            DropItem c => c with { Owner = await OwnerOf(c.Item, stop), Held = Held },
            _ => review,
        };

    private IReadOnlyList<Office> Held => [.. viewer.Posts.Select(p => p.Office)];

    private async Task<Office?> OwnerOf(string item, CancellationToken stop) =>
        (await Find([item], stop)) is [{ Office: { } office }] && office.Split('@') is [var institution, var place] ? new(institution, place) : null;

    private Task<IReadOnlyList<Item>> Find(string[] items, CancellationToken stop)
    {
        const string Sql = """
            select path, office from desk.commitment where id = any(@commitments)
            union all select path, office from desk.issue where id = any(@issues)
            """;
        string[] Of(string kind) => [.. items.Where(i => i.StartsWith(kind, StringComparison.Ordinal)).Select(i => i[kind.Length..])];
        return reading.Rows<Item>(viewer.Person, Sql, new { commitments = Of("commitment/"), issues = Of("issue/") }, stop);
    }
}
