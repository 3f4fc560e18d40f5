using System.Globalization;

namespace Jukwaa.Open.Look;

/// <summary>One row of a chart that is also a table: its word, its count, the address of the records it counts.</summary>
internal sealed record Counted(string Word, int Count, string Address, string Tone = "good", string Icon = "waiting");

/// <summary>A chart with its finding as title and, under it, period, denominator and source.</summary>
internal sealed record Chart(string Id, string Finding, string Basis, IReadOnlyList<Counted> Rows, int Of)
{
    /// <summary>Width of a part on a drawing 100 wide, as an SVG number.</summary>
    internal string Share(int count) => (Of == 0 ? 0 : 100.0 * count / Of).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Where a row's part of the stacked bar begins.</summary>
    internal string Start(int row) => Share(Rows.Take(row).Sum(r => r.Count));
}
