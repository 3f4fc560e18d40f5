using System.Globalization;
using System.Text;

namespace Jukwaa.Insights.Areas;

/// <summary>Room for a word inside an area: its middle, and how wide the word may be.</summary>
public sealed record Room(double X, double Y, double Width);

/// <summary>One area as it is drawn in a pane; units from the top left of the pane on.</summary>
public sealed class DrawnArea
{
    /// <summary>Lines on which room for a word is looked for.</summary>
    private const int Lines = 32;

    /// <summary>Units between a word and the edge of the pane.</summary>
    private const int Edge = 4;

    private readonly IReadOnlyList<(int X, int Y)[]> _rings;

    /// <param name="rings">In tenths of a unit; the last point of each is not its first again.</param>
    internal DrawnArea(string key, IReadOnlyList<(int X, int Y)[]> rings) => (Key, _rings) = (key, rings);

    public string Key { get; }

    /// <summary>
    /// Path data of SVG 1.1, chapter 8.3: each ring begins absolutely and goes on in steps, with one decimal at most; holes by the rule "evenodd". Empty where nothing is
    /// large enough to be seen.
    /// </summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder();
            foreach (var ring in _rings)
            {
                Pair(path.Append('M'), ring[0].X, ring[0].Y);
                path.Append('l');
                for (var i = 1; i < ring.Length; i++)
                {
                    Pair(i > 1 ? path.Append(' ') : path, ring[i].X - ring[i - 1].X, ring[i].Y - ring[i - 1].Y);
                }

                path.Append('z');
            }

            return path.ToString();
        }
    }

    /// <summary>Where a word has the most room between the borders and within the pane; null when a line of that height has none.</summary>
    public Room? Widest(double height, Pane pane)
    {
        if (_rings.Count == 0)
        {
            return null;
        }

        var (top, bottom) = (_rings.Min(r => r.Min(p => p.Y)) / 10.0, _rings.Max(r => r.Max(p => p.Y)) / 10.0);
        (top, bottom) = (Math.Max(top, Edge) + (height / 2), Math.Min(bottom, pane.Height - Edge) - (height / 2));
        Room? widest = null;
        for (var line = 0; line <= Lines && top <= bottom; line++)
        {
            var y = top + ((bottom - top) * line / Lines);
            var spans = Common(Common(Spans(y - (height / 2)), Spans(y + (height / 2))), Spans(y));
            foreach (var (from, to) in Common(spans, [(Edge, pane.Width - Edge)]))
            {
                widest = widest is null || to - from > widest.Width ? new((from + to) / 2, y, to - from) : widest;
            }
        }

        return widest;
    }

    /// <summary>What of a line from west to east is inside.</summary>
    private IEnumerable<(double From, double To)> Spans(double y)
    {
        var tenths = y * 10;
        var crossings = new List<double>();
        foreach (var ring in _rings)
        {
            for (int i = 0, before = ring.Length - 1; i < ring.Length; before = i++)
            {
                var (a, b) = (ring[before], ring[i]);
                if (a.Y <= tenths != b.Y <= tenths)
                {
                    crossings.Add((a.X + ((b.X - a.X) * (tenths - a.Y) / (b.Y - a.Y))) / 10);
                }
            }
        }

        crossings.Sort();
        return crossings.Chunk(2).Select(c => (c[0], c[1]));
    }

    private static IEnumerable<(double From, double To)> Common(
        IEnumerable<(double From, double To)> ones,
        IEnumerable<(double From, double To)> others
    ) =>
        from one in ones
        from other in others
        let both = (From: Math.Max(one.From, other.From), To: Math.Min(one.To, other.To))
        where both.To > both.From
        select both;

    private static void Pair(StringBuilder path, int x, int y)
    {
        Number(path, x);
        // A minus parts two numbers as a blank does.
        Number(y < 0 ? path : path.Append(' '), y);
    }

    private static void Number(StringBuilder path, int tenths) => path.Append((tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture));
}
