namespace Jukwaa.Domain.Tests.Commitments;

public class StandingTests
{
    private static readonly DateOnly _due = A.Day(2025, 12, 31);

    [Fact]
    public void A_promise_is_promised_until_its_last_day_is_over_and_late_from_the_day_after()
    {
        var standing = Of();

        standing.On(_due.AddDays(-1)).ShouldBe("promised");
        standing.On(_due).ShouldBe("promised");
        standing.On(_due.AddDays(1)).ShouldBe("late");
        standing.On(_due.AddYears(10)).ShouldBe("late");
    }

    [Fact]
    public void Progress_without_delivery_is_in_progress_and_late_all_the_same()
    {
        var standing = Of(A.Progress());

        standing.On(_due).ShouldBe("in_progress");
        standing.On(_due.AddDays(1)).ShouldBe("late");
    }

    [Fact]
    public void A_promise_without_a_date_is_never_late()
    {
        Standing.Of(History.Of(A.Made(A.Undated()))).ShouldBe(new Standing("promised"));
        Standing.Of(History.Of(A.Made(A.Undated()), A.Progress())).On(DateOnly.MaxValue).ShouldBe("in_progress");
    }

    [Fact]
    public void Delivered_with_proof_is_done_and_no_date_changes_that()
    {
        Of(A.Progress(claimsDone: true)).ShouldBe(new Standing("done"));
        Of(A.Progress(claimsDone: true), A.Progress()).ShouldBe(new Standing("done"));
        Of(A.Progress(claimsDone: true, on: _due.AddDays(30))).ShouldBe(new Standing("done"));
    }

    [Theory]
    [InlineData("", "done")]
    [InlineData("+", "done")] // one voice is not a community
    [InlineData("++", "confirmed")]
    [InlineData("+++", "confirmed")]
    [InlineData("-", "disputed")]
    [InlineData("!", "disputed")] // still happening
    [InlineData("+-", "disputed")] // a tie
    [InlineData("+!", "disputed")]
    [InlineData("-+", "disputed")]
    [InlineData("++-", "confirmed")]
    [InlineData("+-!", "disputed")]
    public void The_community_confirms_by_two_more_than_none_and_disputes_on_a_tie(string voices, string standing)
    {
        var verified = voices.Select(
            (voice, n) =>
                A.Verified(
                    n,
                    voice switch
                    {
                        '+' => Verdict.Done,
                        '-' => Verdict.NotDone,
                        _ => Verdict.StillHappening,
                    }
                )
        );

        Of([A.Progress(claimsDone: true), .. verified]).ShouldBe(new Standing(standing));
    }

    [Fact]
    public void A_denial_before_any_claim_disputes_nothing() => Of(A.Verified(0, Verdict.NotDone)).Now.ShouldBe("promised");

    [Theory]
    [InlineData(Finding.Kept, "kept")]
    [InlineData(Finding.Partial, "partial")]
    [InlineData(Finding.NotKept, "not_kept")]
    public void A_finding_stands_above_claims_and_dates(Finding finding, string standing)
    {
        Of(A.Reviewed(finding)).ShouldBe(new Standing(standing));
        Of(A.Progress(claimsDone: true), A.Verified(0, Verdict.NotDone), A.Reviewed(finding)).ShouldBe(new Standing(standing));
    }

    [Fact]
    public void Too_early_to_say_leaves_the_standing_to_the_other_facts()
    {
        Of(A.Reviewed(Finding.TooEarly)).ShouldBe(Of());
        Of(A.Progress(claimsDone: true), A.Reviewed(Finding.TooEarly)).Now.ShouldBe("done");
    }

    [Fact]
    public void A_reopened_promise_is_late_by_its_old_date()
    {
        var standing = Of(A.Progress(claimsDone: true), A.Reviewed(Finding.Kept), new CommitmentReopened(A.Reason.Ref, _due.AddDays(5)));

        standing.ShouldBe(new Standing("in_progress", "late", _due.AddDays(1)));
    }

    [Fact]
    public void A_corrected_date_counts_instead_of_the_earlier() =>
        Of(new CommitmentCorrected(A.Commitment(due: A.Day(2026, 3, 31)), A.Reason.Ref)).LapsesOn.ShouldBe(A.Day(2026, 4, 1));

    [Fact]
    public void Whatever_the_due_day_it_turns_late_the_day_after_and_not_before() =>
        Always.Holds(
            Always.Days,
            due =>
            {
                var standing = Standing.Of(History.Of(A.Made(A.Commitment(due: due) with { Made = Period.Unknown })));
                (standing.On(due.AddDays(-1)), standing.On(due), standing.On(due.AddDays(1))).ShouldBe(("promised", "promised", "late"));
            }
        );

    private static Standing Of(params Fact<Commitment>[] then) => Standing.Of(History.Of(A.Promise(then)));
}
