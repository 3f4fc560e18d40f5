namespace Jukwaa.Insights.Rollouts;

/// <summary>One team on its way: where it was last, and on which day it is free.</summary>
internal sealed class Team(int number, DateOnly free)
{
    private readonly List<PassedDay> _passed = [];

    private (RolloutPlace Place, DateOnly Day)? _last;

    public int Number { get; } = number;

    public DateOnly Free { get; private set; } = free;

    /// <summary>Kilometres from where it was last; 0 before it was anywhere.</summary>
    public double To(RolloutPlace place) => _last is { } last ? Earth.Kilometres(last.Place, place) : 0;

    /// <summary>Whether it can be there on the day on which it is free: what lies far asks for a day on the road.</summary>
    public bool Reaches(RolloutPlace place) => _last is not { } last || last.Day.AddDays(1) < Free || To(place) <= RolloutWeights.Overnight;

    /// <param name="why">Null where nobody need be told: a weekend, or a forum that is fixed for the day.</param>
    public void Pass(string? why, RolloutPlace? at = null)
    {
        if (why is not null)
        {
            _passed.Add(new(Free, why));
        }

        if (at is not null)
        {
            _last = (at, Free);
            _passed.Clear();
        }

        Free = Free.AddDays(1);
    }

    public Taken Take(RolloutPlace place, int every)
    {
        var taken = new Taken(place, Free, Number, false, [.. _passed]);
        _passed.Clear();
        _last = (place, Free);
        Free = Free.AddDays(every);
        return taken;
    }
}

/// <summary>A place that has its day.</summary>
internal sealed record Taken(RolloutPlace Place, DateOnly Day, int Team, bool Locked, IReadOnlyList<PassedDay> Passed);
