using System.Numerics;
using System.Runtime.InteropServices;

namespace Jukwaa.Insights.Text.Themes;

/// <summary>The few features that a text has, in rising order, and their values.</summary>
internal sealed record SparseRow(int[] Places, float[] Values);

/// <summary>A table of features by labels. Each feature's weights lie side by side, so that all labels are scored in one pass.</summary>
internal sealed class Weights(int features, int labels)
{
    private readonly float[] _cells = new float[(long)features * labels];

    public int Labels => labels;

    public Span<float> this[int feature] => _cells.AsSpan(feature * labels, labels);

    /// <summary>The row times the table: a score for each label.</summary>
    public float[] Score(SparseRow row)
    {
        var scores = new float[labels];
        for (var at = 0; at < row.Places.Length; at++)
        {
            Add(scores, row.Values[at], this[row.Places[at]]);
        }

        return scores;
    }

    /// <summary>to += factor · from, element by element, so that the width of the machine's registers does not change the sum.</summary>
    private static void Add(Span<float> to, float factor, ReadOnlySpan<float> from)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(to);
        var wideFrom = MemoryMarshal.Cast<float, Vector<float>>(from);
        for (var at = 0; at < wide.Length; at++)
        {
            wide[at] += wideFrom[at] * factor;
        }

        for (var at = wide.Length * Vector<float>.Count; at < to.Length; at++)
        {
            to[at] += from[at] * factor;
        }
    }
}
