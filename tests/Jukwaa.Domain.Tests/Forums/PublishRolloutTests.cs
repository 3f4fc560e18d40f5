namespace Jukwaa.Domain.Tests.Forums;

public class PublishRolloutTests
{
    private static readonly PublishRollout _silent = new(A.CommandId, A.RolloutId, A.Silence),
        _reasoned = new(A.CommandId, A.RolloutId, A.Reason);

    private static Fact<Rollout>[] Published(params Fact<Rollout>[] then) => A.Rollout([new RolloutPublished(A.Today, default), .. then]);

    [Fact]
    public void The_first_edition_needs_no_reason_and_shows_what_stands()
    {
        var after = Given(A.Rollout()).When(_silent).Then(new RolloutPublished(A.Today, default));

        (after.Editions, after.PublishedOn, after.ShownReckonedOn).ShouldBe((1, A.Today, A.Today));
        after.Shown.ShouldBe(after.Stops);
        after.ShownBefore.ShouldBeEmpty();
        Given(A.Rollout()).When(_reasoned).Then(new RolloutPublished(A.Today, default));
    }

    [Fact]
    public void An_empty_one_is_not_published() => Given(A.RolloutDrafted()).When(_silent).ThenRefused(RefusalKind.Conflict, "rollout-empty");

    [Fact]
    public void What_is_shown_already_changes_nothing_and_a_lock_is_no_matter_of_the_public()
    {
        Given(Published()).When(_silent).ThenNothing();
        Given(Published(new StopLocked("KE-C001"))).When(_silent).ThenNothing();
        Given(Published(new AbsenceEntered(1, A.Interior, A.Today, A.Today))).When(_reasoned).ThenNothing();
    }

    [Fact]
    public void Until_it_is_published_again_the_public_reads_the_older_edition_and_then_what_changed_with_the_reason()
    {
        var moved = Given(Published(new StopsPlaced([new("KE-C001", A.Today.AddDays(9), 1, true)]), new StopDropped("KE-C002")));
        (moved.State.IsChanged, moved.State.Shown.Count).ShouldBe((true, 3));

        moved.When(_silent).ThenRefused(RefusalKind.Invalid, "reason-missing");
        var after = moved.When(_reasoned).Then(new RolloutPublished(A.Today, A.Reason.Ref));

        (after.Editions, after.IsChanged, after.Reason).ShouldBe((2, false, A.Reason.Ref));
        after.Shown.Select(s => s.Place).ShouldBe(["KE-C003", "KE-C001"]);
        after.ShownBefore.Select(s => s.Place).ShouldBe(["KE-C001", "KE-C002", "KE-C003"]);
    }

    [Fact]
    public void All_can_be_taken_out_again_but_not_in_silence()
    {
        var empty = Given(Published(new StopDropped("KE-C001"), new StopDropped("KE-C002"), new StopDropped("KE-C003")));

        empty.When(_silent).ThenRefused(RefusalKind.Invalid, "reason-missing");
        empty.When(_reasoned).ThenAccepted().Shown.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_published_is_not_undone()
    {
        Given(Published()).When(new UndoRollout(A.CommandId, A.RolloutId)).ThenRefused(RefusalKind.Conflict, "nothing-to-undo");
        var undone = Given(Published(new StopDropped("KE-C001"))).When(new UndoRollout(A.CommandId, A.RolloutId)).ThenAccepted();
        (undone.Editions, undone.Shown.Count, undone.IsChanged).ShouldBe((1, 3, false));
    }
}
