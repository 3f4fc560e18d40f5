namespace Jukwaa.Insights.Rollouts;

/// <summary>A place where a forum is wanted.</summary>
/// <param name="Key">Names it, and decides between two that are otherwise the same.</param>
/// <param name="Latitude">Of its middle, in degrees.</param>
/// <param name="Longitude">Of its middle, in degrees.</param>
/// <param name="Area">What it belongs to: a day can be blocked for an area alone.</param>
public sealed record RolloutPlace(string Key, double Latitude, double Longitude, string Area, RolloutNeed Need);

/// <summary>A day on which no forum is held.</summary>
/// <param name="Why">A code that comes back with each place that passes over the day.</param>
/// <param name="Area">For this area alone; null = anywhere.</param>
public readonly record struct RolloutBlock(DateOnly Day, string Why, string? Area = null);

/// <summary>A place whose day a person fixed.</summary>
/// <param name="Team">From 1 on.</param>
public readonly record struct RolloutLock(string Key, DateOnly Day, int Team);

/// <summary>What a proposal is made from. The order of the lists does not matter.</summary>
/// <param name="First">No forum is set before this day.</param>
/// <param name="Every">Days from one forum of a team to its next, 1 or more; weekends and blocked days come on top.</param>
/// <param name="Teams">How many forums may be held on one day, 1 or more.</param>
public sealed record RolloutRequest(
    IReadOnlyList<RolloutPlace> Places,
    IReadOnlyList<RolloutBlock> Blocks,
    IReadOnlyList<RolloutLock> Locks,
    DateOnly First,
    int Every = 1,
    int Teams = 1
);
