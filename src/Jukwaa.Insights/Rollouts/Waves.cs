namespace Jukwaa.Insights.Rollouts;

/// <summary>
/// Places that are near-ties in need. A wave begins with the neediest that is left and takes those that follow while they are within <see cref="RolloutWeights.NearTie"/> of it, and
/// at least <see cref="RolloutWeights.LeastWave"/>: fewer would make no trip.
/// </summary>
internal static class Waves
{
    /// <param name="ranked">Neediest first.</param>
    public static IReadOnlyList<IReadOnlyList<RolloutPlace>> Of(IReadOnlyList<RolloutPlace> ranked)
    {
        var waves = new List<IReadOnlyList<RolloutPlace>>();
        for (var (from, to) = (0, 0); from < ranked.Count; from = to)
        {
            // Sums of fractions may differ in the last digit.
            var least = Math.Round(ranked[from].Need.Score - RolloutWeights.NearTie, 9);
            to = Math.Min(from + RolloutWeights.LeastWave, ranked.Count);
            while (to < ranked.Count && Math.Round(ranked[to].Need.Score, 9) >= least)
            {
                to++;
            }

            waves.Add([.. ranked.Take(from..to)]);
        }

        return waves;
    }
}
