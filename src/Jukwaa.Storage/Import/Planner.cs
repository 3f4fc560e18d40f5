using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage.Import;

/// <summary>Works out what must be done so that the record says what a file says. Pure: the same file and record give the same plan.</summary>
internal sealed class Planner(Contents contents, OnRecord record, Setting setting, Func<string> salt, Problems problems)
{
    private readonly Gathering _plan = new(record, salt);

    public ImportPlan Plan()
    {
        CheckOccasions();
        var identity = new Identity(contents, record, problems);
        var concerns = identity.Of<Concern, ConcernDraft>(contents.Concerns);
        var commitments = identity.Of<Commitment, CommitmentDraft>(contents.Commitments);
        if (problems.Count > 0)
        {
            return ImportPlan.Refused(problems);
        }

        var left = identity.Left(concerns.Select(c => c.Id).Concat(commitments.Select(c => c.Id)).ToHashSet());
        Put(concerns, commitments, left);
        Rehearsal.Run(_plan.Commands, record, setting, problems);
        return problems.Count == 0 ? _plan.Done(problems) : ImportPlan.Refused(problems);
    }

    private void Put(
        IReadOnlyList<(string Id, ConcernDraft Draft)> concerns,
        IReadOnlyList<(string Id, CommitmentDraft Draft)> commitments,
        List<string> left
    )
    {
        foreach (var forum in contents.Forums)
        {
            PutForum(WithLeft(forum, left));
        }

        new ConcernPlanning(_plan).Put(concerns, CorrectionReason);
        PutReport();
        foreach (var (id, draft) in commitments)
        {
            PutCommitment(id, draft);
        }

        new LinkPlanning(_plan, contents, problems).Put([.. concerns.Select(c => c.Id)], commitments);
        left.ForEach(id => _plan.Keep(Identity.KindOf(id), id));
        if (_plan.Commands.Count > Ledger.MostTogether)
        {
            problems.Add(
                "",
                $"This file makes {_plan.Commands.Count:N0} changes; the most that go together are {Ledger.MostTogether:N0}: divide it."
            );
        }
    }

    /// <summary>What a forum heard includes the concerns that a file leaves out, because they are kept.</summary>
    private ForumDraft WithLeft(ForumDraft forum, List<string> left)
    {
        var kept = left.Select(id => record.State<Concern>($"concern/{id}")?.Details)
            .OfType<ConcernDetails>()
            .Where(d => d.Forum == forum.Id)
            .ToList();
        return forum with
        {
            Agenda = [.. forum.Agenda.Union(kept.Where(d => d.Groups.Contains("agenda")).Select(d => d.Theme)).Order(StringComparer.Ordinal)],
            Groups = [.. forum.Groups.Union(kept.SelectMany(d => d.Groups).Except(EditionReading.NotPresent)).Order(StringComparer.Ordinal)],
        };
    }

    private Words CorrectionReason() =>
        _plan.Words(Said.Of("en", "Corrected in the imported record.", ("sw", "Imesahihishwa katika rekodi iliyoingizwa.")));

    private void PutForum(ForumDraft draft)
    {
        var change = _plan.Put<ForumDetails>(
            $"forum/{draft.Id}",
            draft,
            draft.Details,
            details => new PastForumRecorded(details),
            (command, details, pen) => new RecordPastForum(command, draft.Id!, details, pen.Texts),
            (command, details, pen) => new CorrectForum(command, draft.Id!, details, pen.Texts)
        );
        Tell("forums", draft.Id!, change);
        foreach (var after in draft.Afterwards)
        {
            var command = CommandIds.Of("afterwards", draft.Id!, 0, after);
            if (IsNew("afterwards", $"forum/{draft.Id}", command))
            {
                _plan.Add(after.Where, new ReportAfterwards(command, draft.Id!, after.On, _plan.Words(after.Report), _plan.Words(after.Source)));
            }
        }
    }

    private void PutReport()
    {
        if (contents.Report is { } draft)
        {
            Func<Guid, ReportDetails, Pen, Command> put = (command, details, pen) => new RecordReport(command, draft.Id!, details, pen.Texts);
            Tell("reports", draft.Id!, _plan.Put($"report/{draft.Id}", draft, draft.Details, details => new ReportRecorded(details), put, put));
        }
    }

    private void PutCommitment(string id, CommitmentDraft draft) =>
        Tell(
            "commitments",
            id,
            _plan.Put<CommitmentDetails>(
                $"commitment/{id}",
                draft,
                draft.Details,
                details => new CommitmentMade(details),
                (command, details, pen) => new MakeCommitment(command, id, details, pen.Texts),
                (command, details, pen) => new CorrectCommitment(command, id, details, CorrectionReason(), pen.Texts)
            )
        );

    private void Tell(string kind, string id, Change change)
    {
        if (change == Change.Kept)
        {
            _plan.Keep(kind, id);
        }
        else
        {
            _plan.Count(kind, change);
        }
    }

    private bool IsNew(string kind, string stream, Guid command)
    {
        var done = record.Done(stream, command);
        _plan.Count(kind, done ? Change.Unchanged : Change.New);
        return !done;
    }

    /// <summary>A concern or commitment that names a forum needs that forum on record.</summary>
    private void CheckOccasions()
    {
        var forums = contents.Forums.Select(f => f.Id).ToHashSet();
        var named = contents.Concerns.Select(c => (c.Where, c.Forum)).Concat(contents.Commitments.Select(c => (c.Where, c.Forum)));
        foreach (var (where, forum) in named.Where(n => n.Forum is not null && !forums.Contains(n.Forum) && record.Held($"forum/{n.Forum}") is null))
        {
            problems.Add(
                $"{where}, column forum",
                $"There is no forum '{TextRules.Short(forum!)}' on record: correct the id, or bring the forum in first."
            );
        }
    }
}
