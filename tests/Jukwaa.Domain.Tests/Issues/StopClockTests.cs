using FsCheck.Fluent;

namespace Jukwaa.Domain.Tests.Issues;

public class StopClockTests
{
    /// <summary>A Monday within the 21 days.</summary>
    private static readonly DateOnly _monday = A.Day(2025, 9, 8);

    private static readonly StopClock _stop = new(A.CommandId, A.IssueId, A.Police, "awaiting-court", A.Reason, _monday.AddDays(7));

    private static readonly Setting _police = A.By(A.Police, _monday);

    [Fact]
    public void The_answer_falls_due_as_many_days_later()
    {
        var after = Given(A.Issue())
            .When(_stop, _police)
            .Then(new ClockStopped("awaiting-court", A.Reason.Ref, _monday, _monday.AddDays(7), A.IssueDue.AddDays(7)));

        (after.AnswerDue, after.StoppedUntil, after.StoppedDays).ShouldBe((A.IssueDue.AddDays(7), _monday.AddDays(7), 7));
    }

    [Theory]
    [InlineData(3, "2025-09-29")] // Saturday the 27th: Monday
    [InlineData(4, "2025-09-29")]
    [InlineData(5, "2025-09-29")]
    [InlineData(16, "2025-10-13")] // Friday the 10th is Mazingira Day
    public void On_a_working_day(int days, string due) =>
        Given(A.Issue()).When(_stop with { Until = _monday.AddDays(days) }, _police).ThenAccepted().AnswerDue.ShouldBe(DateOnly.ParseExact(due, "O"));

    [Fact]
    public void All_stops_together_last_at_most_thirty_days()
    {
        Given(A.Issue()).When(_stop with { Until = _monday.AddDays(30) }, _police).ThenAccepted().StoppedDays.ShouldBe(30);
        Given(A.Issue()).When(_stop with { Until = _monday.AddDays(31) }, _police).ThenRefused(RefusalKind.Invalid, "stop-too-long");
        var once = Given(A.Issue(new ClockStopped("awaiting-court", A.Reason.Ref, A.IssueDay.AddDays(-20), A.IssueDay, A.IssueDue.AddDays(20))));
        once.When(_stop with { Until = _monday.AddDays(10) }, _police).ThenAccepted().StoppedDays.ShouldBe(30);
        once.When(_stop with { Until = _monday.AddDays(11) }, _police).ThenRefused(RefusalKind.Invalid, "stop-too-long");
    }

    [Fact]
    public void A_stop_that_still_runs_is_made_longer_and_its_days_count_once()
    {
        var running = Given(A.Issue(new ClockStopped("awaiting-court", A.Reason.Ref, _monday, _monday.AddDays(10), A.IssueDue.AddDays(10))));
        var tuesday = A.By(A.Police, _monday.AddDays(1));

        var after = running.When(_stop with { Until = _monday.AddDays(14) }, tuesday).ThenAccepted();

        (after.StoppedUntil, after.StoppedDays, after.AnswerDue).ShouldBe((_monday.AddDays(14), 14, A.IssueDue.AddDays(14)));
        running.When(_stop with { Until = _monday.AddDays(10) }, tuesday).ThenRefused(RefusalKind.Invalid, "stop-too-short");
        running.When(_stop with { Until = _monday.AddDays(30) }, tuesday).ThenAccepted().StoppedDays.ShouldBe(30);
        running.When(_stop with { Until = _monday.AddDays(31) }, tuesday).ThenRefused(RefusalKind.Invalid, "stop-too-long");
    }

    [Fact]
    public void However_often_it_is_stopped_the_answer_never_falls_due_more_than_thirty_days_and_the_days_off_later() =>
        Always.Holds(
            Gen.Choose(1, 30).UpTo(8),
            lengths =>
            {
                var issue = Given(A.Issue());
                foreach (var days in lengths)
                {
                    issue = new(issue.When(_stop with { Until = _monday.AddDays(days) }, _police).After(issue.State));
                }

                issue.State.StoppedDays.ShouldBeLessThanOrEqualTo(30);
                // Each stop may add the days to the next working day; five days off is the longest run.
                var latest = A.IssueDue.AddDays(30 + (5 * lengths.Length));
                issue.State.AnswerDue!.Value.ShouldBeLessThanOrEqualTo(latest);
            }
        );

    [Theory]
    [InlineData("awaiting-court")]
    [InlineData("awaiting-citizen")]
    [InlineData("awaiting-safety")]
    public void Three_reasons_count(string reason) => Given(A.Issue()).When(_stop with { ReasonCode = reason }, _police).ThenAccepted();

    [Fact]
    public void Another_reason_or_none_in_words_does_not_stop_it()
    {
        Given(A.Issue()).When(_stop with { ReasonCode = "busy" }, _police).ThenRefused(RefusalKind.Invalid, "reason-unknown");
        Given(A.Issue()).When(_stop with { Reason = A.Silence }, _police).ThenRefused(RefusalKind.Invalid, "reason-missing");
        Given(A.Issue()).When(_stop with { Until = _monday }, _police).ThenRefused(RefusalKind.Invalid, "stop-too-short");
    }

    [Fact]
    public void Where_life_is_at_stake_no_clock_stops() =>
        Given(A.Issue(new IssueUrgent(A.Reason.Ref, _monday, _monday.AddDays(2)))).When(_stop, _police).ThenRefused(RefusalKind.Forbidden, "urgent");

    [Fact]
    public void A_clock_that_ran_out_is_not_stopped()
    {
        Given(A.Issue()).When(_stop with { Until = A.IssueDue.AddDays(1) }, A.By(A.Police, A.IssueDue)).ThenAccepted();
        Given(A.Issue())
            .When(_stop with { Until = A.IssueDue.AddDays(2) }, A.By(A.Police, A.IssueDue.AddDays(1)))
            .ThenRefused(RefusalKind.Conflict, "clock-ran-out");
        Given(new IssueOpened("KE-01", "gangs", Period.Unknown, null), new IssueRouted(A.Police, "rule", default))
            .When(_stop, _police)
            .ThenRefused(RefusalKind.Conflict, "clock-ran-out");
    }

    [Fact]
    public void Only_the_office_that_has_the_issue_stops_its_clock()
    {
        GivenNothing<Issue>().When(_stop, _police).ThenRefused(RefusalKind.Missing, "issue-missing");
        Given(A.Issue()).When(_stop, A.By(A.Lands, _monday)).ThenRefused(RefusalKind.Forbidden, "not-your-issue");
        Given(A.Issue(A.Answer(ResponseKind.Partly))).When(_stop, _police).ThenRefused(RefusalKind.Conflict, "issue-answered");
    }
}
