namespace Jukwaa.Domain.Tests.Forums;

public class RolloutTests
{
    private static readonly DateOnly _tomorrow = A.Today.AddDays(1);

    [Fact]
    public void A_rollout_is_drafted_for_a_place_with_a_first_day_a_cadence_and_teams()
    {
        var draft = A.DraftRollout();

        var after = GivenNothing<Rollout>().When(draft).Then(A.RolloutDrafted());

        (after.Place, after.Level, after.First, after.Every, after.Teams).ShouldBe(("KE-300", "constituency", _tomorrow, 1, 2));
        (after.Stops.Count, after.Editions, after.Before, after.IsChanged).ShouldBe((0, 0, null, false));
        (draft.Needs, draft.Within).ShouldBe((May.RunForum, "KE-300"));
        Given(A.RolloutDrafted()).When(draft).ThenRefused(RefusalKind.Conflict, "rollout-exists");
    }

    [Theory]
    [InlineData("KE", "county", null)]
    [InlineData("KE", "constituency", null)]
    [InlineData("KE-300", "county", null)]
    [InlineData("KE-01", "constituency", null)]
    [InlineData("KE-01", "county", "rollout-level")]
    [InlineData("KE", "ward", "rollout-level")]
    [InlineData("KE", "", "rollout-level")]
    [InlineData("KE-C001", "constituency", "rollout-place")]
    [InlineData("KE-W0001", "constituency", "rollout-place")]
    [InlineData("KE-99", "constituency", "rollout-place")]
    [InlineData("KE-S-OLD", "constituency", "rollout-place")]
    public void It_is_for_the_counties_or_constituencies_of_the_country_a_region_or_a_county(string place, string level, string? refusal) =>
        GivenNothing<Rollout>().When(A.DraftRollout() with { Place = place, Level = level }).Decision.Refusal?.Code.ShouldBe(refusal);

    [Theory]
    [InlineData(0, 1, 1, null)]
    [InlineData(1096, 60, 10, null)]
    [InlineData(-1, 1, 1, "stop-past")]
    [InlineData(1097, 1, 1, "stop-too-far")]
    [InlineData(0, 0, 1, "rollout-every")]
    [InlineData(0, 61, 1, "rollout-every")]
    [InlineData(0, 1, 0, "rollout-teams")]
    [InlineData(0, 1, 11, "rollout-teams")]
    public void Its_pace_is_within_bounds(int days, int every, int teams, string? refusal)
    {
        var first = A.Today.AddDays(days);

        Code(GivenNothing<Rollout>().When(A.DraftRollout() with { First = first, Every = every, Teams = teams })).ShouldBe(refusal);
        Code(Given(A.RolloutDrafted()).When(new PaceRollout(A.CommandId, A.RolloutId, first, every, teams))).ShouldBe(refusal);
    }

    [Fact]
    public void A_pace_as_it_was_changes_nothing_and_another_leaves_the_stops()
    {
        var scene = Given(A.Rollout());

        scene.When(new PaceRollout(A.CommandId, A.RolloutId, _tomorrow, 1, 2)).ThenNothing();
        scene.When(new PaceRollout(A.CommandId, A.RolloutId, _tomorrow, 7, 1)).ThenAccepted().Days().ShouldBe("KE-C001 4, KE-C002 5, KE-C003 6");
    }

    [Fact]
    public void A_first_day_that_has_passed_meanwhile_does_not_bar_another_cadence() =>
        Given(A.Rollout())
            .When(new PaceRollout(A.CommandId, A.RolloutId, _tomorrow, 2, 2), A.Setting(today: A.Today.AddDays(30)))
            .Then(new RolloutPaced(_tomorrow, 2, 2));

    [Fact]
    public void A_proposal_is_the_whole_list_with_its_reasons()
    {
        var after = Given(A.Rollout())
            .When(A.ProposeStops(A.Proposed("KE-C003", 1), A.Proposed("KE-C004", 1, team: 2)))
            .Then(new StopsProposed(A.Today, [A.Proposed("KE-C003", 1), A.Proposed("KE-C004", 1, 2)]));

        after.Days().ShouldBe("KE-C003 4, KE-C004 4");
        after.ReckonedOn.ShouldBe(A.Today);
        after.Stops[0].ShouldBe(new("KE-C003", _tomorrow, 1, false, false, A.Need()));
    }

    [Fact]
    public void A_proposal_that_cannot_be_is_refused()
    {
        var drafted = Given(A.RolloutDrafted());

        drafted.When(A.ProposeStops() with { Stops = [] }).ThenRefused(RefusalKind.Invalid, "rollout-size");
        drafted
            .When(A.ProposeStops() with { Stops = [.. Enumerable.Range(0, 401).Select(n => A.Proposed($"KE-C{n}", 1))] })
            .ThenRefused(RefusalKind.Invalid, "rollout-size");
        drafted.When(A.ProposeStops(A.Proposed("KE-C001", 1), A.Proposed("KE-C001", 2))).ThenRefused(RefusalKind.Invalid, "stop-twice");
        drafted.When(A.ProposeStops(A.Proposed("KE-01", 1))).ThenRefused(RefusalKind.Invalid, "stop-place");
        drafted.When(A.ProposeStops(A.Proposed("KE-C001", -1))).ThenRefused(RefusalKind.Invalid, "stop-past");
        drafted.When(A.ProposeStops(A.Proposed("KE-C001", 1, team: 3))).ThenRefused(RefusalKind.Invalid, "stop-team");
        GivenNothing<Rollout>().When(A.ProposeStops()).ThenRefused(RefusalKind.Missing, "rollout-missing");
    }

    [Fact]
    public void A_proposal_leaves_what_is_locked_and_what_is_over_where_it_was()
    {
        var scene = Given(A.Rollout(new StopLocked("KE-C003")));
        var onWednesday = A.Setting(today: A.Today.AddDays(2));

        scene.When(A.ProposeStops(A.Proposed("KE-C001", 1))).ThenRefused(RefusalKind.Conflict, "stop-locked");
        scene.When(A.ProposeStops(A.Proposed("KE-C003", 2))).ThenRefused(RefusalKind.Conflict, "stop-locked");
        scene.When(A.ProposeStops(A.Proposed("KE-C003", 3))).ThenAccepted().Find("KE-C003")!.Locked.ShouldBeTrue();
        scene.When(A.ProposeStops(A.Proposed("KE-C003", 3)), onWednesday).ThenRefused(RefusalKind.Conflict, "stop-locked");
        scene.When(A.ProposeStops(A.Proposed("KE-C001", 1), A.Proposed("KE-C003", 3)), onWednesday).ThenAccepted();
    }

    [Fact]
    public void The_last_change_alone_is_undone()
    {
        var drafted = Given(A.RolloutDrafted()).State;
        var (undo, changed) = (new UndoRollout(A.CommandId, A.RolloutId), Given(A.Rollout(new StopLocked("KE-C001"), new StopDropped("KE-C002"))));

        var after = changed.When(undo).Then(new RolloutUndone());

        (after.Days(), after.Dropped.Count, after.Find("KE-C001")!.Locked).ShouldBe(("KE-C001 4, KE-C002 5, KE-C003 6", 0, true));
        new Scene<Rollout>(after).When(undo).ThenRefused(RefusalKind.Conflict, "nothing-to-undo");
        new Scene<Rollout>(drafted).When(undo).ThenRefused(RefusalKind.Conflict, "nothing-to-undo");
    }

    [Fact]
    public void A_rollout_that_is_not_there_is_not_changed()
    {
        Command<Rollout>[] all =
        [
            new PaceRollout(A.CommandId, "x", _tomorrow, 1, 1),
            new PlaceStop(A.CommandId, "x", "KE-C001", _tomorrow, 1),
            new MoveStop(A.CommandId, "x", "KE-C001", 1),
            new LockStop(A.CommandId, "x", "KE-C001"),
            new UnlockStop(A.CommandId, "x", "KE-C001"),
            new DropStop(A.CommandId, "x", "KE-C001"),
            new EnterAbsence(A.CommandId, "x", A.Interior, _tomorrow, _tomorrow),
            new WithdrawAbsence(A.CommandId, "x", 1),
            new UndoRollout(A.CommandId, "x"),
            new PublishRollout(A.CommandId, "x", A.Silence),
        ];

        foreach (var command in all)
        {
            command.Needs.ShouldBe(May.RunForum);
            GivenNothing<Rollout>().When(command).ThenRefused(RefusalKind.Missing, "rollout-missing");
        }
    }

    private static string? Code(Outcome<Rollout> outcome) => outcome.Decision.Refusal?.Code;
}
