namespace Jukwaa.Domain.Tests.Issues;

public class TellSituationTests
{
    private static readonly Setting _community = A.Setting(Actor.Community);
    private static readonly Fact<Issue>[] _answered = A.Issue(A.Answer(ResponseKind.Accepted));

    [Fact]
    public void Before_an_answer_it_is_written_down_and_nothing_else_happens()
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            var after = Given(A.Issue()).When(A.TellSituation(verdict), _community).Then(new SituationTold(A.Verifiers[0], verdict, A.Today));
            after.Told.ShouldBe(new Dictionary<string, Verdict> { [A.Verifiers[0]] = verdict });
        }
    }

    [Theory]
    [InlineData(Verdict.NotDone)]
    [InlineData(Verdict.StillHappening)]
    public void An_answer_that_is_contested_did_not_hold_and_the_office_above_is_told(Verdict verdict)
    {
        var after = Given(_answered)
            .When(A.TellSituation(verdict), _community)
            .Then(
                new SituationTold(A.Verifiers[0], verdict, A.Today),
                new IssueReopened(default, A.Today, A.Day(2025, 11, 24)),
                new IssueEscalated(new("nps", "KE-300"), A.Today)
            );

        (after.Response, after.AnswerDue, after.Office).ShouldBe((null, A.Day(2025, 11, 24), A.Police));
        after.EscalatedTo.ShouldBe([new("nps", "KE-300")]);
        after.Told.ShouldBeEmpty("the next answer is judged anew");
    }

    [Fact]
    public void Where_life_is_at_stake_the_next_answer_is_due_sooner()
    {
        var urgent = new IssueUrgent(A.Reason.Ref, A.IssueDay, A.IssueDay);
        var after = Given([.. A.Issue(urgent), A.Answer(ResponseKind.Accepted)]).When(A.TellSituation(), _community).ThenAccepted();

        after.AnswerDue.ShouldBe(A.Today.AddDays(2));
    }

    [Fact]
    public void Settled_is_written_down_and_the_answer_holds() =>
        Given(_answered)
            .When(A.TellSituation(Verdict.Done), _community)
            .Then(new SituationTold(A.Verifiers[0], Verdict.Done, A.Today))
            .Response.ShouldNotBeNull();

    [Fact]
    public void More_who_say_yes_outweigh_one_who_says_no()
    {
        Fact<Issue>[] yes = [.. _answered, Told(0, Verdict.Done), Told(1, Verdict.Done)];
        Given(yes)
            .When(A.TellSituation(verifier: 2), _community)
            .Then(new SituationTold(A.Verifiers[2], Verdict.NotDone, A.Today))
            .Contested.ShouldBeFalse();
        Given([.. _answered, Told(0, Verdict.Done)])
            .When(A.TellSituation(verifier: 1), _community)
            .ThenAccepted()
            .Response.ShouldBeNull("as many say no as yes");
    }

    [Fact]
    public void A_later_word_replaces_the_earlier_and_the_same_word_is_nothing_new()
    {
        Fact<Issue>[] yes = [.. _answered, Told(0, Verdict.Done)];
        Given(yes).When(A.TellSituation(Verdict.Done), _community).ThenNothing();
        Given(yes).When(A.TellSituation(), _community).ThenAccepted().Response.ShouldBeNull();
    }

    [Fact]
    public void What_was_said_before_the_answer_counts_with_what_is_said_of_it() =>
        Given([.. A.Issue(Told(0, Verdict.StillHappening)), A.Answer(ResponseKind.Accepted)])
            .When(A.TellSituation(Verdict.Done, 1), _community)
            .Then(new SituationTold(A.Verifiers[1], Verdict.Done, A.Today));

    [Fact]
    public void Nobody_else_says_it_and_nobody_by_name()
    {
        foreach (var setting in new[] { A.Setting(), A.By(A.Police), A.Setting(Actor.System), A.OnSms })
        {
            Given(_answered).When(A.TellSituation(), setting).ThenRefused(RefusalKind.Forbidden, "community-only");
        }

        Given(_answered)
            .When(A.TellSituation() with { Verifier = "+254712345678" }, _community)
            .ThenRefused(RefusalKind.Invalid, "verifier-not-hash");
        GivenNothing<Issue>().When(A.TellSituation(), _community).ThenRefused(RefusalKind.Missing, "issue-missing");
    }

    [Fact]
    public void Of_what_accuses_an_office_no_office_above_it_is_told()
    {
        var answered = A.SealedIssue(new ResponseGiven(A.Oversight, ResponseKind.Accepted, A.Reason.Ref, A.Today));
        Given(answered).When(A.TellSituation(), _community).ThenAccepted().EscalatedTo.ShouldBeEmpty();
    }

    private static Fact<Issue> Told(int verifier, Verdict verdict) => new SituationTold(A.Verifiers[verifier], verdict, A.IssueDay);
}
