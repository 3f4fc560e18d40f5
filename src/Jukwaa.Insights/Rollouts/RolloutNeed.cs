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

    /// <summary>
    /// What sets a place apart: the part that lies farthest above that of the average place, because what all places have alike explains no order. Where none lies above it, what
    /// weighs most. Of two alike the first of <see cref="RolloutLead"/>.
    /// </summary>
    public RolloutLead LeadAgainst(RolloutNeed average)
    {
        var above = Parts.Zip(average.Parts, (own, mean) => (own.Lead, own.Points, Above: own.Points - mean.Points)).ToList();
        // Sums of fractions may differ in the last digit.
        var best = above.OrderByDescending(p => Math.Round(p.Above, 9)).ThenBy(p => p.Lead).First();
        var most = above.OrderByDescending(p => p.Points).ThenBy(p => p.Lead).First();
        return Math.Round(best.Above, 9) > 0 ? best.Lead
            : most.Points > 0 ? most.Lead
            : RolloutLead.None;
    }

    /// <summary>The average of some; of none, nothing.</summary>
    internal static RolloutNeed Average(IReadOnlyList<RolloutNeed> needs) =>
        needs.Count == 0
            ? new(0, 0, 0, 0, 0)
            : new(
                needs.Average(n => n.Disputed),
                needs.Average(n => n.Late),
                needs.Average(n => n.Open),
                needs.Average(n => n.Signals),
                (int)Math.Round(needs.Average(n => n.Days))
            );

    private int Days => Math.Clamp(DaysSince ?? RolloutWeights.MostDays, 0, RolloutWeights.MostDays);

    private IEnumerable<(RolloutLead Lead, double Points)> Parts =>
        [
            (RolloutLead.Disputed, Disputed * RolloutWeights.Disputed),
            (RolloutLead.Late, Late * RolloutWeights.Late),
            (RolloutLead.Signals, Signals * RolloutWeights.Signal),
            (RolloutLead.Open, Open * RolloutWeights.Open),
            (RolloutLead.Silence, Days / RolloutWeights.DaysAPoint),
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
