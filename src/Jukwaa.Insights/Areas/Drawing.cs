namespace Jukwaa.Insights.Areas;

/// <summary>Draws areas in one pane. An arc is made simpler once, for all whose border it is: between neighbours there is never a gap.</summary>
internal sealed class Drawing(Topology topology, Pane pane, double tolerance)
{
    private readonly Dictionary<int, IReadOnlyList<(int X, int Y)>> _arcs = [];

    internal DrawnArea Of(Shape shape) => new(shape.Key, [.. shape.Rings.Select(Ring).Where(r => r.Length > 2)]);

    private (int X, int Y)[] Ring(int[] ring)
    {
        var points = new List<(int X, int Y)>();
        foreach (var point in Topology.Ring(ring, Arc))
        {
            if (points.Count == 0 || points[^1] != point)
            {
                points.Add(point);
            }
        }

        if (points.Count > 1 && points[0] == points[^1])
        {
            points.RemoveAt(points.Count - 1);
        }

        return [.. points];
    }

    private IReadOnlyList<(int X, int Y)> Arc(int number)
    {
        if (!_arcs.TryGetValue(number, out var drawn))
        {
            var points = topology.Arcs[number].Select(s => pane.Draw(s.Y, s.X)).Select(p => new Spot(p.X, p.Y)).ToList();
            _arcs[number] = drawn = [
                .. Line.Simple(points, tolerance, (from, to) => IsBeside(points, from, to)).Select(p => (Tenths(p.X), Tenths(p.Y))),
            ];
        }

        return drawn;
    }

    /// <summary>Whether a part lies beyond one edge of the pane, as the straight line between its ends then does too.</summary>
    private bool IsBeside(List<Spot> points, int from, int to)
    {
        var part = points[from..(to + 1)];
        return part.TrueForAll(p => p.X < 0)
            || part.TrueForAll(p => p.X > pane.Width)
            || part.TrueForAll(p => p.Y < 0)
            || part.TrueForAll(p => p.Y > pane.Height);
    }

    private static int Tenths(double units) => (int)Math.Round(units * 10);
}
