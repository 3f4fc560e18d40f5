namespace Jukwaa.Domain.Tests.Commitments;

public class OfficePromiseTests
{
    private static readonly CommitmentDetails _answer = A.Commitment() with { Forum = null, Issue = A.IssueId, Sources = [] };

    [Fact]
    public void An_office_answers_an_issue_with_a_promise_of_its_own() =>
        GivenNothing<Commitment>()
            .When(A.MakeCommitment(_answer), A.By(A.Police, A.Officer))
            .Then(new CommitmentMade(_answer))
            .Details!.Issue.ShouldBe(A.IssueId);

    [Fact]
    public void What_others_must_do_is_not_promised_for_them()
    {
        var make = A.MakeCommitment(_answer);

        GivenNothing<Commitment>().When(make, A.By(A.Lands, A.Officer)).ThenRefused(RefusalKind.Forbidden, "not-your-promise");
        GivenNothing<Commitment>().When(make, A.By(new("nps", "KE"))).ThenRefused(RefusalKind.Forbidden, "not-your-promise");
        GivenNothing<Commitment>()
            .When(A.MakeCommitment(_answer with { Office = null, OwnerBasis = OwnerBasis.None }), A.By(A.Police))
            .ThenRefused(RefusalKind.Forbidden, "not-your-promise");
        GivenNothing<Commitment>().When(make).ThenAccepted();
    }

    [Fact]
    public void A_promise_is_made_on_exactly_one_occasion()
    {
        Refused(_answer with { Issue = null }, "occasion-missing");
        Refused(_answer with { Forum = A.ForumId }, "occasion-missing");
        Refused(_answer with { Report = "national-2025" }, "occasion-missing");
        GivenNothing<Commitment>().When(A.MakeCommitment(_answer with { Issue = null, Report = "national-2025" })).ThenAccepted();
    }

    [Fact]
    public void A_promise_is_public_and_so_it_answers_no_sealed_issue() =>
        GivenNothing<Commitment>().When(A.MakeCommitment(_answer with { Issue = A.SealedId })).ThenRefused(RefusalKind.Forbidden, "sealed");

    [Fact]
    public void Only_the_office_that_promised_says_which_concern_it_answers()
    {
        var match = new MatchConcern(A.CommandId, A.CommitmentId, A.ConcernId, A.Reason, "office");

        Given(A.Promise()).When(match, A.By(A.Lands)).ThenRefused(RefusalKind.Forbidden, "not-your-commitment");
        Given(A.Promise()).When(match, A.By(A.Police, A.Officer)).ThenAccepted();
        Given(A.Promise()).When(match).ThenAccepted();
    }

    [Fact]
    public void An_office_does_not_open_its_own_promise_again_and_others_do()
    {
        var reopen = new ReopenCommitment(A.CommandId, A.CommitmentId, A.Reason, A.Today);
        var done = Given(A.Promise(A.Progress(claimsDone: true)));

        done.When(reopen, A.By(A.Police, A.Officer)).ThenRefused(RefusalKind.Forbidden, "own-review");
        done.When(reopen, A.By(A.Interior, A.Officer)).ThenAccepted();
    }

    private static void Refused(CommitmentDetails details, string code) =>
        GivenNothing<Commitment>().When(A.MakeCommitment(details)).ThenRefused(RefusalKind.Invalid, code);
}
