namespace Jukwaa.Domain.Kernel;

/// <summary>
/// What happened, past tense. A fact holds ids, codes, hashes and dates, never names, telephone numbers or free text: words stand in
/// erasable rows and are referred to by salted hash (<see cref="WordsRef"/>), so that a person can be forgotten while the proof stands.
/// </summary>
public abstract record Fact;

/// <summary>A fact of one kind of history. A fact that changes nothing does not compile: <see cref="Apply"/> is abstract.</summary>
public abstract record Fact<TState> : Fact
    where TState : IHistory<TState>
{
    /// <summary>The state after this fact. Pure; never refuses: what happened, happened.</summary>
    public abstract TState Apply(TState state);
}

/// <summary>A state that is computed from its facts alone, from <see cref="Empty"/> on.</summary>
public interface IHistory<TSelf>
    where TSelf : IHistory<TSelf>
{
    /// <summary>Before the first fact.</summary>
    static abstract TSelf Empty { get; }

    /// <summary>First part of the stream's name: "concern" in "concern/mombasa-c1".</summary>
    static abstract string Kind { get; }

    /// <summary>Whether a first fact has happened.</summary>
    bool Exists { get; }
}
