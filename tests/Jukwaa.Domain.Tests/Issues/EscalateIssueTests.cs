using FsCheck.Fluent;

namespace Jukwaa.Domain.Tests.Issues;

public class EscalateIssueTests
{
    private static readonly EscalateIssue _escalate = new(A.CommandId, A.IssueId);
    private static readonly Fact<Issue>[] _atTheStation = A.IssueAbout("gangs", A.Station);
    private static readonly string[] _rungs = ["nps@KE-C001", "nps@KE-01", "nps@KE-300", "nps@KE", "interior@KE"];

    [Fact]
    public void The_day_after_the_answer_was_due_the_office_above_is_told()
    {
        var next = A.IssueDue.AddDays(1);

        Given(_atTheStation).When(_escalate, A.OnTheDay(A.IssueDue)).ThenNothing();
        var after = Given(_atTheStation).When(_escalate, A.OnTheDay(next)).Then(new IssueEscalated(new("nps", "KE-C001"), next));

        (after.Office, after.EscalatedOn).ShouldBe((A.Station, next), "the office that has the issue keeps it");
    }

    [Fact]
    public void Each_further_step_waits_seven_days()
    {
        var once = Given([.. _atTheStation, new IssueEscalated(new("nps", "KE-C001"), A.Today)]);

        once.When(_escalate, A.OnTheDay(A.Today.AddDays(6))).ThenNothing();
        once.When(_escalate, A.OnTheDay(A.Today.AddDays(7))).ThenAccepted().EscalatedTo.Select(o => o.Id).ShouldBe(["nps@KE-C001", "nps@KE-01"]);
    }

    [Fact]
    public void On_whatever_days_the_clock_asks_and_however_often_it_climbs_each_rung_once_in_order() =>
        Always.Holds(
            Gen.Choose(0, 80).UpTo(40),
            days =>
            {
                var state = History.Of(_atTheStation);
                foreach (var day in days.Order().SelectMany(d => new[] { d, d }))
                {
                    var before = state.EscalatedTo.Count;
                    state = new Scene<Issue>(state).When(_escalate, A.OnTheDay(A.IssueDay.AddDays(day))).After(state);
                    state.EscalatedTo.Count.ShouldBeLessThanOrEqualTo(before + 1);
                }

                state.EscalatedTo.Select(o => o.Id).ShouldBe(_rungs.Take(state.EscalatedTo.Count));
                state.EscalatedTo.Count.ShouldBe(Steps(days));
            }
        );

    [Fact]
    public void At_the_top_nobody_is_left_to_tell()
    {
        Fact<Issue>[] climbed = [.. _rungs.Select(r => new IssueEscalated(Office(r), A.IssueDue.AddDays(1)))];

        Given([.. _atTheStation, .. climbed]).When(_escalate, A.OnTheDay(A.Today.AddYears(1))).ThenNothing();
        Given(A.IssueAbout("boda_boda", A.Transport)).When(_escalate, A.OnTheDay(A.Today)).ThenNothing();
    }

    [Fact]
    public void What_is_about_the_police_never_climbs_to_anybody_but_oversight()
    {
        Given(A.IssueAbout("police_conduct", A.Oversight)).When(_escalate, A.OnTheDay(A.Today)).ThenNothing();
        Given(A.SealedIssue()).When(_escalate with { Id = A.SealedId }, A.OnTheDay(A.Today)).ThenNothing();
        Given(A.SealedIssue(new IssueRouted(A.Station, "editors", default)))
            .When(_escalate with { Id = A.SealedId }, A.OnTheDay(A.Today))
            .ThenNothing();
    }

    [Fact]
    public void Answered_merged_unrouted_and_undated_issues_do_not_climb()
    {
        Given([.. _atTheStation, new ResponseGiven(A.Station, ResponseKind.Refused, A.Reason.Ref, A.Today)])
            .When(_escalate, A.OnTheDay(A.Today))
            .ThenNothing();
        Given([.. _atTheStation, new IssueMerged("other", A.Reason.Ref)]).When(_escalate, A.OnTheDay(A.Today)).ThenNothing();
        Given(A.IssueAbout("other", null)).When(_escalate, A.OnTheDay(A.Today)).ThenNothing();
        Given(new IssueOpened("KE-01", "gangs", Period.Unknown, null), new IssueRouted(A.Police, "rule", default))
            .When(_escalate, A.OnTheDay(A.Today))
            .ThenNothing();
    }

    [Fact]
    public void A_stopped_clock_holds_it_back() =>
        Given([.. _atTheStation, new ClockStopped("awaiting-court", A.Reason.Ref, A.IssueDue, A.Today.AddDays(2), A.Today.AddDays(2))])
            .When(_escalate, A.OnTheDay(A.Today.AddDays(2)))
            .ThenNothing();

    [Fact]
    public void Another_office_and_a_new_wait_begin_at_the_foot_of_the_ladder()
    {
        Fact<Issue>[] climbed = [.. _atTheStation, new IssueEscalated(new("nps", "KE-C001"), A.Today)];

        Given(climbed).When(new RouteIssue(A.CommandId, A.IssueId, A.Lands, A.Reason)).ThenAccepted().EscalatedTo.ShouldBeEmpty();
        Given([.. climbed, new IssueReopened(A.Reason.Ref, A.Today, A.Today.AddDays(21))]).State.EscalatedTo.ShouldBeEmpty();
    }

    [Fact]
    public void It_moves_by_rule_and_not_by_hand()
    {
        GivenNothing<Issue>().When(_escalate, A.OnTheDay(A.Today)).ThenRefused(RefusalKind.Missing, "issue-missing");
        Given(_atTheStation).When(_escalate).ThenRefused(RefusalKind.Forbidden, "rule-only");
        Given(_atTheStation).When(_escalate, A.By(A.Station)).ThenRefused(RefusalKind.Forbidden, "rule-only");
    }

    /// <summary>How often it must have climbed: once it was overdue on an asked day, then on the first asked day seven or more after each step.</summary>
    private static int Steps(IEnumerable<int> days)
    {
        var (steps, next) = (0, A.IssueDue.AddDays(1));
        foreach (var day in days.Order().Select(d => A.IssueDay.AddDays(d)).Where(d => steps < _rungs.Length && d >= next))
        {
            (steps, next) = (steps + 1, day.AddDays(7));
        }

        return steps;
    }

    private static Office Office(string id) => new(id.Split('@')[0], id.Split('@')[1]);
}
