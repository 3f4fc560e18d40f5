using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <summary>Plans concerns: on record, in the issue of their county and theme, and public where they may be.</summary>
internal sealed class ConcernPlanning(Gathering plan)
{
    private readonly HashSet<string> _opened = [];

    public void Put(IReadOnlyList<(string Id, ConcernDraft Draft)> concerns, Func<Words> reason)
    {
        foreach (var (id, draft) in concerns)
        {
            var change = plan.Put<ConcernDetails>(
                $"concern/{id}",
                draft,
                draft.Details,
                details => new ConcernRecorded(details),
                (command, details, pen) => new RecordConcern(command, id, details, pen.Texts),
                (command, details, pen) => new CorrectConcern(command, id, details, reason(), pen.Texts)
            );
            if (change == Change.Kept)
            {
                plan.Keep("concerns", id);
                continue;
            }

            Gather(id, draft, change);
            plan.Count("concerns", Disclose(id, draft) && change == Change.Unchanged ? Change.Corrected : change);
        }
    }

    /// <summary>Id of the issue of a county and a theme: "tana-river-small-arms".</summary>
    public static string IssueOf(ConcernDraft draft) => $"{draft.Series[..^2]}-{draft.Theme.Replace('_', '-')}";

    /// <summary>Into the issue of its county and theme when it is new or its theme was corrected; where an office has put it since is not undone.</summary>
    private void Gather(string id, ConcernDraft draft, Change change)
    {
        var held = plan.Record.State<Concern>($"concern/{id}");
        if (change == Change.Unchanged || (held?.Issue is not null && held.Details?.Theme == draft.Theme))
        {
            return;
        }

        var issue = IssueOf(draft);
        if (plan.Record.Held($"issue/{issue}") is null && _opened.Add(issue))
        {
            plan.Add(draft.Where, new OpenIssue(CommandIds.Of("open", issue, 0), issue, draft.County, draft.Theme, draft.Raised));
        }

        var version = plan.Record.Held($"concern/{id}")?.Version ?? 0;
        plan.Add(draft.Where, new GatherConcern(CommandIds.Of("gather", id, version, issue), id, issue));
    }

    /// <summary>Once only: a concern that was withheld since stays so.</summary>
    private bool Disclose(string id, ConcernDraft draft)
    {
        var command = CommandIds.Of("disclose", id, 0);
        if (!draft.Disclose || plan.Record.Done($"concern/{id}", command) || plan.Record.State<Concern>($"concern/{id}")?.Disclosed == true)
        {
            return false;
        }

        plan.Add(draft.Where, new DiscloseConcern(command, id));
        return true;
    }
}
