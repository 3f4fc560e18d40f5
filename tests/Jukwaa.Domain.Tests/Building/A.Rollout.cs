namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    public const string RolloutId = "coast-1";

    public static DraftRollout DraftRollout() => new(CommandId, RolloutId, "KE-300", "constituency", Today.AddDays(1), 1, 2);

    public static Fact<Rollout> RolloutDrafted() => new RolloutDrafted("KE-300", "constituency", Today.AddDays(1), 1, 2);

    public static StopNeed Need(int rank = 1) => new(rank, 3, NeedLead.Late, 4, 0, rank == 1);

    /// <summary>Three stops of team 1: tomorrow, on Wednesday and on Thursday.</summary>
    public static ProposeStops ProposeStops(params ProposedStop[] stops) =>
        new(CommandId, RolloutId, stops.Length > 0 ? stops : [Proposed("KE-C001", 1), Proposed("KE-C002", 2), Proposed("KE-C003", 3)]);

    public static ProposedStop Proposed(string place, int days, int team = 1) => new(place, Today.AddDays(days), team, Need(days));

    /// <summary>A rollout with these three stops, and what happened then.</summary>
    public static Fact<Rollout>[] Rollout(params Fact<Rollout>[] then) => [RolloutDrafted(), new StopsProposed(Today, ProposeStops().Stops), .. then];

    /// <summary>"KE-C001 4, KE-C002 5": places with the day of the month, in order.</summary>
    public static string Days(this Rollout rollout) => string.Join(", ", rollout.Stops.Select(s => $"{s.Place} {s.Day.Day}"));
}
