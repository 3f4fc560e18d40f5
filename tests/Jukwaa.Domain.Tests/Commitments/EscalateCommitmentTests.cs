using FsCheck.Fluent;

namespace Jukwaa.Domain.Tests.Commitments;

public class EscalateCommitmentTests
{
    private static readonly EscalateCommitment _escalate = new(A.CommandId, A.CommitmentId);
    private static readonly DateOnly _due = A.Commitment().Due!.Value;
    private static readonly string[] _rungs = ["nps@KE-300", "nps@KE", "interior@KE"];

    [Fact]
    public void The_day_after_its_date_a_promise_goes_to_the_office_above()
    {
        Given(A.Promise()).When(_escalate, A.OnTheDay(_due)).ThenNothing();
        var after = Given(A.Promise())
            .When(_escalate, A.OnTheDay(_due.AddDays(1)))
            .Then(new CommitmentEscalated(new("nps", "KE-300"), _due.AddDays(1)));

        after.Details!.Office.ShouldBe(A.Police, "whoever promised still has to act");
    }

    [Fact]
    public void On_whatever_days_the_clock_asks_it_climbs_each_rung_once_seven_days_apart() =>
        Always.Holds(
            Gen.Choose(-5, 60).UpTo(30),
            days =>
            {
                var (state, steps, next) = (History.Of(A.Promise()), 0, _due.AddDays(1));
                foreach (var day in days.Order().SelectMany(d => new[] { d, d }).Select(d => _due.AddDays(d)))
                {
                    state = new Scene<Commitment>(state).When(_escalate, A.OnTheDay(day)).After(state);
                    (steps, next) = day >= next && steps < _rungs.Length ? (steps + 1, day.AddDays(7)) : (steps, next);
                }

                state.EscalatedTo.Select(o => o.Id).ShouldBe(_rungs.Take(steps));
            }
        );

    [Fact]
    public void What_is_claimed_kept_undated_or_of_nobody_does_not_climb()
    {
        var late = A.OnTheDay(_due.AddDays(30));

        Given(A.Promise(A.Progress(claimsDone: true))).When(_escalate, late).ThenNothing();
        Given(A.Promise(A.Progress(claimsDone: true), A.Reviewed(Finding.Kept))).When(_escalate, late).ThenNothing();
        Given(A.Made(A.Undated())).When(_escalate, late).ThenNothing();
        Given(A.Made(A.Commitment() with { Office = null, OwnerBasis = OwnerBasis.None })).When(_escalate, late).ThenNothing();
        Given(A.Made(A.Commitment() with { Office = A.Transport })).When(_escalate, late).ThenNothing();
    }

    [Fact]
    public void It_moves_by_rule_and_not_by_hand()
    {
        GivenNothing<Commitment>().When(_escalate, A.OnTheDay(A.Today)).ThenRefused(RefusalKind.Missing, "commitment-missing");
        Given(A.Promise()).When(_escalate, A.By(A.Police)).ThenRefused(RefusalKind.Forbidden, "rule-only");
        Given(A.Promise()).When(_escalate).ThenRefused(RefusalKind.Forbidden, "rule-only");
    }
}
