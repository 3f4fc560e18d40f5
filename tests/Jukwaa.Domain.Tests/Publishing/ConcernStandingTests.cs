namespace Jukwaa.Domain.Tests.Publishing;

public class ConcernStandingTests
{
    private static readonly DateOnly _due = A.Day(2025, 12, 31);

    [Fact]
    public void A_concern_that_nothing_gathers_or_answers_is_received() => ConcernStanding.Of(null, []).ShouldBe(new Standing("received"));

    [Fact]
    public void An_unanswered_issue_is_with_its_office_and_silent_from_the_day_after_the_answer_was_due()
    {
        var standing = Of(A.Issue());

        standing.On(A.IssueDue.AddDays(-1)).ShouldBe("with_office");
        standing.On(A.IssueDue).ShouldBe("with_office");
        standing.On(A.IssueDue.AddDays(1)).ShouldBe("silent");
    }

    [Fact]
    public void Where_no_responsible_body_is_named_it_is_received_and_then_silent()
    {
        var standing = Of(A.IssueAbout("other", null));

        standing.On(A.IssueDue).ShouldBe("received");
        standing.On(A.IssueDue.AddDays(1)).ShouldBe("silent");
    }

    [Fact]
    public void Without_a_known_day_an_issue_does_not_turn_silent() =>
        ConcernStanding
            .OfIssue(History.Of(new IssueOpened("KE-01", "gangs", Period.Unknown, null), new IssueRouted(A.Police, "rule", default)))
            .ShouldBe(new Standing("with_office"));

    [Theory]
    [InlineData(ResponseKind.Accepted, "answered")]
    [InlineData(ResponseKind.Partly, "answered")]
    [InlineData(ResponseKind.Refused, "refused")]
    public void An_answer_ends_the_wait(ResponseKind response, string standing) => Of(A.Issue(A.Answer(response))).ShouldBe(new Standing(standing));

    [Fact]
    public void Not_ours_is_no_answer() => Of(A.Issue(A.Answer(ResponseKind.NotOurs))).On(A.IssueDue.AddDays(1)).ShouldBe("silent");

    [Fact]
    public void A_reopened_issue_waits_for_its_new_day()
    {
        var standing = Of(A.Issue(A.Answer(ResponseKind.Refused), new IssueReopened(A.Reason.Ref, A.Today, A.Day(2025, 11, 24))));

        standing.ShouldBe(new Standing("with_office", "silent", A.Day(2025, 11, 25)));
    }

    [Theory]
    [InlineData("promised", "answered")]
    [InlineData("in_progress", "in_progress")]
    [InlineData("partial", "in_progress")]
    [InlineData("done", "done")]
    [InlineData("confirmed", "done")]
    [InlineData("kept", "done")]
    [InlineData("not_kept", "late")]
    [InlineData("disputed", "disputed")]
    public void A_concern_stands_as_its_promise_does(string promise, string concern) =>
        ConcernStanding.Of(History.Of(A.Issue()), [new(promise)]).ShouldBe(new Standing(concern));

    [Fact]
    public void A_promise_decides_even_where_the_issue_was_refused() =>
        ConcernStanding.Of(History.Of(A.Issue(A.Answer(ResponseKind.Refused))), [new("promised")]).Now.ShouldBe("answered");

    [Fact]
    public void A_dated_promise_makes_the_concern_late_the_day_after()
    {
        var standing = ConcernStanding.Of(null, [new("kept"), new("promised", "late", _due.AddDays(1))]);

        (standing.On(_due.AddDays(-1)), standing.On(_due), standing.On(_due.AddDays(1))).ShouldBe(("answered", "answered", "late"));
    }

    [Fact]
    public void A_dispute_is_worse_than_late_and_stays()
    {
        var standing = ConcernStanding.Of(null, [new("disputed"), new("promised", "late", _due.AddDays(1))]);

        standing.ShouldBe(new Standing("disputed"));
    }

    private static Standing Of(Fact<Issue>[] facts) => ConcernStanding.Of(History.Of(facts), []);
}
