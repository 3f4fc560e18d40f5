namespace Jukwaa.Insights.Text.Themes;

/// <summary>The rows turned around: for each feature, the label and value of each text that has it, in the order of the rows.</summary>
internal sealed class FeatureCells
{
    private readonly int[] _starts;

    private readonly (int Label, double Value)[] _cells;

    public FeatureCells(IReadOnlyList<Row> rows, int features)
    {
        _starts = new int[features + 1];
        foreach (var row in rows)
        {
            foreach (var place in row.Of.Places)
            {
                _starts[place + 1]++;
            }
        }

        for (var place = 0; place < features; place++)
        {
            _starts[place + 1] += _starts[place];
        }

        _cells = new (int, double)[_starts[features]];
        var next = _starts[..features];
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Of.Places.Length; at++)
            {
                _cells[next[row.Of.Places[at]]++] = (row.Label, row.Of.Values[at] * row.Weight);
            }
        }
    }

    public ReadOnlySpan<(int Label, double Value)> Of(int place) => _cells.AsSpan(_starts[place].._starts[place + 1]);
}
