using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Publishing;
using Jukwaa.Domain.Reviews;

namespace Jukwaa.Storage;

/// <summary>One kind of history, without its type parameter: what the ledger needs of it.</summary>
internal abstract class History(string kind)
{
    private static readonly Dictionary<string, History> _byKind = new History[]
    {
        new HistoryOf<Forum>(),
        new HistoryOf<Rollout>(),
        new HistoryOf<Entry>(),
        new HistoryOf<Box>(),
        new HistoryOf<Concern>(),
        new HistoryOf<Issue>(),
        new HistoryOf<Support>(),
        new HistoryOf<Commitment>(),
        new HistoryOf<ReviewSession>(),
        new HistoryOf<NationalReport>(),
        new HistoryOf<Post>(),
        new HistoryOf<Account>(),
    }.ToDictionary(h => h.Kind, StringComparer.Ordinal);

    private static readonly Dictionary<string, (Type Type, string Kind)> _facts = _byKind
        .Values.SelectMany(h => h.FactTypes().Select(t => (t.Name, Fact: (t, h.Kind))))
        .ToDictionary(p => p.Name, p => p.Fact, StringComparer.Ordinal);

    public string Kind { get; } = kind;

    public abstract object Empty { get; }

    public abstract Decision Decide(Command command, object state, Setting setting);

    public abstract object Apply(object state, Fact fact);

    protected abstract IEnumerable<Type> FactTypes();

    /// <summary>The history that a stream ("concern/mombasa-c1") belongs to.</summary>
    public static History Of(string stream) =>
        _byKind.TryGetValue(stream.Split('/', 2)[0], out var history)
            ? history
            : throw new UnknownFactException($"The ledger holds a stream '{stream}' of a kind this program does not know: update the program.");

    /// <summary>The fact in a row of the ledger.</summary>
    /// <exception cref="UnknownFactException">The type is unknown or belongs to another kind of history.</exception>
    /// <exception cref="System.Text.Json.JsonException">The body is not that of such a fact.</exception>
    public Fact Read(StoredFact row) =>
        _facts.TryGetValue(row.Type, out var found) && found.Kind == Kind
            ? FactText.Read(found.Type, row.Body)
            : throw new UnknownFactException(
                $"Fact {row.Seq} has the type '{row.Type}', which stream '{row.Stream}' does not know: update the program."
            );

    private sealed class HistoryOf<TState>() : History(TState.Kind)
        where TState : class, IHistory<TState>
    {
        public override object Empty => TState.Empty;

        public override Decision Decide(Command command, object state, Setting setting) => ((Command<TState>)command).Decide((TState)state, setting);

        public override object Apply(object state, Fact fact) => ((Fact<TState>)fact).Apply((TState)state);

        protected override IEnumerable<Type> FactTypes() =>
            typeof(TState).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact<TState>)) && !t.IsAbstract);
    }
}

/// <summary>The ledger holds something this program does not know. It is newer, or the ledger was written to by hand.</summary>
public sealed class UnknownFactException(string message) : Exception(message);
