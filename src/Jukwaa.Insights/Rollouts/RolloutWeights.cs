namespace Jukwaa.Insights.Rollouts;

/// <summary>
/// How much each part of a need weighs. They are a judgement and not a measurement, and stand in this one place so that anybody can dispute them: one open item is one point; what
/// is late weighs three, because a day that passed was a word that was broken; what is called done and denied weighs four, because only people in one room settle it; a signal
/// that nobody looked into weighs as what is late. A hundred days without a forum are one point, and after two years more days add nothing.
/// </summary>
public static class RolloutWeights
{
    public const double Open = 1,
        Late = 3,
        Signal = 3,
        Disputed = 4,
        DaysAPoint = 100;

    /// <summary>Days after which silence weighs no more; a place without any forum counts as this long.</summary>
    public const int MostDays = 730;

    /// <summary>
    /// Points by which two places may differ and still be near-ties: one open item. Near-ties form a wave, and within a wave distance decides, so no place waits behind one that
    /// is in a later wave.
    /// </summary>
    public const double NearTie = 1;

    /// <summary>Fewest places of a wave, however much they differ.</summary>
    public const int LeastWave = 10;

    /// <summary>Kilometres in a straight line that a team covers between an evening and the next morning; about five hours by road.</summary>
    public const double Overnight = 200;

    /// <summary>Days after the first within which everything must find its place.</summary>
    public const int MostAhead = 730;
}
