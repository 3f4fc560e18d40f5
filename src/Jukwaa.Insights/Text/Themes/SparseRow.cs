namespace Jukwaa.Insights.Text.Themes;

/// <summary>The few features that a text has, in rising order, and their values.</summary>
internal sealed record SparseRow(int[] Places, float[] Values);

/// <summary>A text of the training set as numbers.</summary>
internal sealed record Row(SparseRow Of, int Label, double Weight, ulong Fold);
