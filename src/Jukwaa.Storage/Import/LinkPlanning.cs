using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <summary>Plans which commitment answers which concern, as editors read it, and the progress that was reported.</summary>
internal sealed class LinkPlanning(Gathering plan, Contents contents, Problems problems)
{
    private readonly HashSet<string> _concerns = [];

    public void Put(IReadOnlyList<string> concerns, IReadOnlyList<(string Id, CommitmentDraft Draft)> commitments)
    {
        _concerns.UnionWith(concerns);
        var linked = contents.Links?.ToLookup(l => l.Commitment);
        foreach (var (id, draft) in commitments)
        {
            if (draft.Answers is { } own)
            {
                Missing(own)
                    .ForEach(a =>
                        problems.Add(
                            a.Where,
                            $"There is no concern '{TextRules.Short(a.Concern)}' on record: correct the id, or bring the concern in first."
                        )
                    );
                Match(id, own);
            }
            else if (linked is not null)
            {
                var missing = Missing(linked[id]);
                plan.Waiting += missing.Count;
                Match(id, [.. linked[id].Except(missing)]);
            }
        }

        var known = commitments.Select(c => c.Id).ToHashSet();
        plan.Waiting += linked?.Where(l => !known.Contains(l.Key)).Sum(l => l.Count()) ?? 0;
        Report(known);
    }

    private List<AnswerDraft> Missing(IEnumerable<AnswerDraft> answers) =>
        [.. answers.Where(a => !_concerns.Contains(a.Concern) && plan.Record.Held($"concern/{a.Concern}") is null)];

    private void Match(string id, IReadOnlyList<AnswerDraft> answers)
    {
        var held = plan.Record.State<Commitment>($"commitment/{id}");
        foreach (var answer in answers)
        {
            var command = CommandIds.Of("match", $"{id} {answer.Concern}", 0, answer.Reason);
            if (!plan.Record.Done($"commitment/{id}", command))
            {
                plan.Add(answer.Where, new MatchConcern(command, id, answer.Concern, plan.Words(answer.Reason), "editors"));
                plan.Count("links", held?.Answers.Any(m => m.Concern == answer.Concern) == true ? Change.Corrected : Change.New);
            }
            else if (held!.Answers.Any(m => m.Concern == answer.Concern))
            {
                plan.Count("links", Change.Unchanged);
            }
            else
            {
                // Somebody took this very match back; with a new reason it can be made again.
                plan.Keep("links", $"{id} {answer.Concern}");
            }
        }

        Withdraw(id, held, answers);
    }

    private void Withdraw(string id, Commitment? held, IReadOnlyList<AnswerDraft> answers)
    {
        var version = plan.Record.Held($"commitment/{id}")?.Version ?? 0;
        foreach (var match in (held?.Answers ?? []).Where(m => m.By == "editors" && answers.All(a => a.Concern != m.Concern)))
        {
            var reason = Said.Of("en", "No longer linked in the imported record.", ("sw", "Haijaunganishwa tena katika rekodi iliyoingizwa."));
            plan.Add(id, new WithdrawMatch(CommandIds.Of("withdraw", $"{id} {match.Concern}", version), id, match.Concern, plan.Words(reason)));
            plan.Count("links", Change.Withdrawn);
        }
    }

    private void Report(HashSet<string> commitments)
    {
        foreach (var progress in contents.Progress)
        {
            var (id, stream) = (progress.Commitment, $"commitment/{progress.Commitment}");
            var command = CommandIds.Of("progress", id, 0, progress);
            if (!commitments.Contains(id) && plan.Record.Held(stream) is null)
            {
                plan.Waiting++;
            }
            else if (plan.Record.Done(stream, command))
            {
                plan.Count("progress", Change.Unchanged);
            }
            else
            {
                plan.Count("progress", Change.New);
                var (report, source) = (plan.Words(progress.Report), plan.Words(progress.Source));
                plan.Add(progress.Where, new ReportProgress(command, id, progress.On, report, [source], progress.ClaimsDone));
            }
        }
    }
}
