namespace Jukwaa.Domain.Kernel;

/// <summary>What a rule answers to a command: facts (perhaps none, when nothing changes), or a refusal.</summary>
public sealed record Decision
{
    private Decision(IReadOnlyList<Fact> facts, Refusal? refusal) => (Facts, Refusal) = (facts, refusal);

    /// <summary>Facts in order; empty with a refusal.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>Why not; null when decided.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Nothing to do: the command asks for what already is.</summary>
    public static Decision Nothing { get; } = new([], null);

    public static Decision Of(params Fact[] facts) => new(facts, null);

    public static implicit operator Decision(Refusal refusal) => new([], refusal);

    public static implicit operator Decision(Fact fact) => new([fact], null);
}
