using Jukwaa.Domain.Boxes;

namespace Jukwaa.Domain.Tests.Guards;

/// <summary>One command that is accepted, in a history where it is; between them they make every fact.</summary>
internal sealed record Example(Command Command, IReadOnlyList<Fact> Facts)
{
    public static IReadOnlyList<Example> All { get; } =
    [
        .. People(),
        .. Forums(),
        .. Rollouts(),
        Of([], A.TakeDown()),
        .. Boxes(),
        .. Concerns(),
        .. Triage(),
        .. Issues(),
        .. Pace(),
        .. Commitments(),
        .. Reviews(),
        Of([], A.RecordReport()),
    ];

    private static Example[] People() =>
        [
            Of([], A.InviteOfficer()),
            Of([new OfficerInvited()], new RecoverAccess(A.CommandId, A.Officer.ToString(), A.Reason)),
            Of([new OfficerInvited()], new ForgetOfficer(A.CommandId, A.Officer.ToString(), A.Reason)),
            Of([], A.GivePost()),
            Of([A.PostGiven()], A.EndPost()),
        ];

    private static Example[] Forums() =>
        [
            Of([], new PlanForum(A.CommandId, A.ForumId, A.ForumToCome(), A.ForumTexts)),
            Of(A.ForumIn(ForumPhase.Announced), A.Replan(A.ForumToCome() with { Place = "KE-W0001" }, A.Reason)),
            Of(A.ForumIn(ForumPhase.Announced), new CancelForum(A.CommandId, A.ForumId, A.Reason)),
            Of(A.ForumIn(ForumPhase.Planned), new AnnounceForum(A.CommandId, A.ForumId, A.Today)),
            Of(A.ForumIn(ForumPhase.Announced), new StartForum(A.CommandId, A.ForumId, A.Today)),
            Of(A.ForumIn(ForumPhase.InSession), new CloseForum(A.CommandId, A.ForumId, A.Today, ["women", "residents"])),
            Of(A.ForumIn(ForumPhase.InSession), new CountForum(A.CommandId, A.ForumId, A.HallCount())),
            Of(A.ForumIn(ForumPhase.InSession), new RecordSupport(A.CommandId, A.ForumId, [new(A.EntryId, 7)])),
            Of(
                A.ForumIn(ForumPhase.InSession),
                new MeasureTrust(A.CommandId, A.ForumId, TrustMoment.Before, [new(TrustQuestion.Safe, TrustWay.Page, 40, 10, 5)])
            ),
            Of(A.ForumIn(ForumPhase.Closed), new FollowUpForum(A.CommandId, A.ForumId, A.Today)),
            Of([], new RecordPastForum(A.CommandId, A.ForumId, A.Forum(), A.ForumTexts)),
            Of(A.ForumIn(ForumPhase.Closed), new CorrectForum(A.CommandId, A.ForumId, A.Forum(), A.ForumTexts)),
            Of(A.ForumIn(ForumPhase.Closed), new ReportAfterwards(A.CommandId, A.ForumId, Period.Unknown, A.Reason, A.Source)),
        ];

    private static Example[] Boxes() =>
        [
            Of([], A.RegisterBox()),
            Of(
                [A.BoxRegistered()],
                A.Deliver(1, 2) with
                {
                    Refused = [A.RefusedItem(2)],
                    LastWords = [A.LastWord()],
                    Counts = [A.BoxCount()],
                },
                A.Setting(A.TheBox)
            ),
            Of([A.BoxRegistered()], new GiveUpBox(A.CommandId, A.BoxId, A.Reason)),
        ];

    private static Example[] Rollouts()
    {
        Fact<Rollout>[] drafted = [A.RolloutDrafted()];
        var proposed = A.Rollout();
        return
        [
            Of([], A.DraftRollout()),
            Of(drafted, new PaceRollout(A.CommandId, A.RolloutId, A.Today.AddDays(2), 7, 1)),
            Of(drafted, A.ProposeStops()),
            Of(proposed, new PlaceStop(A.CommandId, A.RolloutId, "KE-C001", A.Today.AddDays(30), 2)),
            Of(proposed, new MoveStop(A.CommandId, A.RolloutId, "KE-C001", 3)),
            Of(proposed, new LockStop(A.CommandId, A.RolloutId, "KE-C001")),
            Of(A.Rollout(new StopLocked("KE-C001")), new UnlockStop(A.CommandId, A.RolloutId, "KE-C001")),
            Of(proposed, new DropStop(A.CommandId, A.RolloutId, "KE-C001")),
            Of(drafted, new EnterAbsence(A.CommandId, A.RolloutId, A.Interior, A.Today, A.Today.AddDays(3))),
            Of([.. drafted, new AbsenceEntered(1, A.Interior, A.Today, A.Today)], new WithdrawAbsence(A.CommandId, A.RolloutId, 1)),
            Of(proposed, new UndoRollout(A.CommandId, A.RolloutId)),
            Of(A.Rollout(new RolloutPublished(A.Today, default), new StopDropped("KE-C001")), new PublishRollout(A.CommandId, A.RolloutId, A.Reason)),
        ];
    }

    private static Example[] Concerns()
    {
        Fact<Concern>[] recorded = [A.ConcernRecorded()];
        return
        [
            Of([], A.RecordConcern()),
            Of(recorded, new GatherConcern(A.CommandId, A.ConcernId, A.IssueId)),
            Of(recorded, new CorrectConcern(A.CommandId, A.ConcernId, A.Concern(), A.Reason, A.ConcernTexts)),
            Of(recorded, new DiscloseConcern(A.CommandId, A.ConcernId)),
            Of(recorded, new WithholdConcern(A.CommandId, A.ConcernId, "child")),
            Of([A.ConcernRecorded(A.Voice())], new WithdrawConcern(A.CommandId, A.ConcernId)),
        ];
    }

    private static Example[] Triage()
    {
        Fact<Concern>[] recorded = [A.ConcernRecorded()];
        return
        [
            Of([], A.RaiseNeed(), A.Setting(Actor.Officers)),
            Of(recorded, A.SealConcern()),
            Of([.. recorded, A.ConcernSealed()], A.BreakSeal(), A.By(A.Lands, A.Officer)),
            Of(recorded, A.WriteWorkingText()),
            Of(recorded, new ClassifyConcern(A.CommandId, A.ConcernId, "county")),
            Of(recorded, new CodeConcern(A.CommandId, A.ConcernId, "land_disputes", "KE-01", ["women"], A.Reason)),
            Of(recorded, new DelayDisclosure(A.CommandId, A.ConcernId, A.Today.AddDays(7), A.Reason)),
            Of([A.ConcernRecorded(A.Voice())], A.AddToConcern(), A.OnSms),
            Of([A.ConcernRecorded(A.Voice())], A.AttachFile(), A.OnSms),
            Of([A.ConcernRecorded(A.Voice())], A.ForgetConcern(), A.OnSms),
            Of([A.ConcernRecorded(A.Voice() with { Place = "KE" })], A.PlaceConcern(), A.OnSms),
        ];
    }

    private static Example[] Issues() =>
        [
            Of([], new OpenIssue(A.CommandId, A.IssueId, "KE-01", "gangs", new(A.Day(2025, 9, 1), DatePrecision.Month))),
            Of(A.Issue(), new RouteIssue(A.CommandId, A.IssueId, A.Lands, A.Reason)),
            Of(A.Issue(), A.GiveResponse(ResponseKind.NotOurs)),
            Of(A.Issue(), A.TellSituation(), A.Setting(Actor.Community)),
            Of([], A.SupportIssue(), A.OnSms),
            Of([new SupportGiven(A.IssueId, A.IssueDay)], A.WithdrawSupport(), A.OnSms),
            Of(A.Issue(A.Answer(ResponseKind.Accepted)), new ReopenIssue(A.CommandId, A.IssueId, A.Reason, A.Today)),
        ];

    private static Example[] Pace()
    {
        var fresh = A.Issue(new IssueReopened(A.Reason.Ref, A.Today, A.Today.AddDays(21)));
        var referred = A.Issue(new IssueReferred(A.Police, "elders", A.Reason.Ref, A.IssueDay));
        return
        [
            Of([], A.OpenSealed()),
            Of(A.Issue(), new AcknowledgeIssue(A.CommandId, A.IssueId, A.Police, A.Today)),
            Of(fresh, new MarkUrgent(A.CommandId, A.IssueId, A.Reason)),
            Of(fresh, new StopClock(A.CommandId, A.IssueId, A.Police, "awaiting-court", A.Reason, A.Today.AddDays(10))),
            Of(A.Issue(), new EscalateIssue(A.CommandId, A.IssueId), A.OnTheDay(A.Today)),
            Of(A.Issue(), new ReferIssue(A.CommandId, A.IssueId, A.Police, "elders", A.Reason, A.Today)),
            Of(referred, new CloseReferral(A.CommandId, A.IssueId, A.Police, "settled", A.Reason, A.Today)),
            Of(A.Issue(), new MergeIssue(A.CommandId, A.IssueId, "mombasa-knives", A.Reason)),
            Of(A.Issue(), new SplitIssue(A.CommandId, A.IssueId, "mombasa-knives", 2, A.Reason)),
        ];
    }

    private static Example[] Commitments()
    {
        var claimed = A.Promise(new ConcernMatched(A.ConcernId, A.Reason.Ref, "editors"), A.Progress(claimsDone: true));
        return
        [
            Of([], A.MakeCommitment()),
            Of(claimed, new CorrectCommitment(A.CommandId, A.CommitmentId, A.Undated(), A.Reason, A.CommitmentTexts)),
            Of(claimed, new MatchConcern(A.CommandId, A.CommitmentId, A.ConcernId, A.Reason, "editors")),
            Of(claimed, new WithdrawMatch(A.CommandId, A.CommitmentId, A.ConcernId, A.Reason)),
            Of(claimed, A.ReportProgress(claimsDone: true)),
            Of(claimed, A.Verify()),
            Of(claimed, A.Review(Finding.TooEarly)),
            Of(claimed, new ReopenCommitment(A.CommandId, A.CommitmentId, A.Reason, A.Today)),
            Of(A.Promise(A.Proved()), new DiscloseEvidence(A.CommandId, A.CommitmentId, A.Photo)),
            Of(A.Promise(A.Proved()), new WithholdEvidence(A.CommandId, A.CommitmentId, A.Photo, "privacy")),
            Of(A.Promise(), new EscalateCommitment(A.CommandId, A.CommitmentId), A.OnTheDay(A.Day(2026, 2, 2))),
        ];
    }

    private static Example[] Reviews() =>
        [
            Of([], A.PlanReview()),
            Of(A.Session(), new TakeUp(A.CommandId, A.ReviewId, "commitment/mombasa-p9")),
            Of(A.Session(), new DropItem(A.CommandId, A.ReviewId, A.PromiseItem, A.Reason)),
            Of(A.Session(), new MoveReview(A.CommandId, A.ReviewId, A.Today.AddDays(7), A.Reason)),
            Of(A.Session(), new CallOff(A.CommandId, A.ReviewId, A.Reason)),
            Of(A.Session(), A.Decide(A.PromiseItem, ItemOutcome.Found, Finding.Kept)),
            Of(A.AllDecided(), new CloseReview(A.CommandId, A.ReviewId)),
        ];

    private static Example Of<T>(IEnumerable<Fact<T>> given, Command<T> command, Setting? setting = null)
        where T : IHistory<T>
    {
        var outcome = Given([.. given]).When(command, setting);
        outcome.ThenAccepted();
        return new(command, outcome.Decision.Facts);
    }
}
