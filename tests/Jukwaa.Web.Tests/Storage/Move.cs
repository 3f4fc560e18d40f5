using FsCheck;
using FsCheck.Fluent;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>One thing done to the small world, as numbers: which kind of command, to which history, with which other one, in which manner.</summary>
internal sealed record Move(int Kind, int Which, int Other, int Manner)
{
    private const int Length = 110;

    /// <summary>What begins the histories, more or less in order, then anything at all.</summary>
    public static Gen<Move[]> Sequences { get; } =
        from opening in Gen.Shuffle(Opening().ToArray())
        from rest in Any().ArrayOf(Length)
        select (Move[])[.. opening.OrderBy(m => World.Rank(m.Kind) + (m.Manner % 2)), .. rest];

    /// <summary>The same for the same number, on every run.</summary>
    public static Move[] Sequence(int seed) => Sequences.Sample(1, new Rnd((ulong)seed), 10).Single();

    private static Gen<Move> Any() =>
        from kind in Gen.Choose(0, World.Kinds - 1)
        from which in Gen.Choose(0, 11)
        from other in Gen.Choose(0, 11)
        from manner in Gen.Choose(0, 11)
        select new Move(kind, which, other, manner);

    // A manner for each, so that not all that begins is alike; of the two forums one is planned (kind 0), one is over (kind 1).
    private static IEnumerable<Move> Opening() =>
        World
            .Beginnings.SelectMany(b => Enumerable.Range(0, b.Histories).Select(n => new Move(b.Kind, n, n % 3, (5 * n) + b.Kind)))
            .Where(m => m.Kind > 1 || m.Kind == m.Which);
}
