namespace Jukwaa.Open.Forums;

/// <summary>One part of a hall beside the same part of those who live there.</summary>
/// <param name="Key">f, m; 18-34, 35-59, 60+; disability.</param>
/// <param name="Counted">Heads; null = not told.</param>
/// <param name="Of">Heads of the whole that the part is a part of.</param>
/// <param name="Census">Share of the part among the people of the county, 0 to 1.</param>
internal sealed record Share(string Key, int? Counted, int Of, double Census)
{
    /// <summary>Share in the hall, 0 to 1.</summary>
    internal double Hall => Counted is { } n && Of > 0 ? (double)n / Of : 0;

    /// <summary>A share in hundredths, as people read it.</summary>
    internal static int Hundredths(double share) => (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);

    /// <summary>A share as a length of 100.</summary>
    internal static string Figure(double share) => (100 * share).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Heads that its share among the people would have brought, rounded.</summary>
    internal int Expected => (int)Math.Round(Of * Census, MidpointRounding.AwayFromZero);

    /// <summary>Fewer than four in five of those expected, and at least five heads fewer: a gap that an invitation can close, not an accident of who came in.</summary>
    internal bool IsGap => Counted is { } n && n < 0.8 * Of * Census && Expected - n >= 5;
}
