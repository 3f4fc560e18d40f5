namespace Jukwaa.Domain.Tests.Commitments;

public class MatchConcernTests
{
    private static readonly MatchConcern _match = new(A.CommandId, A.CommitmentId, A.ConcernId, A.Reason, "editors");
    private static readonly WithdrawMatch _withdraw = new(A.CommandId, A.CommitmentId, A.ConcernId, A.Words("It answers another concern."));

    [Theory]
    [InlineData("editors")]
    [InlineData("office")]
    [InlineData("community")]
    public void A_promise_is_said_to_answer_a_concern_and_by_whom(string by) =>
        Given(A.Promise())
            .When(_match with { By = by })
            .Then(new ConcernMatched(A.ConcernId, A.Reason.Ref, by))
            .Answers.ShouldBe([new Match(A.ConcernId, A.Reason.Ref, by)]);

    [Fact]
    public void A_promise_answers_several_concerns_and_each_once()
    {
        var twice = A.Promise(Matched("c1"), Matched("c2"), new ConcernMatched("c1", A.Reason.Ref, "community"));

        History.Of(twice).Answers.Select(m => (m.Concern, m.By)).ShouldBe([("c2", "editors"), ("c1", "community")]);
    }

    [Fact]
    public void A_match_is_taken_back_with_a_reason_and_the_others_stay()
    {
        var after = Given(A.Promise(Matched(A.ConcernId), Matched("c2"))).When(_withdraw).Then(new MatchWithdrawn(A.ConcernId, _withdraw.Reason.Ref));

        after.Answers.ShouldHaveSingleItem().Concern.ShouldBe("c2");
    }

    [Fact]
    public void A_match_needs_a_promise_words_and_a_known_kind_of_matcher()
    {
        GivenNothing<Commitment>().When(_match).ThenRefused(RefusalKind.Missing, "commitment-missing");
        Given(A.Promise()).When(_match with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "words-missing");
        Given(A.Promise()).When(_match with { By = "nobody" }).ThenRefused(RefusalKind.Invalid, "matcher-unknown");
    }

    [Fact]
    public void Only_a_match_that_stands_is_taken_back_and_with_words()
    {
        GivenNothing<Commitment>().When(_withdraw).ThenRefused(RefusalKind.Missing, "commitment-missing");
        Given(A.Promise(Matched("c2"))).When(_withdraw).ThenRefused(RefusalKind.Missing, "match-missing");
        Given(A.Promise(Matched(A.ConcernId))).When(_withdraw with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "words-missing");
    }

    private static ConcernMatched Matched(string concern) => new(concern, A.Reason.Ref, "editors");
}
