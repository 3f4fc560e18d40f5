namespace Jukwaa.Open.Trust;

/// <summary>
/// How much a share rose from one moment to another, with the 95 % interval of the difference of two independent shares by their score intervals (R. G. Newcombe, Statistics in
/// Medicine 17 (1998) 873–890, method 10). Jukwaa.Insights has the same with its proof; the public side references nothing of ours.
/// </summary>
internal sealed record TrustChange(double Difference, double Low, double High)
{
    /// <summary>Whether more, or fewer, say yes than chance alone makes likely.</summary>
    internal bool IsClear => Low > 0 || High < 0;

    /// <summary>Null where one of them is not told.</summary>
    internal static TrustChange? Of(TrustAnswer? before, TrustAnswer? after) =>
        before is { Share: { } was, Low: { } wasLow, High: { } wasHigh } && after is { Share: { } now, Low: { } nowLow, High: { } nowHigh }
            ? new(now - was, now - was - Both(now - nowLow, wasHigh - was), now - was + Both(nowHigh - now, was - wasLow))
            : null;

    private static double Both(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
