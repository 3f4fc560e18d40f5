using Jukwaa.Insights.Rollouts;
using Shouldly;

namespace Jukwaa.Insights.Tests.Rollouts;

/// <summary>Small plans that can be reckoned by hand. On the equator one degree of longitude is 111.19 km.</summary>
public class RolloutExampleTests
{
    private static readonly DateOnly _monday = Kenyan.Monday;

    /// <summary>
    /// The neediest, c, comes first. From c at 36.2 the others lie at 36.0, 36.1, 36.3: the nearest each time is b (0.1 away; d is as far, and b comes first by its key), a, d: 0.1 + 0.1 + 0.3
    /// degrees. By need it would be d, b, a: 0.1 + 0.2 + 0.1 = 0.4 degrees, which nothing makes shorter.
    /// </summary>
    [Fact]
    public void Need_comes_first_and_then_the_shortest_way()
    {
        var proposal = Rollout.Propose(
            Kenyan.Request(Kenyan.Place("a", 36.0, 1), Kenyan.Place("b", 36.1, 2), Kenyan.Place("c", 36.2, 9), Kenyan.Place("d", 36.3, 3))
        );

        Told(proposal).ShouldBe(["c Mon1 rank 1", "d Tue2 rank 2 11 km from c", "b Wed3 rank 3 22 km from d", "a Thu4 rank 4 11 km from b"]);
    }

    [Fact]
    public void A_blocked_day_is_passed_over_and_told_and_a_weekend_is_not()
    {
        var request = Kenyan.Request(Kenyan.Place("a", 36, 3), Kenyan.Place("b", 36.1, 2)) with
        {
            First = _monday.AddDays(4),
            Blocks = [new(_monday.AddDays(7), "holiday"), new(_monday.AddDays(8), "election")],
        };

        Told(Rollout.Propose(request)).ShouldBe(["a Fri5 rank 1", "b Wed10 rank 2 11 km from a passed 8 holiday, 9 election"]);
    }

    [Fact]
    public void While_an_official_of_one_area_is_away_another_area_takes_the_day()
    {
        var request = Kenyan.Request(Kenyan.Place("a", 36, 3, "kwale"), Kenyan.Place("b", 36.1, 2, "kilifi")) with
        {
            Blocks = [new(_monday, "absence", "kwale")],
        };

        Told(Rollout.Propose(request)).ShouldBe(["b Mon1 rank 2", "a Tue2 rank 1 11 km from b"]);
        Told(Rollout.Propose(request with { Blocks = [new(_monday, "absence", "kwale"), new(_monday, "absence", "kilifi")] }))
            .ShouldBe(["a Tue2 rank 1 passed 1 absence", "b Wed3 rank 2 11 km from a"]);
    }

    [Fact]
    public void What_lies_far_costs_a_day_on_the_road()
    {
        var near = Kenyan.Place("b", 37.79, 2);

        Told(Rollout.Propose(Kenyan.Request(Kenyan.Place("a", 36, 3), near))).ShouldBe(["a Mon1 rank 1", "b Tue2 rank 2 199 km from a"]);
        Told(Rollout.Propose(Kenyan.Request(Kenyan.Place("a", 36, 3), near with { Longitude = 37.81 })))
            .ShouldBe(["a Mon1 rank 1", "b Wed3 rank 2 201 km from a passed 2 travel"]);
    }

    [Fact]
    public void A_lock_holds_its_day_and_the_others_go_round_it()
    {
        var request = Kenyan.Request(Kenyan.Place("a", 36, 3), Kenyan.Place("b", 36.1, 2), Kenyan.Place("c", 36.2, 1)) with
        {
            Locks = [new("c", _monday, 1)],
        };

        Told(Rollout.Propose(request)).ShouldBe(["c Mon1 rank 3 locked", "a Tue2 rank 1 22 km from c", "b Wed3 rank 2 11 km from a"]);
    }

    [Fact]
    public void Two_teams_hold_two_a_day_and_a_cadence_of_seven_is_once_a_week()
    {
        var places = Kenyan.Request(Kenyan.Place("a", 36, 4), Kenyan.Place("b", 36.1, 3), Kenyan.Place("c", 36.2, 2), Kenyan.Place("d", 36.3, 1));

        Rollout
            .Propose(places with { Teams = 2 })
            .Positions.Select(p => (p.Key, p.Day.Day, p.Team))
            .ShouldBe([("a", 1, 1), ("b", 2, 1), ("c", 1, 2), ("d", 2, 2)], ignoreOrder: true);
        Rollout.Propose(places with { Every = 7 }).Positions.Select(p => p.Day.Day).ShouldBe([1, 8, 15, 22]);
    }

    [Fact]
    public void What_finds_no_day_within_two_years_is_left_and_named()
    {
        var places = Enumerable.Range(10, 20).Select(n => Kenyan.Place("p" + n, 36, 100 - n)).ToArray();

        var proposal = Rollout.Propose(Kenyan.Request(places) with { Every = 60 });

        proposal.Positions.Count.ShouldBe(13, "the first day and twelve times sixty days");
        proposal.Left.ShouldBe(["p23", "p24", "p25", "p26", "p27", "p28", "p29"]);
    }

    [Fact]
    public void Nothing_asked_is_nothing_proposed() => Rollout.Propose(Kenyan.Request()).Positions.ShouldBeEmpty();

    [Fact]
    public void What_cannot_be_meant_is_refused()
    {
        var place = Kenyan.Place("a", 36, 1);

        Should.Throw<ArgumentException>(() => Rollout.Propose(Kenyan.Request(place, place)));
        Should.Throw<ArgumentException>(() => Rollout.Propose(Kenyan.Request(place) with { Locks = [new("b", _monday, 1)] }));
        Should.Throw<ArgumentException>(() => Rollout.Propose(Kenyan.Request(place) with { Locks = [new("a", _monday, 1), new("a", _monday, 2)] }));
        Should.Throw<ArgumentException>(() => Rollout.Propose(Kenyan.Request(place) with { Teams = 0 }));
        Should.Throw<ArgumentException>(() => Rollout.Propose(Kenyan.Request(place) with { Every = 0 }));
    }

    private static IEnumerable<string> Told(RolloutProposal proposal) =>
        proposal.Positions.Select(p =>
            $"{p.Key} {p.Day:ddd}{p.Day.Day} rank {p.Rank}"
            + (p.Locked ? " locked" : "")
            + (p.Kilometres is { } km ? $" {Math.Round(km)} km from {p.Before}" : "")
            + (p.Passed.Count > 0 ? " passed " + string.Join(", ", p.Passed.Select(d => $"{d.Day.Day} {d.Why}")) : "")
        );
}
