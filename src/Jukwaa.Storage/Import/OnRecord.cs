using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage.Import;

/// <summary>One history as it stands.</summary>
/// <param name="Imported">The fact that holds what editors last recorded or corrected in it; what offices changed since is not undone by importing again.</param>
/// <param name="Commands">All commands done to it.</param>
internal sealed record Held(object State, int Version, Fact? Imported, HashSet<Guid> Commands);

/// <summary>What is on record of that which a file is about.</summary>
/// <param name="Passages">Words by hash; erased ones are not there.</param>
internal sealed record OnRecord(IReadOnlyDictionary<string, Held> Streams, IReadOnlyDictionary<string, Passage> Passages)
{
    public static OnRecord Nothing { get; } = new(new Dictionary<string, Held>(), new Dictionary<string, Passage>());

    public Held? Held(string stream) => Streams.GetValueOrDefault(stream);

    public TState? State<TState>(string stream)
        where TState : class => Held(stream)?.State as TState;

    public bool Done(string stream, Guid command) => Held(stream)?.Commands.Contains(command) == true;

    /// <summary>The original words; null when they are erased.</summary>
    public string? Original(WordsRef words) => words.Parts.Select(p => Passages.GetValueOrDefault(p.Hash)?.Text).FirstOrDefault();

    /// <summary>The words of a fact; null when any of them are erased.</summary>
    public IReadOnlyList<Passage>? PassagesOf(Fact fact)
    {
        var found = FactText.Passages(FactText.Write(fact)).Select(Passages.GetValueOrDefault).ToList();
        return found.Contains(null) ? null : [.. found.OfType<Passage>()];
    }

    /// <summary>Folds the facts of streams, given in order.</summary>
    public static Dictionary<string, Held> Fold(IEnumerable<(StoredFact Row, Fact Fact)> facts)
    {
        var streams = new Dictionary<string, Held>(StringComparer.Ordinal);
        foreach (var (row, fact) in facts)
        {
            var history = History.Of(row.Stream);
            var held = streams.GetValueOrDefault(row.Stream) ?? new(history.Empty, 0, null, []);
            held.Commands.Add(row.Command);
            streams[row.Stream] = held with
            {
                State = history.Apply(held.State, fact),
                Version = row.Version,
                Imported = row.Actor == Actor.Editors.Code && HoldsDetails(fact) ? fact : held.Imported,
            };
        }

        return streams;
    }

    private static bool HoldsDetails(Fact fact) =>
        fact is PastForumRecorded or ForumCorrected or ConcernRecorded or ConcernCorrected or CommitmentMade or CommitmentCorrected or ReportRecorded;
}
