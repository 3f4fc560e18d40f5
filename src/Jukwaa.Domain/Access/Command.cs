using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Access;

/// <summary>Who asks, when, and what may be looked up. Rules have no other way to know any of these.</summary>
public sealed record Setting(Actor Actor, DateTimeOffset Now, Reference Reference)
{
    /// <summary>The day in Kenya (UTC+3, no summer time).</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.ToOffset(TimeSpan.FromHours(3)).Date);
}

/// <summary>Something asked of one history. The same <paramref name="CommandId"/> twice is one fact: phones and boxes resend.</summary>
public abstract record Command(Guid CommandId, string Id)
{
    /// <summary>The history asked: "concern/mombasa-c1".</summary>
    public abstract string Stream { get; }

    /// <summary>All words that the facts will refer to.</summary>
    public virtual IEnumerable<Words?> Said => [];
}

/// <summary>A command to a history of one kind, with its rule.</summary>
public abstract record Command<TState>(Guid CommandId, string Id) : Command(CommandId, Id)
    where TState : IHistory<TState>
{
    public sealed override string Stream => $"{TState.Kind}/{Id}";

    /// <summary>Facts, or a refusal. Pure: no clock, no chance, no I/O.</summary>
    public abstract Decision Decide(TState state, Setting setting);
}
