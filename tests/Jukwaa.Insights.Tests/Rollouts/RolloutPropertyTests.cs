using Jukwaa.Insights.Rollouts;
using Shouldly;

namespace Jukwaa.Insights.Tests.Rollouts;

/// <summary>What holds of every proposal, for 200 of chance.</summary>
public class RolloutPropertyTests
{
    private static readonly IReadOnlyList<int> _seeds = [.. Enumerable.Range(1, 200)];

    [Fact]
    public void Every_place_stands_in_it_once()
    {
        foreach (var request in _seeds.Select(s => Kenyan.Chance(s)))
        {
            var proposal = Rollout.Propose(request);
            proposal.Left.ShouldBeEmpty();
            proposal.Positions.Select(p => p.Key).Order().ShouldBe(request.Places.Select(p => p.Key).Order());
        }
    }

    [Fact]
    public void No_forum_is_set_on_a_blocked_day_a_weekend_or_before_the_first_day()
    {
        foreach (var request in _seeds.Select(s => Kenyan.Chance(s)))
        {
            var areas = request.Places.ToDictionary(p => p.Key, p => p.Area);
            foreach (var position in Rollout.Propose(request).Positions.Where(p => !p.Locked))
            {
                (position.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).ShouldBeFalse();
                position.Day.ShouldBeGreaterThanOrEqualTo(request.First);
                request.Blocks.Any(b => b.Day == position.Day && (b.Area is null || b.Area == areas[position.Key])).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void A_team_holds_one_forum_a_day_and_keeps_its_cadence()
    {
        foreach (var request in _seeds.Select(s => Kenyan.Chance(s)))
        {
            foreach (var team in Rollout.Propose(request).Positions.GroupBy(p => p.Team))
            {
                team.Key.ShouldBeInRange(1, request.Teams);
                // Two that were locked for one day are the choice of a person.
                team.GroupBy(p => p.Day).All(day => day.All(p => p.Locked) || day.Count() == 1).ShouldBeTrue();
                var own = team.Where(p => !p.Locked).Select(p => p.Day).Order().ToList();
                own.Zip(own.Skip(1), (one, next) => next.DayNumber - one.DayNumber).All(days => days >= request.Every).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void What_is_locked_stays_where_it_was()
    {
        foreach (var request in _seeds.Select(s => Kenyan.Chance(s)))
        {
            Rollout
                .Propose(request)
                .Positions.Where(p => p.Locked)
                .Select(p => new RolloutLock(p.Key, p.Day, p.Team))
                .ShouldBe(request.Locks, ignoreOrder: true);
        }
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        foreach (var seed in _seeds)
        {
            var request = Kenyan.Chance(seed);
            Written(Rollout.Propose(Kenyan.Shuffled(request, seed + 1))).ShouldBe(Written(Rollout.Propose(request)));
        }
    }

    /// <summary>Of several teams each goes wave by wave; one that was held up by the road is behind the others, and gets less of the next wave.</summary>
    [Fact]
    public void A_needier_place_never_comes_a_whole_wave_later()
    {
        foreach (var request in _seeds.Select(s => Kenyan.Chance(s, locks: false, areas: false)))
        {
            var waves = Waves
                .Of(Ranked(request))
                .Index()
                .SelectMany(w => w.Item.Select(p => (p.Key, w.Index)))
                .ToDictionary(p => p.Key, p => p.Index);
            foreach (var team in Rollout.Propose(request).Positions.GroupBy(p => p.Team))
            {
                var inOrder = team.Select(p => waves[p.Key]).ToList();
                inOrder.ShouldBe(inOrder.Order());
            }
        }
    }

    [Fact]
    public void The_way_is_never_longer_than_by_need_or_to_the_nearest_each_time_and_mostly_shorter_than_both()
    {
        var shorter = 0;
        foreach (var waves in _seeds.Select(s => Waves.Of(Ranked(Kenyan.Chance(s)))))
        {
            var length = Earth.Length([.. Trip.Order(waves).SelectMany(w => w)]);
            var best = Math.Min(Earth.Length([.. waves.SelectMany(w => w)]), Earth.Length(Trip.Nearest(waves)));
            length.ShouldBeLessThanOrEqualTo(best + 1e-6);
            shorter += length < best - 1 ? 1 : 0;
        }

        shorter.ShouldBeGreaterThan(_seeds.Count / 2, "it is turned round where that helps");
    }

    [Fact]
    public void Each_team_has_about_as_much_to_do_and_a_part_of_the_way_in_one_piece()
    {
        var places = Enumerable.Range(10, 40).Select(n => Kenyan.Place($"p{n}", 36 + (n / 50.0), 5)).ToArray();

        var teams = Rollout.Propose(Kenyan.Request(places) with { Teams = 4 }).Positions.GroupBy(p => p.Team).ToList();

        teams.Select(t => t.Count()).ShouldBe([10, 10, 10, 10]);
        teams.ShouldAllBe(t => t.Skip(1).All(p => p.Kilometres < 5));
    }

    [Fact]
    public void Ranks_are_those_of_need_whatever_the_day()
    {
        foreach (var request in _seeds.Select(s => Kenyan.Chance(s)))
        {
            var need = request.Places.ToDictionary(p => p.Key, p => p.Need.Score);
            var ranked = Rollout.Propose(request).Positions.OrderBy(p => p.Rank).ToList();
            ranked.Select(p => p.Rank).ShouldBe(Enumerable.Range(1, request.Places.Count));
            ranked.Zip(ranked.Skip(1)).All(p => need[p.First.Key] >= need[p.Second.Key]).ShouldBeTrue();
        }
    }

    private static List<RolloutPlace> Ranked(RolloutRequest request) =>
        [.. request.Places.OrderByDescending(p => p.Need.Score).ThenBy(p => p.Key, StringComparer.Ordinal)];

    private static string Written(RolloutProposal proposal) =>
        string.Join('\n', proposal.Positions.Select(p => $"{p with { Passed = [] }} {string.Join(' ', p.Passed)}")) + string.Join(' ', proposal.Left);
}
