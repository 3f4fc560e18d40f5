namespace Jukwaa.Insights.Rollouts;

/// <summary>Gives each place of a trip its day.</summary>
internal sealed class Days
{
    private readonly RolloutRequest _request;
    private readonly Dictionary<DateOnly, string> _blocked;
    private readonly Dictionary<(string Area, DateOnly Day), string> _away;
    private readonly Dictionary<(int Team, DateOnly Day), RolloutPlace> _fixed;

    public Days(RolloutRequest request)
    {
        _request = request;
        // Of two reasons for one day the first by its code is told, whatever the order in which they came.
        var blocks = request.Blocks.OrderBy(b => b.Why, StringComparer.Ordinal).ToList();
        _blocked = blocks.Where(b => b.Area is null).DistinctBy(b => b.Day).ToDictionary(b => b.Day, b => b.Why);
        _away = blocks.Where(b => b.Area is not null).DistinctBy(b => (b.Area, b.Day)).ToDictionary(b => (b.Area!, b.Day), b => b.Why);
        var places = request.Places.ToDictionary(p => p.Key, StringComparer.Ordinal);
        _fixed = request
            .Locks.OrderBy(l => l.Key, StringComparer.Ordinal)
            .DistinctBy(l => (l.Team, l.Day))
            .ToDictionary(l => (l.Team, l.Day), l => places[l.Key]);
    }

    /// <param name="trip">In waves, neediest wave first.</param>
    public (IReadOnlyList<Taken> Taken, IReadOnlyList<RolloutPlace> Left) Fill(IReadOnlyList<RolloutPlace> trip)
    {
        var (taken, last) = (new List<Taken>(trip.Count), _request.First.AddDays(RolloutWeights.MostAhead));
        var teams = Enumerable.Range(1, _request.Teams).Select(n => new Team(n, _request.First)).ToList();
        foreach (var wave in trip.Chunk(RolloutWeights.Wave))
        {
            var ahead = wave.ToList();
            while (ahead.Count > 0)
            {
                var team = teams.OrderBy(t => t.Free).ThenBy(t => t.To(ahead[0])).ThenBy(t => t.Number).First();
                if (team.Free > last)
                {
                    return (taken, [.. trip.Except(taken.Select(t => t.Place))]);
                }

                if (Next(team, ahead) is { } place)
                {
                    taken.Add(team.Take(place, _request.Every));
                    ahead.Remove(place);
                }
            }
        }

        return (taken, []);
    }

    /// <summary>The first of a wave that the team can hold on its day; null when there is none, and the team has passed over the day.</summary>
    private RolloutPlace? Next(Team team, List<RolloutPlace> ahead)
    {
        var day = team.Free;
        if (_fixed.TryGetValue((team.Number, day), out var held))
        {
            team.Pass(null, held);
            return null;
        }

        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || _blocked.ContainsKey(day))
        {
            team.Pass(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? null : _blocked[day]);
            return null;
        }

        if (ahead.FirstOrDefault(p => !_away.ContainsKey((p.Area, day)) && team.Reaches(p)) is { } next)
        {
            return next;
        }

        team.Pass(_away.GetValueOrDefault((ahead[0].Area, day)) ?? RolloutProposal.Travel);
        return null;
    }
}
