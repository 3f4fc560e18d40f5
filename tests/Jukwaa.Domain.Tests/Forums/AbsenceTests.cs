namespace Jukwaa.Domain.Tests.Forums;

public class AbsenceTests
{
    private static Scene<Rollout> Drafted => Given(A.RolloutDrafted());

    [Fact]
    public void An_absence_is_entered_with_a_number_of_its_own_and_taken_out_by_it()
    {
        var one = Drafted.When(Enter(A.Interior, 1, 3)).Then(new AbsenceEntered(1, A.Interior, A.Today.AddDays(1), A.Today.AddDays(3)));
        var two = new Scene<Rollout>(one).When(Enter(A.Police, 1, 1)).ThenAccepted();
        two.Absences.Select(a => a.Number).ShouldBe([1, 2]);

        var left = new Scene<Rollout>(two).When(new WithdrawAbsence(A.CommandId, A.RolloutId, 1)).Then(new AbsenceWithdrawn(1));
        left.Absences.Select(a => (a.Number, a.Office)).ShouldBe([(2, A.Police)]);
        new Scene<Rollout>(left).When(new WithdrawAbsence(A.CommandId, A.RolloutId, 1)).ThenRefused(RefusalKind.Missing, "absence-missing");
        new Scene<Rollout>(left).When(Enter(A.Interior, 9, 9)).ThenAccepted().Absences.Select(a => a.Number).ShouldBe([2, 3]);
    }

    [Fact]
    public void The_same_again_is_nothing() =>
        new Scene<Rollout>(Drafted.When(Enter(A.Interior, 1, 3)).ThenAccepted()).When(Enter(A.Interior, 1, 3)).ThenNothing();

    [Theory]
    [InlineData("interior@KE", 0, 0, null)]
    [InlineData("interior@KE", -5, 0, null)]
    [InlineData("ngao@KE-300", 1, 1, null)]
    [InlineData("nps@KE-01", 0, 366, null)]
    [InlineData("nps@KE-C001", 0, 1, null)]
    [InlineData("nps@KE-47", 0, 1, "absence-elsewhere")]
    [InlineData("nps@KE-W0001", 0, 1, "absence-elsewhere")]
    [InlineData("nobody@KE", 0, 1, "unknown-office")]
    [InlineData("interior@KE", 3, 1, "absence-reversed")]
    [InlineData("interior@KE", -5, -1, "absence-past")]
    [InlineData("interior@KE", 0, 367, "absence-too-long")]
    [InlineData("interior@KE", 1097, 1098, "absence-too-long")]
    public void It_is_of_an_office_that_matters_on_days_to_come(string office, int from, int until, string? refusal) =>
        Drafted.When(Enter(new(office.Split('@')[0], office.Split('@')[1]), from, until)).Decision.Refusal?.Code.ShouldBe(refusal);

    [Fact]
    public void A_day_at_the_end_of_the_calendar_is_too_long_and_no_fault() =>
        Drafted
            .When(new EnterAbsence(A.CommandId, A.RolloutId, A.Interior, DateOnly.MaxValue, DateOnly.MaxValue))
            .ThenRefused(RefusalKind.Invalid, "absence-too-long");

    [Fact]
    public void There_is_an_end_to_them()
    {
        var many = Enumerable.Range(1, 200).Select(n => new AbsenceEntered(n, A.Interior, A.Today.AddDays(n), A.Today.AddDays(n)));

        Given([A.RolloutDrafted(), .. many]).When(Enter(A.Police, 1, 1)).ThenRefused(RefusalKind.Conflict, "absences-full");
    }

    private static EnterAbsence Enter(Office office, int from, int until) =>
        new(A.CommandId, A.RolloutId, office, A.Today.AddDays(from), A.Today.AddDays(until));
}
