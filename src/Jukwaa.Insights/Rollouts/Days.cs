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

    /// <param name="trip">Waves in the order of their way, the neediest wave first.</param>
    public (IReadOnlyList<Taken> Taken, IReadOnlyList<RolloutPlace> Left) Fill(IReadOnlyList<IReadOnlyList<RolloutPlace>> trip)
    {
        var (taken, left) = (new List<Taken>(), new List<RolloutPlace>());
        var last = _request.First.AddDays(RolloutWeights.MostAhead);
        var teams = Enumerable.Range(1, _request.Teams).Select(n => new Team(n, _request.First)).ToList();
        foreach (var (team, piece) in trip.SelectMany(wave => Pieces(wave, teams)))
        {
            while (piece.Count > 0 && team.Free <= last)
            {
                if (Next(team, piece) is { } place)
                {
                    taken.Add(team.Take(place, _request.Every));
                    piece.Remove(place);
                }
            }

            left.AddRange(piece);
        }

        return (taken, left);
    }

    /// <summary>
    /// Cuts the way of a wave, one piece for each team, so that all are free again at about the same day: who is behind gets less. The team that is nearest to where the rest of the
    /// way begins takes the next piece.
    /// </summary>
    private IEnumerable<(Team Team, List<RolloutPlace> Piece)> Pieces(IReadOnlyList<RolloutPlace> wave, List<Team> teams)
    {
        var counts = teams.ToDictionary(t => t, _ => 0);
        foreach (var _ in wave)
        {
            counts[teams.OrderBy(t => t.Free.DayNumber + (counts[t] * _request.Every)).ThenBy(t => t.Number).First()]++;
        }

        var (from, waiting) = (0, teams.Where(t => counts[t] > 0).ToList());
        while (waiting.Count > 0)
        {
            var team = waiting.OrderBy(t => t.To(wave[from])).ThenBy(t => t.Number).First();
            waiting.Remove(team);
            yield return (team, [.. wave.Take(from..(from + counts[team]))]);
            from += counts[team];
        }
    }

    /// <summary>The first of a piece that the team can hold on its day; null when there is none, and the team has passed over the day.</summary>
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
