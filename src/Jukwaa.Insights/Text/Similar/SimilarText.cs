namespace Jukwaa.Insights.Text.Similar;

/// <summary>A text that is like another.</summary>
/// <param name="Key">The key under which it was added.</param>
/// <param name="Rank">Σ 1/(60 + rank) over the two rankings, at most 2/61: good for order, no measure of likeness.</param>
/// <param name="Cosine">Cosine of the angle between the two texts' stretches of letters, 0 to 1.</param>
public sealed record SimilarText(string Key, double Rank, double Cosine);
