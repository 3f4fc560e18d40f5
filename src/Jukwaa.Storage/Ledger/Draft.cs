using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>A batch being decided: the ledger as it was, and what the batch adds. Only accepted commands are added, so nothing is taken back.</summary>
internal sealed class Draft(long seq, byte[] hash, DateTime at, Dictionary<string, Track> tracks, Dictionary<Guid, Done> done)
{
    private readonly Dictionary<string, Passage> _said = new(StringComparer.Ordinal);
    private readonly List<StoredFact> _facts = [];
    private readonly List<Done> _added = [];

    public long Seq { get; private set; } = seq;

    public byte[] Hash { get; private set; } = hash;

    public long SeqBefore { get; } = seq;

    public IReadOnlyList<StoredFact> Facts => _facts;

    public IReadOnlyCollection<Passage> Said => _said.Values;

    public IReadOnlyList<Done> Added => _added;

    public IReadOnlyCollection<Track> Touched => [.. tracks.Values.Where(t => t.Version > t.Old)];

    public Done? Find(Guid command) => done.GetValueOrDefault(command);

    public Track Track(string stream) => tracks.GetValueOrDefault(stream) ?? Storage.Track.Start(stream);

    public bool HasPassage(string hash) => _said.ContainsKey(hash);

    /// <summary>Adds an accepted command with its facts and the words they refer to.</summary>
    public Outcome Add(Domain.Access.Command command, string actor, IReadOnlyList<(Fact Fact, string Body)> facts, IEnumerable<Passage> said)
    {
        var first = facts.Count > 0 ? Seq + 1 : Seq;
        var track = Track(command.Stream);
        foreach (var (fact, body) in facts)
        {
            var row = new StoredFact(Seq + 1, command.Stream, track.Version + 1, fact.GetType().Name, body, at, actor, command.CommandId, Hash, []);
            row = row with { Hash = row.HashNow() };
            (Seq, Hash, track) = (row.Seq, row.Hash, track.With(fact, row));
            _facts.Add(row);
        }

        foreach (var passage in said)
        {
            _said.TryAdd(passage.Hash, passage);
        }

        tracks[command.Stream] = track;
        var entry = new Done(command.CommandId, command.Stream, first, facts.Count);
        done[command.CommandId] = entry;
        _added.Add(entry);
        return entry.Outcome;
    }
}

/// <summary>A command that was done: ledger.command.</summary>
internal sealed record Done(Guid Id, string Stream, long FirstSeq, int Facts)
{
    public Outcome Outcome => new(Math.Max(FirstSeq, FirstSeq + Facts - 1), Facts);
}
