namespace Jukwaa.Domain.Tests.Forums;

public class RolloutStopTests
{
    private static Scene<Rollout> Three => Given(A.Rollout());

    [Fact]
    public void A_stop_is_set_on_a_day_by_hand_and_stands_in_the_order_of_the_days()
    {
        var after = Three.When(Place("KE-C001", 8, 2)).Then(new StopsPlaced([new("KE-C001", A.Today.AddDays(8), 2, true)]));

        after.Days().ShouldBe("KE-C002 5, KE-C003 6, KE-C001 11");
        after.Stops.Select(s => s.ByHand).ShouldBe([false, false, true]);
        after.Stops[^1].Need.ShouldBe(A.Need(1), "why it was needed stays");
    }

    [Fact]
    public void A_place_is_added_without_a_need_until_it_is_reckoned()
    {
        var after = Three.When(Place("KE-C004", 1, 2)).ThenAccepted();

        after.Days().ShouldBe("KE-C001 4, KE-C004 4, KE-C002 5, KE-C003 6");
        after.Find("KE-C004").ShouldBe(new("KE-C004", A.Today.AddDays(1), 2, false, true, null));
    }

    [Theory]
    [InlineData("KE-C002", 2, 1, null)]
    [InlineData("KE-C009", 2, 1, "stop-place")]
    [InlineData("KE-W0001", 2, 1, "stop-place")]
    [InlineData("", 2, 1, "stop-place")]
    [InlineData("KE-C004", -1, 1, "stop-past")]
    [InlineData("KE-C004", 1097, 1, "stop-too-far")]
    [InlineData("KE-C004", 2, 0, "stop-team")]
    [InlineData("KE-C004", 2, 3, "stop-team")]
    public void Nonsense_is_refused_and_the_same_again_is_nothing(string place, int days, int team, string? refusal)
    {
        var outcome = Three.When(Place(place, days, team));

        outcome.Decision.Refusal?.Code.ShouldBe(refusal);
        outcome.Decision.Facts.ShouldBeEmpty();
    }

    /// <summary>A day that speaks against a stop is no nonsense: a person may know better.</summary>
    [Theory]
    [InlineData(2025, 12, 12)]
    [InlineData(2027, 8, 10)]
    [InlineData(2025, 11, 8)]
    [InlineData(2025, 11, 5)]
    public void A_holiday_an_election_a_weekend_and_a_day_that_is_taken_are_accepted(int year, int month, int day) =>
        Three.When(new PlaceStop(A.CommandId, A.RolloutId, "KE-C001", new(year, month, day), 1)).ThenAccepted();

    [Theory]
    [InlineData("KE-C001", 2, "KE-C002 4, KE-C001 5, KE-C003 6")]
    [InlineData("KE-C001", 3, "KE-C002 4, KE-C003 5, KE-C001 6")]
    [InlineData("KE-C001", 99, "KE-C002 4, KE-C003 5, KE-C001 6")]
    [InlineData("KE-C003", 1, "KE-C003 4, KE-C001 5, KE-C002 6")]
    [InlineData("KE-C003", 0, "KE-C003 4, KE-C001 5, KE-C002 6")]
    [InlineData("KE-C003", -5, "KE-C003 4, KE-C001 5, KE-C002 6")]
    [InlineData("KE-C002", 1, "KE-C002 4, KE-C001 5, KE-C003 6")]
    public void A_stop_takes_a_position_and_the_others_make_room(string place, int to, string days)
    {
        var after = Three.When(Move(place, to)).ThenAccepted();

        after.Days().ShouldBe(days);
        after.Stops.Where(s => s.ByHand).Select(s => s.Place).ShouldBe([place]);
    }

    [Fact]
    public void At_its_own_position_nothing_moves() => Three.When(Move("KE-C002", 2)).ThenNothing();

    [Fact]
    public void A_stop_moves_past_a_locked_one()
    {
        var scene = Given(A.Rollout(new StopLocked("KE-C002")));

        scene.When(Move("KE-C001", 3)).ThenAccepted().Days().ShouldBe("KE-C003 4, KE-C002 5, KE-C001 6");
        scene.When(Move("KE-C003", 1)).ThenAccepted().Days().ShouldBe("KE-C003 4, KE-C002 5, KE-C001 6");
        scene.When(Move("KE-C003", 2)).ThenNothing();
    }

    [Fact]
    public void A_locked_stop_is_moved_by_nobody_until_it_is_unlocked()
    {
        var locked = Three.When(new LockStop(A.CommandId, A.RolloutId, "KE-C001")).Then(new StopLocked("KE-C001"));
        var scene = new Scene<Rollout>(locked);

        scene.When(new LockStop(A.CommandId, A.RolloutId, "KE-C001")).ThenNothing();
        scene.When(Place("KE-C001", 9)).ThenRefused(RefusalKind.Conflict, "stop-locked");
        scene.When(Move("KE-C001", 2)).ThenRefused(RefusalKind.Conflict, "stop-locked");
        scene.When(new DropStop(A.CommandId, A.RolloutId, "KE-C001")).ThenRefused(RefusalKind.Conflict, "stop-locked");
        var free = scene.When(new UnlockStop(A.CommandId, A.RolloutId, "KE-C001")).Then(new StopUnlocked("KE-C001"));
        new Scene<Rollout>(free).When(Place("KE-C001", 9)).ThenAccepted();
        Three.When(new UnlockStop(A.CommandId, A.RolloutId, "KE-C001")).ThenNothing();
    }

    [Fact]
    public void What_is_over_stays_as_it_was()
    {
        var onWednesday = A.Setting(today: A.Today.AddDays(2));

        Three.When(Place("KE-C001", 9), onWednesday).ThenRefused(RefusalKind.Conflict, "stop-over");
        Three.When(Move("KE-C001", 3), onWednesday).ThenRefused(RefusalKind.Conflict, "stop-over");
        Three.When(new DropStop(A.CommandId, A.RolloutId, "KE-C001"), onWednesday).ThenRefused(RefusalKind.Conflict, "stop-over");
        Three
            .When(Move("KE-C003", 1), onWednesday)
            .ThenAccepted()
            .Days()
            .ShouldBe("KE-C001 4, KE-C003 5, KE-C002 6", "it passes nobody that is over");
    }

    [Fact]
    public void A_stop_that_was_taken_out_is_remembered_until_a_person_adds_it_again()
    {
        var dropped = Three.When(new DropStop(A.CommandId, A.RolloutId, "KE-C002")).Then(new StopDropped("KE-C002"));
        (dropped.Days(), string.Join(' ', dropped.Dropped)).ShouldBe(("KE-C001 4, KE-C003 6", "KE-C002"));

        new Scene<Rollout>(dropped).When(Place("KE-C002", 9)).ThenAccepted().Dropped.ShouldBeEmpty();
        Three.When(new DropStop(A.CommandId, A.RolloutId, "KE-C004")).ThenRefused(RefusalKind.Missing, "stop-missing");
        Three.When(new LockStop(A.CommandId, A.RolloutId, "KE-C004")).ThenRefused(RefusalKind.Missing, "stop-missing");
        Three.When(new UnlockStop(A.CommandId, A.RolloutId, "KE-C004")).ThenRefused(RefusalKind.Missing, "stop-missing");
        Three.When(Move("KE-C004", 1)).ThenRefused(RefusalKind.Missing, "stop-missing");
    }

    private static PlaceStop Place(string place, int days, int team = 1) => new(A.CommandId, A.RolloutId, place, A.Today.AddDays(days), team);

    private static MoveStop Move(string place, int to) => new(A.CommandId, A.RolloutId, place, to);
}
