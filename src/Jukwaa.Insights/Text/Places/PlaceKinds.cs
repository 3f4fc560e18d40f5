using System.Collections.Frozen;

namespace Jukwaa.Insights.Text.Places;

/// <summary>How readily a name of a kind comes to mind: people who write "Kilifi" mean the county before the hill.</summary>
internal static class PlaceKinds
{
    private const double Least = 0.2;

    private static readonly FrozenDictionary<string, double> _weights = new Dictionary<string, double>
    {
        ["county"] = 4,
        ["constituency"] = 3.4,
        ["region"] = 3,
        ["country"] = 3,
        ["ward"] = 3,
        ["alias"] = 3,
        ["town"] = 2.6,
        ["census_subcounty"] = 1.5,
        ["subcounty"] = 1.5,
        ["district"] = 1.5,
        ["division"] = 1.4,
        ["location"] = 1.6,
        ["estate"] = 1.6,
        ["sublocation"] = 1.3,
        ["locality"] = 1.3,
        ["market"] = 1.3,
        ["area"] = 1,
        ["place"] = 0.8,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static double Weight(string kind) => _weights.GetValueOrDefault(kind, Least);

    /// <summary>Units and towns: what a message may name without a word that leads to it.</summary>
    public static bool IsUnit(string kind) => Weight(kind) >= _weights["town"];
}
