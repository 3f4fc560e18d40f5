namespace Jukwaa.Insights.Areas;

/// <summary>Borders as they are kept: neighbours name the same arc.</summary>
/// <param name="Arcs">Points in degrees, from one meeting of borders to the next; an arc that meets none ends where it began.</param>
internal sealed record Topology(Spot[][] Arcs, IReadOnlyList<Shape> Shapes)
{
    internal static Topology Empty { get; } = new([], []);

    /// <summary>The points of a ring. Each arc begins where the one before ended: that point counts once. An arc with the number ~n runs the other way round.</summary>
    /// <param name="arc">The points of an arc, as they are or as they are drawn.</param>
    internal static IEnumerable<T> Ring<T>(int[] ring, Func<int, IReadOnlyList<T>> arc) =>
        ring.SelectMany((n, at) => (n >= 0 ? arc(n) : arc(~n).Reverse()).Skip(at == 0 ? 0 : 1));

    internal Area Area(Shape shape) => new(shape.Key, [.. shape.Rings.Select(r => Ring(r, n => Arcs[n]).ToArray())]);
}

/// <summary>One area by its rings, outer ones and holes alike.</summary>
/// <param name="Rings">Numbers of arcs, in order; ~n for one that runs the other way round.</param>
internal sealed record Shape(string Key, IReadOnlyList<int[]> Rings);
