using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Publishing;
using Jukwaa.Domain.Reviews;

namespace Jukwaa.Storage;

/// <summary>What a timeline says of each kind of fact.</summary>
internal static class Telling
{
    public static Told Of(Step step) =>
        step.Before switch
        {
            Forum before => OfForum(before, step.Fact),
            Concern before => OfConcern(before, step.Fact),
            Issue => OfIssue(step.Fact),
            Support => OfSupport(step.Fact),
            Commitment before => OfCommitment(before, step.Fact),
            ReviewSession => TellingReviews.Of(step.Fact),
            Rollout => step.Fact is RolloutPublished r ? new(r.On, r.Reason) : new(),
            _ => step.Fact is ReportRecorded r ? new(r.Details.LaunchedOn, r.Details.Name, Source: First(r.Details.Sources)) : new(),
        };

    private static Told OfForum(Forum before, Fact fact) =>
        fact switch
        {
            PastForumRecorded f => new(f.Details.Held.From, f.Details.Note, Source: First(f.Details.Sources)),
            ForumPlanned f => new(null, f.Details.Note, Source: First(f.Details.Sources)),
            ForumAnnounced f => new(f.On),
            ForumStarted f => new(f.On),
            ForumReplanned f => new(null, f.Reason),
            ForumCancelled f => new(f.On, f.Reason),
            ForumClosed f => new(f.On),
            ForumFollowedUp f => new(f.On),
            ForumCorrected f => new(null, f.Details.Note, Changed(before.Details?.Note, f.Details.Note), Source: First(f.Details.Sources)),
            ForumAfterwardsReported f => new(f.On.From, f.Report, Source: f.Source),
            _ => new(),
        };

    private static Told OfConcern(Concern before, Fact fact) =>
        fact switch
        {
            // What was not published before is told by its working text alone; the words as said may name people.
            ConcernRecorded f => new(f.Details.Raised.From, Published(f.Details) ? f.Details.Summary : default, Source: First(f.Details.Sources)),
            ConcernGathered f => new(before.Details?.Raised.From, Detail: f.Issue, Other: ("issue", f.Issue)),
            ConcernCorrected f => new(
                null,
                f.Reason,
                before.Published && Published(f.Details) ? Changed(before.Details?.Summary, f.Details.Summary) : default
            ),
            ConcernCoded f => new(null, f.Reason),
            ConcernWithheld f => new(Detail: f.ReasonCode),
            _ => new(),
        };

    private static Told OfIssue(Fact fact) =>
        fact switch
        {
            IssueOpened f => new(f.On.From),
            IssueRouted f => new(null, f.Reason, Detail: f.Office?.Id),
            ResponseGiven f => new(f.On, f.Words, Detail: f.Response.ToString()),
            IssueReopened f => new(f.On, f.Reason),
            IssueAcknowledged f => new(f.On, Detail: f.Office.Id),
            IssueUrgent f => new(f.On),
            ClockStopped f => new(f.On, f.Reason, Detail: f.ReasonCode),
            IssueEscalated f => new(f.On, Detail: f.Office.Id),
            IssueReferred f => new(f.On, Detail: f.ReasonCode),
            SituationTold f => new(f.On, Detail: SituationOf(f.Verdict)),
            ReferralClosed f => new(f.On, Detail: f.ReasonCode),
            IssueMerged f => new(null, f.Reason, Detail: f.Issue, Other: ("issue", f.Issue)),
            IssueSplit f => new(null, f.Reason, Detail: f.Issue, Other: ("issue", f.Issue)),
            _ => new(),
        };

    // On the timeline of the issue each would be a line of its own: how many there are is told, not who and when.
    private static Told OfSupport(Fact fact) =>
        fact switch
        {
            SupportGiven f => new(f.On, Detail: f.Issue),
            SupportWithdrawn f => new(f.On),
            _ => new(),
        };

    private static Told OfCommitment(Commitment before, Fact fact) =>
        fact switch
        {
            CommitmentMade f => new(f.Details.Made.From, f.Details.Wording, Source: First(f.Details.Sources)),
            CommitmentCorrected f => new(null, f.Reason, Changed(before.Details?.Wording, f.Details.Wording)),
            ConcernMatched f => new(null, f.Reason, Detail: f.Concern, Other: ("concern", f.Concern)),
            MatchWithdrawn f => new(null, f.Reason, Detail: f.Concern, Other: ("concern", f.Concern)),
            ProgressReported f => new(f.On.From, f.Report, Detail: f.ClaimsDone ? "claimed" : null, Source: First(f.Evidence)),
            DeliveryVerified f => new(f.On, f.Words, Detail: CodeOf(f.Verdict)),
            CommitmentReviewed f => new(f.On, f.Reason, Detail: f.Finding.ToString()),
            CommitmentReopened f => new(f.On, f.Reason),
            CommitmentEscalated f => new(f.On, Detail: f.Office.Id),
            _ => new(),
        };

    private static bool Published(ConcernDetails details) => details.Sources.Count > 0;

    private static string CodeOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Done => "done",
            Verdict.NotDone => "not-done",
            _ => "still-happening",
        };

    private static string SituationOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Done => "told-settled",
            Verdict.NotDone => "told-not-settled",
            _ => "told-still-happening",
        };

    private static WordsRef First(IReadOnlyList<WordsRef> sources) => sources.FirstOrDefault(s => s.Language == "url");

    private static WordsRef Changed(WordsRef? before, WordsRef now) => before is { } was && was != now ? was : default;
}
