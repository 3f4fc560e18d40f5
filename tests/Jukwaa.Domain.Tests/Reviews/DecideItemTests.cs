namespace Jukwaa.Domain.Tests.Reviews;

public class DecideItemTests
{
    [Theory]
    [InlineData(ItemOutcome.Found, Finding.NotKept)]
    [InlineData(ItemOutcome.Reopened, null)]
    [InlineData(ItemOutcome.CarriedOver, null)]
    [InlineData(ItemOutcome.Noted, null)]
    public void An_item_is_decided_with_a_reason(ItemOutcome outcome, Finding? finding)
    {
        var decide = A.Decide(A.PromiseItem, outcome, finding);
        var after = Given(A.Session()).When(decide).Then(new ItemDecided(A.PromiseItem, outcome, finding, A.Reason.Ref, A.Today));

        after.Find(A.PromiseItem).ShouldBe(new(A.PromiseItem, outcome, finding, A.Reason.Ref, A.Today));
        Given(A.Session()).When(decide with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
    }

    [Fact]
    public void A_finding_says_what_was_found_and_nothing_else_does()
    {
        Given(A.Session()).When(A.Decide(outcome: ItemOutcome.Found)).ThenRefused(RefusalKind.Invalid, "finding-missing");
        Given(A.Session()).When(A.Decide(finding: Finding.Kept)).ThenRefused(RefusalKind.Invalid, "finding-missing");
        Given(A.Session()).When(A.Decide(A.IssueItem, ItemOutcome.Found, Finding.Kept)).ThenRefused(RefusalKind.Invalid, "finding-of-promise");
    }

    [Fact]
    public void Of_two_who_decide_the_same_item_the_second_is_told()
    {
        var decided = Given(A.Session(A.Decided(A.PromiseItem)));

        decided.When(A.Decide(outcome: ItemOutcome.Found, finding: Finding.Kept)).ThenRefused(RefusalKind.Conflict, "item-decided");
        decided.When(A.Decide(A.IssueItem)).ThenAccepted();
    }

    [Fact]
    public void Only_what_stands_on_the_agenda_is_decided()
    {
        Given(A.Session()).When(A.Decide("commitment/mombasa-p9")).ThenRefused(RefusalKind.Missing, "item-missing");
        Given(A.Session(new ItemDropped(A.PromiseItem, A.Reason.Ref, A.Today))).When(A.Decide()).ThenRefused(RefusalKind.Missing, "item-missing");
    }

    [Fact]
    public void Nothing_is_decided_before_the_day_of_the_session()
    {
        var moved = Given(A.Session(new ReviewMoved(A.Today.AddDays(1), A.Reason.Ref, A.Today)));

        moved.When(A.Decide()).ThenRefused(RefusalKind.Conflict, "review-not-yet");
        moved.When(A.Decide(), A.Setting(today: A.Today.AddDays(1))).ThenAccepted();
        moved.When(A.Decide(), A.Setting(today: A.Today.AddDays(40))).ThenAccepted();
    }

    [Theory]
    [InlineData(ItemOutcome.Found, Finding.Kept)]
    [InlineData(ItemOutcome.Reopened, null)]
    [InlineData(ItemOutcome.Noted, null)]
    public void An_office_never_decides_what_it_answers_for(ItemOutcome outcome, Finding? finding)
    {
        var decide = A.Decide(A.PromiseItem, outcome, finding);

        Given(A.Session()).When(decide with { Owner = A.Police }, A.By(A.Police)).ThenRefused(RefusalKind.Forbidden, "own-review");
        Given(A.Session()).When(decide with { Owner = A.Chair }, A.By(A.Chair)).ThenRefused(RefusalKind.Forbidden, "own-review");
        Given(A.Session()).When(decide with { Owner = A.Chair }, A.By(A.Police)).ThenRefused(RefusalKind.Forbidden, "own-review");
        Given(A.Session()).When(decide with { Owner = A.Police, Held = [A.Police] }, A.By(A.Chair)).ThenRefused(RefusalKind.Forbidden, "own-review");
        Given(A.Session()).When(decide with { Owner = A.Police }, A.By(A.Chair)).ThenAccepted();
        Given(A.Session()).When(decide, A.By(A.Chair)).ThenAccepted();
    }

    [Fact]
    public void What_the_chair_answers_for_can_only_be_carried_over_to_another_session() =>
        Given(A.Session()).When(A.Decide(outcome: ItemOutcome.CarriedOver) with { Owner = A.Chair }, A.By(A.Chair)).ThenAccepted();

    [Fact]
    public void A_session_closes_when_every_item_is_decided_or_dropped()
    {
        var close = new CloseReview(A.CommandId, A.ReviewId);
        var after = Given(A.AllDecided()).When(close).Then(new ReviewClosed(A.Today));

        (after.Phase, after.ClosedOn).ShouldBe((ReviewPhase.Closed, A.Today));
        Given(A.Session(A.Decided(A.PromiseItem))).When(close).ThenRefused(RefusalKind.Conflict, "items-open");
        Given(A.Session(A.Decided(A.PromiseItem), new ItemDropped(A.IssueItem, A.Reason.Ref, A.Today))).When(close).ThenAccepted();
    }

    [Fact]
    public void What_is_closed_or_called_off_or_not_there_takes_no_change()
    {
        Command<ReviewSession>[] all =
        [
            new TakeUp(A.CommandId, A.ReviewId, "issue/i9"),
            new DropItem(A.CommandId, A.ReviewId, A.PromiseItem, A.Reason),
            new MoveReview(A.CommandId, A.ReviewId, A.Today.AddDays(1), A.Reason),
            new CallOff(A.CommandId, A.ReviewId, A.Reason),
            A.Decide(),
            new CloseReview(A.CommandId, A.ReviewId),
        ];
        foreach (var command in all)
        {
            command.Needs.ShouldBe(May.ReviewCommitment);
            GivenNothing<ReviewSession>().When(command).ThenRefused(RefusalKind.Missing, "review-missing");
            Given([.. A.AllDecided(), new ReviewClosed(A.Today)]).When(command).ThenRefused(RefusalKind.Conflict, "review-closed");
            Given(A.Session(new ReviewCalledOff(A.Reason.Ref, A.Today))).When(command).ThenRefused(RefusalKind.Conflict, "review-called-off");
        }
    }
}
