namespace Jukwaa.Insights.Rollouts;

/// <summary>
/// Proposes in which order and on which days forums are held. Need decides first: places are ranked by <see cref="RolloutNeed.Score"/> and cut into waves of
/// near-ties (<see cref="Waves"/>). Within a wave distance decides (<see cref="Trip"/>), and each team takes a part of the way that is of one piece. Each place gets the next working
/// day of its team that nothing blocks; where the place itself is blocked that day, the next of its wave that is not takes the day, so that no day is lost.
/// What a person fixed stays. The same input gives the same proposal in any order of its lists.
/// </summary>
public static class Rollout
{
    /// <exception cref="ArgumentException">A place is there twice, a lock names no place, or there is no team or no cadence.</exception>
    public static RolloutProposal Propose(RolloutRequest request)
    {
        Check(request);
        var ranked = request.Places.OrderByDescending(p => p.Need.Score).ThenBy(p => p.Key, StringComparer.Ordinal).ToList();
        var locks = request.Locks.ToDictionary(l => l.Key, StringComparer.Ordinal);
        var days = new Days(request);
        var (taken, left) = days.Fill(Trip.Order(Waves.Of([.. ranked.Where(p => !locks.ContainsKey(p.Key))])));
        var all = taken.Concat(ranked.Where(p => locks.ContainsKey(p.Key)).Select(p => new Taken(p, locks[p.Key].Day, locks[p.Key].Team, true, [])));
        var average = RolloutNeed.Average([.. ranked.Select(p => p.Need)]);
        var ranks = ranked.Index().ToDictionary(r => r.Item.Key, r => r.Index + 1, StringComparer.Ordinal);
        var positions = all.GroupBy(t => t.Team)
            .SelectMany(team => Told([.. team.OrderBy(t => t.Day).ThenBy(t => t.Place.Key, StringComparer.Ordinal)], ranks, average));
        return new([.. positions.OrderBy(p => p.Day).ThenBy(p => p.Team).ThenBy(p => p.Key, StringComparer.Ordinal)], [.. left.Select(p => p.Key)]);
    }

    private static IEnumerable<RolloutPosition> Told(IReadOnlyList<Taken> team, Dictionary<string, int> ranks, RolloutNeed average) =>
        team.Select(
            (t, n) =>
                new RolloutPosition(
                    t.Place.Key,
                    t.Day,
                    t.Team,
                    t.Locked,
                    ranks[t.Place.Key],
                    t.Place.Need.LeadAgainst(average),
                    n == 0 ? null : team[n - 1].Place.Key,
                    n == 0 ? null : Earth.Kilometres(team[n - 1].Place, t.Place),
                    t.Passed
                )
        );

    private static void Check(RolloutRequest request)
    {
        var keys = request.Places.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var wrong =
            keys.Count < request.Places.Count ? "A place is there twice."
            : request.Locks.Any(l => !keys.Contains(l.Key)) ? "A lock names a place that is not there."
            : request.Locks.DistinctBy(l => l.Key).Count() < request.Locks.Count ? "A place is locked twice."
            : request.Teams < 1 || request.Every < 1 ? "There is at least one team, and a forum at most each day."
            : null;
        if (wrong is not null)
        {
            throw new ArgumentException(wrong, nameof(request));
        }
    }
}
