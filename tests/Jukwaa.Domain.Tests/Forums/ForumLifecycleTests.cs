namespace Jukwaa.Domain.Tests.Forums;

public class ForumLifecycleTests
{
    /// <summary>All pairs of phases; planning is no step (see the tests of PlanForum), so no command leads to the first two.</summary>
    public static TheoryData<ForumPhase, ForumPhase> Pairs =>
        new(
            from before in Enum.GetValues<ForumPhase>()
            from after in Enum.GetValues<ForumPhase>()
            where after is > ForumPhase.Planned and < ForumPhase.Cancelled
            select (before, after)
        );

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_step_is_taken_from_the_phase_before_it_and_from_no_other(ForumPhase from, ForumPhase to)
    {
        var outcome = Given(A.ForumIn(from)).When(Step(to));
        if (from == to - 1)
        {
            outcome.ThenAccepted().Phase.ShouldBe(to);
        }
        else if (from == ForumPhase.None)
        {
            outcome.ThenRefused(RefusalKind.Missing, "forum-missing");
        }
        else
        {
            outcome.ThenRefused(RefusalKind.Conflict, "forum-phase");
        }
    }

    [Theory]
    [InlineData(ForumPhase.Announced)]
    [InlineData(ForumPhase.Closed)]
    [InlineData(ForumPhase.FollowedUp)]
    public void A_step_lies_neither_in_the_future_nor_before_the_step_before_it(ForumPhase to)
    {
        var before = Given(A.ForumIn(to - 1));
        var floor = before.State.SteppedOn ?? A.Day(2025, 1, 1);

        before.When(Step(to, A.Today)).ThenAccepted().SteppedOn.ShouldBe(A.Today);
        before.When(Step(to, A.Today.AddDays(1))).ThenRefused(RefusalKind.Invalid, "date-in-future");
        before.When(Step(to, floor)).ThenAccepted().SteppedOn.ShouldBe(floor);
        if (to != ForumPhase.Announced)
        {
            before.When(Step(to, floor.AddDays(-1))).ThenRefused(RefusalKind.Invalid, "forum-date");
        }
    }

    [Fact]
    public void Closing_keeps_what_was_known_and_says_who_was_there()
    {
        var closed = History.Of(A.ForumIn(ForumPhase.Closed));

        closed.Details!.Groups.ShouldBe(["women"]);
        closed.Details.Venue.ShouldBe(A.Forum().Venue);
    }

    [Fact]
    public void Closing_with_a_group_that_is_not_known_is_refused() =>
        Given(A.ForumIn(ForumPhase.InSession))
            .When(new CloseForum(A.CommandId, A.ForumId, A.Today, ["bodaboda-riders"]))
            .ThenRefused(RefusalKind.Invalid, "unknown-group");

    [Fact]
    public void A_past_forum_is_closed_and_can_be_followed_up_but_not_before_it_was_held()
    {
        var past = Given(new PastForumRecorded(A.Forum()));
        past.State.Phase.ShouldBe(ForumPhase.Closed);

        past.When(Step(ForumPhase.FollowedUp, A.Day(2025, 4, 7))).ThenAccepted().Phase.ShouldBe(ForumPhase.FollowedUp);
        past.When(Step(ForumPhase.FollowedUp, A.Day(2025, 4, 6))).ThenRefused(RefusalKind.Invalid, "forum-date");
    }

    private static Command<Forum> Step(ForumPhase to) => Step(to, A.Today);

    private static Command<Forum> Step(ForumPhase to, DateOnly on) =>
        to switch
        {
            ForumPhase.Announced => new AnnounceForum(A.CommandId, A.ForumId, on),
            ForumPhase.InSession => new StartForum(A.CommandId, A.ForumId, on),
            ForumPhase.Closed => new CloseForum(A.CommandId, A.ForumId, on, ["women"]),
            ForumPhase.FollowedUp => new FollowUpForum(A.CommandId, A.ForumId, on),
            _ => throw new ArgumentOutOfRangeException(nameof(to), to, "No command leads there."),
        };
}
