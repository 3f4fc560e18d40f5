namespace Jukwaa.Insights.Opinion;

/// <summary>A share of people who said yes, and how sure one can be of it.</summary>
/// <param name="Yes">How many said so.</param>
/// <param name="Asked">How many answered; at least 1, and at least <paramref name="Yes"/>.</param>
public readonly record struct Proportion(int Yes, int Asked)
{
    /// <summary>The normal deviate of 95 %, two-sided.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>
    /// Fewest answers of which a share is told. Below 30 the 95 % interval of a share near one half is more than a third of the scale wide, which says nothing, and each
    /// person moves the share by more than three in a hundred, which says something about that person.
    /// </summary>
    public const int Least = 30;

    /// <summary>From 0 to 1.</summary>
    public double Share => (double)Yes / Asked;

    /// <summary>
    /// Wilson's score interval, without correction for continuity: method 3 of R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of
    /// seven methods", Statistics in Medicine 17 (1998) 857–872; E. B. Wilson, JASA 22 (1927) 209–212. It stays within 0 and 1, and has a width also where all said the same.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Nobody was asked, or more said yes than were asked.</exception>
    public Interval Wilson(double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Asked, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Yes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Yes, Asked);
        var (n, squared) = ((double)Asked, z * z);
        var middle = (2 * Yes) + squared;
        var half = z * Math.Sqrt(squared + (4 * Yes * (1 - Share)));
        var whole = 2 * (n + squared);
        return new(Yes == 0 ? 0 : (middle - half) / whole, Yes == Asked ? 1 : (middle + half) / whole);
    }

    /// <summary>
    /// How much a share rose from before to after, with its interval: the difference of two independent shares by their score intervals, method 10 of R. G. Newcombe,
    /// "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998) 873–890. Where the same people answered twice and nothing
    /// ties their answers together, it is wider than it need be, seldom narrower.
    /// </summary>
    /// <returns>From −1 to 1.</returns>
    public static (double Difference, Interval Interval) Change(Proportion before, Proportion after, double z = Z95)
    {
        var ((was, wasLow, wasHigh), (now, nowLow, nowHigh)) = (before.Ends(z), after.Ends(z));
        var difference = now - was;
        return (difference, new(difference - Hypot(now - nowLow, wasHigh - was), difference + Hypot(nowHigh - now, was - wasLow)));
    }

    private (double Share, double Low, double High) Ends(double z) => Wilson(z) is var ends ? (Share, ends.Low, ends.High) : default;

    private static double Hypot(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
