using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;

namespace Jukwaa.Domain.Access;

/// <summary>Who asks, when, and what may be looked up. Rules have no other way to know any of these.</summary>
public sealed record Setting(Actor Actor, DateTimeOffset Now, Reference Reference)
{
    /// <summary>The day in Kenya (UTC+3, no summer time).</summary>
    public DateOnly Today => KenyaTime.Day(Now);
}

/// <summary>Something asked of one history. The same <paramref name="CommandId"/> twice is one fact: phones and boxes resend.</summary>
public abstract record Command(Guid CommandId, string Id)
{
    /// <summary>The history asked: "concern/mombasa-c1".</summary>
    public abstract string Stream { get; }

    /// <summary>What whoever asks this at a desk must be allowed. Unless a command says otherwise, no role is: only the editors ask it.</summary>
    public virtual May Needs => May.EditRecord;

    /// <summary>
    /// Version of the history that was seen when this was asked: with another one it is refused as changed-since, so that of two people at the same
    /// thing neither overwrites the other. Null = whatever the version.
    /// </summary>
    public int? Seen { get; init; }

    /// <summary>For a command that begins a history: code of the place that must be within reach. Null = the history must be.</summary>
    public virtual string? Within => null;

    /// <summary>Other histories that it ties itself to ("issue/mombasa-gangs"): they must be within reach too.</summary>
    public virtual IEnumerable<string> Others => [];

    /// <summary>All words that the facts will refer to.</summary>
    public virtual IEnumerable<Words?> Said => [];

    /// <summary>
    /// Null when the command is in shape, whatever the state: asked before <see cref="Command{TState}.Decide"/>. Refusals: command-id-missing,
    /// id-malformed (1 to 100 letters, digits and - _ . : @, so that no name or number hides in an address), and those of <see cref="Passage.Check"/>.
    /// </summary>
    public Refusal? Check() =>
        CommandId == Guid.Empty ? Refusal.Invalid("command-id-missing", "Give the command an id of its own, and the same one when sending it again.")
        : Id.Length is 0 or > 100 || !Id.All(c => char.IsAsciiLetterOrDigit(c) || "-_.:@".Contains(c, StringComparison.Ordinal))
            ? Refusal.Invalid("id-malformed", "An id is 1 to 100 letters, digits and - _ . : @")
        : Said.SelectMany(w => w?.Passages ?? []).Select(p => p.Check()).FirstOrDefault(r => r is not null);
}

/// <summary>A command to a history of one kind, with its rule.</summary>
public abstract record Command<TState>(Guid CommandId, string Id) : Command(CommandId, Id)
    where TState : IHistory<TState>
{
    public sealed override string Stream => $"{TState.Kind}/{Id}";

    /// <summary>Facts, or a refusal. Pure: no clock, no chance, no I/O.</summary>
    public abstract Decision Decide(TState state, Setting setting);
}
