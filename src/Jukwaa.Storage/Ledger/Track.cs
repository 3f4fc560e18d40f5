using System.Collections.Immutable;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>A fact with the state before it.</summary>
internal sealed record Step(object Before, Fact Fact, StoredFact Row);

/// <summary>A stream as folded so far: its state and how it came about.</summary>
/// <param name="Old">How many of the steps were in the ledger before this batch.</param>
internal sealed record Track(string Stream, object State, ImmutableList<Step> Steps, int Old)
{
    public int Version => Steps.Count;

    public string Kind => Stream[..Stream.IndexOf('/', StringComparison.Ordinal)];

    public string Id => Stream[(Stream.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public long Seq => Steps[^1].Row.Seq;

    /// <summary>The steps this batch added.</summary>
    public IEnumerable<Step> New => Steps.Skip(Old);

    public static Track Start(string stream) => new(stream, History.Of(stream).Empty, [], 0);

    public Track With(Fact fact, StoredFact row) =>
        this with
        {
            State = History.Of(Stream).Apply(State, fact),
            Steps = Steps.Add(new(State, fact, row)),
        };

    /// <summary>Facts already in the ledger, in order, folded.</summary>
    public static Track Fold(string stream, IEnumerable<StoredFact> rows)
    {
        var history = History.Of(stream);
        var track = rows.Aggregate(Start(stream), (t, row) => t.With(history.Read(row), row));
        return track with { Old = track.Version };
    }
}
