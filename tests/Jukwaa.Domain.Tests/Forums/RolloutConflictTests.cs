namespace Jukwaa.Domain.Tests.Forums;

public class RolloutConflictTests
{
    private static readonly DateOnly _tuesday = A.Today.AddDays(1);

    [Fact]
    public void Nothing_speaks_against_a_working_day_of_its_own() =>
        Against([Stop("KE-C001", _tuesday), Stop("KE-C002", _tuesday.AddDays(1))]).ShouldBeEmpty();

    [Theory]
    [InlineData(2025, 12, 12, ConflictKind.Holiday)]
    [InlineData(2027, 8, 10, ConflictKind.Election)]
    [InlineData(2025, 11, 8, ConflictKind.Weekend)]
    [InlineData(2025, 11, 9, ConflictKind.Weekend)]
    public void A_day_on_which_nobody_works_is_told_with_its_kind(int year, int month, int day, ConflictKind kind) =>
        Against([Stop("KE-C001", new(year, month, day))]).ShouldBe([new RolloutConflict("KE-C001", kind)]);

    [Fact]
    public void Two_stops_of_one_team_on_a_day_are_told_at_both_and_of_two_teams_at_none()
    {
        Against([Stop("KE-C001", _tuesday), Stop("KE-C002", _tuesday)])
            .ShouldBe([new("KE-C001", ConflictKind.TwoAtOnce, "KE-C002"), new("KE-C002", ConflictKind.TwoAtOnce, "KE-C001")]);
        Against([Stop("KE-C001", _tuesday), Stop("KE-C002", _tuesday, team: 2)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("interior@KE", true)]
    [InlineData("ngao@KE-300", true)]
    [InlineData("nps@KE-01", true)]
    [InlineData("nps@KE-C001", true)]
    [InlineData("nps@KE-02", false)]
    [InlineData("nps@KE-C002", false)]
    public void Whoever_leads_in_the_place_or_above_it_is_missed(string office, bool missed)
    {
        Office away = new(office.Split('@')[0], office.Split('@')[1]);

        Against([Stop("KE-C001", _tuesday)], absences: [new(1, away, _tuesday, _tuesday)])
            .ShouldBe(missed ? [new("KE-C001", ConflictKind.Away, Office: away)] : []);
    }

    [Fact]
    public void On_the_days_around_an_absence_nobody_is_missed()
    {
        Absence away = new(1, A.Interior, _tuesday.AddDays(1), _tuesday.AddDays(2));

        Against([Stop("KE-C001", _tuesday), Stop("KE-C002", _tuesday.AddDays(3))], absences: [away]).ShouldBeEmpty();
        Against([Stop("KE-C001", _tuesday.AddDays(1))], absences: [away, away with { Number = 2 }])
            .Count.ShouldBe(1, "of one office it is told once");
    }

    [Theory]
    [InlineData("KE-C001", 14, true)]
    [InlineData("KE-C001", -14, true)]
    [InlineData("KE-C001", 15, false)]
    [InlineData("KE-C001", 0, false)]
    [InlineData("KE-W0001", 0, true)]
    [InlineData("KE-W0001", 3, true)]
    [InlineData("KE-01", 3, false)]
    [InlineData("KE-C002", 3, false)]
    public void A_forum_of_the_place_near_the_day_is_told_unless_it_is_the_one_that_the_stop_became(string place, int days, bool near) =>
        Against([Stop("KE-C001", _tuesday)], forums: [new("f-1", place, _tuesday.AddDays(days))])
            .ShouldBe(near ? [new("KE-C001", ConflictKind.ForumNear, Forum: "f-1", Number: Math.Abs(days))] : []);

    [Fact]
    public void Of_several_forums_the_first_is_told() =>
        Against([Stop("KE-C001", _tuesday)], forums: [new("f-2", "KE-C001", _tuesday.AddDays(9)), new("f-1", "KE-C001", _tuesday.AddDays(2))])
            .ShouldHaveSingleItem()
            .Forum.ShouldBe("f-1");

    [Theory]
    [InlineData(1, 201, true)]
    [InlineData(1, 200, false)]
    [InlineData(2, 900, false)]
    public void A_stop_too_far_for_the_next_morning_is_told(int days, int far, bool told) =>
        Against([Stop("KE-C001", _tuesday), Stop("KE-C002", _tuesday.AddDays(days))], kilometres: far)
            .ShouldBe(told ? [new("KE-C002", ConflictKind.TooFar, "KE-C001", Number: far)] : []);

    [Fact]
    public void What_lies_nowhere_known_is_not_too_far() =>
        RolloutConflicts.Of([Stop("KE-C001", _tuesday), Stop("KE-C002", _tuesday.AddDays(1))], [], [], (_, _) => null, A.Reference()).ShouldBeEmpty();

    private static IReadOnlyList<RolloutConflict> Against(
        RolloutStop[] stops,
        Absence[]? absences = null,
        ForumAhead[]? forums = null,
        double kilometres = 10
    ) => RolloutConflicts.Of(stops, absences ?? [], forums ?? [], (_, _) => kilometres, A.Reference());

    private static RolloutStop Stop(string place, DateOnly day, int team = 1) => new(place, day, team, false, false, null);
}
