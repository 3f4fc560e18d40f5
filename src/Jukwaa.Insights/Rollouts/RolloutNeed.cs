namespace Jukwaa.Insights.Rollouts;

/// <summary>What waits in a place, in numbers. Shares are allowed: what concerns a whole county may be shared out among its parts.</summary>
/// <param name="Disputed">Promises that are called done and that somebody says are not.</param>
/// <param name="Late">Promises and answers past their day.</param>
/// <param name="Open">Promises and issues that are open and not late.</param>
/// <param name="Signals">Unusual rises that nobody looked into yet.</param>
/// <param name="DaysSince">Days since the last forum; null = none is on record.</param>
public sealed record RolloutNeed(double Disputed, double Late, double Open, double Signals, int? DaysSince)
{
    /// <summary>The sum of its parts in the points of <see cref="RolloutWeights"/>: the place with more is needier.</summary>
    public double Score => Parts.Sum(p => p.Points);

    /// <summary>What weighs most; of two that weigh the same the first of <see cref="RolloutLead"/>.</summary>
    public RolloutLead Lead =>
        Parts.OrderByDescending(p => p.Points).ThenBy(p => p.Lead).First() is { Points: > 0 } first ? first.Lead : RolloutLead.None;

    private IEnumerable<(RolloutLead Lead, double Points)> Parts =>
        [
            (RolloutLead.Disputed, Disputed * RolloutWeights.Disputed),
            (RolloutLead.Late, Late * RolloutWeights.Late),
            (RolloutLead.Signals, Signals * RolloutWeights.Signal),
            (RolloutLead.Open, Open * RolloutWeights.Open),
            (RolloutLead.Silence, Math.Clamp(DaysSince ?? RolloutWeights.MostDays, 0, RolloutWeights.MostDays) / RolloutWeights.DaysAPoint),
        ];
}

/// <summary>Which part of the need weighs most in a place.</summary>
public enum RolloutLead
{
    Disputed,
    Late,
    Signals,
    Open,

    /// <summary>The time since the last forum.</summary>
    Silence,

    /// <summary>Nothing waits there.</summary>
    None,
}
