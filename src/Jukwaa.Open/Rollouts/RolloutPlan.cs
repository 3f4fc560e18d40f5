namespace Jukwaa.Open.Rollouts;

/// <summary>A published plan as the API gives it.</summary>
/// <param name="Stops">In the order of their days; those dropped with the latest edition too.</param>
internal sealed record RolloutPlan(RolloutRow Rollout, IReadOnlyList<Stop> Stops)
{
    internal static async Task<RolloutPlan?> Read(OpenRecord record, string id, CancellationToken cancel) =>
        await RolloutPage.Read(record, id, cancel) is { } page ? new(page.Rollout, page.Stops) : null;
}
