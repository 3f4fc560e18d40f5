namespace Jukwaa.Insights.Rollouts;

/// <summary>A working day that a place could not have, and the code of why: that of a block, or <see cref="RolloutProposal.Travel"/>.</summary>
public readonly record struct PassedDay(DateOnly Day, string Why);

/// <summary>Where a place stands in a proposal, with the reasons.</summary>
/// <param name="Locked">A person fixed it; a proposal leaves it where it is.</param>
/// <param name="Rank">In need among all places, from 1 on.</param>
/// <param name="Lead">What sets its need apart from that of the others.</param>
/// <param name="Before">The stop of the same team before it; null = it is the first.</param>
/// <param name="Kilometres">From there in a straight line.</param>
/// <param name="Passed">Days that the team passed over just before it.</param>
public sealed record RolloutPosition(
    string Key,
    DateOnly Day,
    int Team,
    bool Locked,
    int Rank,
    RolloutLead Lead,
    string? Before,
    double? Kilometres,
    IReadOnlyList<PassedDay> Passed
);

/// <summary>A proposal in the order of its days, and the places that found no day within <see cref="RolloutWeights.MostAhead"/>.</summary>
public sealed record RolloutProposal(IReadOnlyList<RolloutPosition> Positions, IReadOnlyList<string> Left)
{
    /// <summary>Code of a day that the team needs for the road.</summary>
    public const string Travel = "travel";
}
