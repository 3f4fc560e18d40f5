using Support = Jukwaa.Domain.Issues.Support;

namespace Jukwaa.Domain.Tests.Issues;

public class SupportTests
{
    private static readonly Fact<Support>[] _given = [new SupportGiven(A.IssueId, A.IssueDay)];

    [Theory]
    [InlineData("sms")]
    [InlineData("ussd")]
    [InlineData("web")]
    public void Somebody_says_on_any_channel_that_it_happens_to_them_too(string channel) =>
        GivenNothing<Support>()
            .When(A.SupportIssue(), A.Setting(Actor.On(channel)))
            .Then(new SupportGiven(A.IssueId, A.Today))
            .ShouldBe(new Support(A.IssueId, Withdrawn: false));

    [Fact]
    public void The_same_person_again_is_one_voice() => Given(_given).When(A.SupportIssue(), A.OnSms).ThenNothing();

    [Fact]
    public void It_is_taken_back_once_and_may_be_given_again()
    {
        Given(_given).When(A.WithdrawSupport(), A.OnSms).Then(new SupportWithdrawn(A.Today)).Withdrawn.ShouldBeTrue();
        Fact<Support>[] back = [.. _given, new SupportWithdrawn(A.IssueDay)];
        Given(back).When(A.WithdrawSupport(), A.OnSms).ThenNothing();
        Given(back).When(A.SupportIssue(), A.OnSms).Then(new SupportGiven(A.IssueId, A.Today)).Withdrawn.ShouldBeFalse();
    }

    [Fact]
    public void What_was_never_given_is_not_taken_back() =>
        GivenNothing<Support>().When(A.WithdrawSupport(), A.OnSms).ThenRefused(RefusalKind.Missing, "support-missing");

    [Fact]
    public void No_desk_and_no_machine_says_it_for_somebody()
    {
        foreach (var setting in new[] { A.Setting(), A.By(A.Police), A.Setting(Actor.System), A.Setting(Actor.Community) })
        {
            GivenNothing<Support>().When(A.SupportIssue(), setting).ThenRefused(RefusalKind.Forbidden, "voice-only");
            Given(_given).When(A.WithdrawSupport(), setting).ThenRefused(RefusalKind.Forbidden, "voice-only");
        }
    }

    [Theory]
    [InlineData("+254712345678")]
    [InlineData("")]
    [InlineData("ABCDEF00ABCDEF00ABCDEF00ABCDEF00ABCDEF00ABCDEF00ABCDEF00ABCDEF00")]
    public void Nobody_is_named_but_by_a_hash(string id)
    {
        GivenNothing<Support>().When(A.SupportIssue() with { Id = id }, A.OnSms).ThenRefused(RefusalKind.Invalid, "verifier-not-hash");
        Given(_given).When(A.WithdrawSupport() with { Id = id }, A.OnSms).ThenRefused(RefusalKind.Invalid, "verifier-not-hash");
    }

    [Fact]
    public void Of_a_sealed_issue_nobody_learns_that_it_is_there() =>
        GivenNothing<Support>().When(A.SupportIssue() with { Issue = A.SealedId }, A.OnSms).ThenRefused(RefusalKind.Missing, "issue-missing");

    [Fact]
    public void A_hash_belongs_to_one_issue() =>
        Given(_given).When(A.SupportIssue() with { Issue = "kwale-land" }, A.OnSms).ThenRefused(RefusalKind.Conflict, "supporter-elsewhere");
}
