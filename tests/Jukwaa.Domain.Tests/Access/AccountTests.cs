namespace Jukwaa.Domain.Tests.Access;

public class AccountTests
{
    private static readonly Setting _administrator = A.By(A.Interior, A.Administrator);
    private static readonly RecoverAccess _recover = new(A.CommandId, A.Officer.ToString(), A.Reason);
    private static readonly ForgetOfficer _forget = new(A.CommandId, A.Officer.ToString(), A.Reason);

    [Fact]
    public void An_officer_is_invited_once()
    {
        GivenNothing<Account>().When(A.InviteOfficer(), _administrator).Then(new OfficerInvited()).Exists.ShouldBeTrue();
        Given(new OfficerInvited()).When(A.InviteOfficer(), _administrator).ThenNothing();
    }

    [Fact]
    public void Letting_somebody_in_again_is_a_fact_with_its_reason() =>
        Given(new OfficerInvited()).When(_recover, _administrator).Then(new AccessRecovered(A.Reason.Ref)).Forgotten.ShouldBeFalse();

    [Fact]
    public void Somebody_is_forgotten_and_stays_so()
    {
        var after = Given(new OfficerInvited()).When(_forget, _administrator).Then(new OfficerForgotten(A.Reason.Ref));

        after.ShouldBe(new Account(Invited: true, Forgotten: true));
        var forgotten = Given(new OfficerInvited(), new OfficerForgotten(A.Reason.Ref));
        forgotten.When(_forget, _administrator).ThenRefused(RefusalKind.Conflict, "account-forgotten");
        forgotten.When(_recover, _administrator).ThenRefused(RefusalKind.Conflict, "account-forgotten");
        forgotten.When(A.InviteOfficer(), _administrator).ThenNothing();
    }

    [Fact]
    public void There_must_be_an_account_and_a_reason()
    {
        GivenNothing<Account>().When(_recover).ThenRefused(RefusalKind.Missing, "account-missing");
        GivenNothing<Account>().When(_forget).ThenRefused(RefusalKind.Missing, "account-missing");
        Given(new OfficerInvited()).When(_recover with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
        Given(new OfficerInvited()).When(_forget with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
    }

    [Fact]
    public void Nobody_lets_the_own_person_in_again_or_forgets_it()
    {
        var own = A.By(A.Interior, A.Officer);

        Given(new OfficerInvited()).When(_recover, own).ThenRefused(RefusalKind.Forbidden, "own-account");
        Given(new OfficerInvited()).When(_forget, own).ThenRefused(RefusalKind.Forbidden, "own-account");
    }
}
