namespace Jukwaa.Domain.Tests.Concerns;

/// <summary>What was taken down by mistake, in whatever order it was taken back and worked on.</summary>
public class WithdrawOrderTests
{
    private static readonly Fact<Concern> _voice = A.ConcernRecorded(A.Voice());

    private static readonly WithdrawConcern _withdraw = new(A.CommandId, A.ConcernId);

    /// <summary>Corrections, which leave no issue behind but tell that somebody read it.</summary>
    public static TheoryData<Fact<Concern>> Corrections =>
        [new ConcernCorrected(A.Voice() with { Place = "KE-01" }, A.Reason.Ref), new ConcernCoded("gangs", "KE-W0001", ["chiefs"], A.Reason.Ref)];

    [Fact]
    public void Whoever_may_record_may_ask_for_it() => _withdraw.Needs.ShouldBe(May.RecordConcern);

    [Theory, MemberData(nameof(Corrections))]
    public void What_was_put_right_is_not_taken_back(Fact<Concern> correction) =>
        Given(_voice, correction).When(_withdraw).ThenRefused(RefusalKind.Conflict, "already-worked-on");

    [Theory, MemberData(nameof(Corrections))]
    public void What_is_withheld_for_another_reason_and_put_right_is_not_taken_back(Fact<Concern> correction) =>
        Given(_voice, new ConcernWithheld("safety"), correction).When(_withdraw).ThenRefused(RefusalKind.Conflict, "already-worked-on");

    [Fact]
    public void What_was_taken_back_and_shown_again_is_worked_on() =>
        Given(_voice, new ConcernWithheld("mistake"), new ConcernDisclosed()).When(_withdraw).ThenRefused(RefusalKind.Conflict, "already-worked-on");

    [Fact]
    public void What_is_taken_back_already_stays_so_whatever_is_said_afterwards() =>
        Given(_voice, new ConcernWithheld("mistake"), new ConcernAddedTo(A.Reason.Ref)).When(_withdraw).ThenNothing();

    [Fact]
    public void Taking_it_back_keeps_what_was_said()
    {
        var after = Given(_voice).When(_withdraw).ThenAccepted();
        after.Details.ShouldBeSameAs(Given(_voice).State.Details);
        (after.Withheld, after.Disclosed, after.Exists).ShouldBe(("mistake", false, true));
    }
}
