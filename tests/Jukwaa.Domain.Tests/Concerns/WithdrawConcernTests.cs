namespace Jukwaa.Domain.Tests.Concerns;

public class WithdrawConcernTests
{
    private static readonly Fact<Concern> _voice = A.ConcernRecorded(A.Voice());

    private static readonly WithdrawConcern _withdraw = new(A.CommandId, A.ConcernId);

    /// <summary>Whatever tells that somebody has worked on it.</summary>
    public static TheoryData<Fact<Concern>> Work =>
        [
            new ConcernGathered(A.IssueId),
            new WorkingTextWritten(A.Working.Ref, "officer"),
            new ConcernAddedTo(A.Reason.Ref),
            new ConcernForgotten(),
            A.ConcernSealed(A.Lands),
            new ConcernDisclosed(),
        ];

    [Fact]
    public void What_was_taken_down_by_mistake_is_withheld_as_one_once()
    {
        Given(_voice).When(_withdraw).Then(new ConcernWithheld("mistake")).Withheld.ShouldBe("mistake");
        Given(_voice, new ConcernWithheld("mistake")).When(_withdraw).ThenNothing();
        GivenNothing<Concern>().When(_withdraw).ThenRefused(RefusalKind.Missing, "concern-missing");
    }

    [Theory, MemberData(nameof(Work))]
    public void What_somebody_has_worked_on_is_not_taken_back(Fact<Concern> work) =>
        Given(_voice, work).When(_withdraw).ThenRefused(RefusalKind.Conflict, "already-worked-on");

    [Fact]
    public void What_was_published_before_is_not_taken_back() =>
        Given(A.ConcernRecorded()).When(_withdraw).ThenRefused(RefusalKind.Conflict, "already-worked-on");

    [Fact]
    public void What_is_withheld_for_another_reason_may_still_be_taken_back() =>
        Given(_voice, new ConcernWithheld("safety")).When(_withdraw).Then(new ConcernWithheld("mistake"));
}
