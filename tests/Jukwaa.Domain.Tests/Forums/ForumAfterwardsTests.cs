namespace Jukwaa.Domain.Tests.Forums;

public class ForumAfterwardsTests
{
    private static readonly ReportAfterwards _command = new(A.CommandId, A.ForumId, Period.Day(A.Today), A.Reason, A.Source);

    [Theory]
    [InlineData(ForumPhase.Closed)]
    [InlineData(ForumPhase.FollowedUp)]
    public void What_came_afterwards_is_recorded_and_leaves_the_forum_as_it_is(ForumPhase phase) =>
        Given(A.ForumIn(phase))
            .When(_command)
            .Then(new ForumAfterwardsReported(Period.Day(A.Today), A.Reason.Ref, A.Source.Ref))
            .Phase.ShouldBe(phase);

    [Theory]
    [InlineData(ForumPhase.Planned)]
    [InlineData(ForumPhase.Announced)]
    [InlineData(ForumPhase.InSession)]
    public void There_is_no_afterwards_before_the_forum_is_closed(ForumPhase phase) =>
        Given(A.ForumIn(phase)).When(_command).ThenRefused(RefusalKind.Conflict, "forum-not-closed");

    [Fact]
    public void Afterwards_needs_a_forum_words_and_a_day_that_has_come()
    {
        var closed = Given(A.ForumIn(ForumPhase.Closed));

        GivenNothing<Forum>().When(_command).ThenRefused(RefusalKind.Missing, "forum-missing");
        closed.When(_command with { Report = A.Silence }).ThenRefused(RefusalKind.Invalid, "words-missing");
        closed.When(_command with { On = Period.Day(A.Today.AddDays(1)) }).ThenRefused(RefusalKind.Invalid, "date-in-future");
        closed.When(_command with { On = Period.Unknown }).ThenAccepted();
    }
}
