using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Access;

/// <summary>Who acts: "editors", "system", "community", "office:nps@KE-02". Never a person's name.</summary>
public sealed record Actor(string Code)
{
    /// <summary>Longest code in characters.</summary>
    public const int MaxLength = 120;

    /// <summary>Those who carry the published record of 2025 over, by reading.</summary>
    public static readonly Actor Editors = new("editors");

    public static readonly Actor System = new("system");

    public static readonly Actor Community = new("community");

    /// <summary>Whether this actor may speak for <paramref name="office"/>: itself, or the editors and the system from what it published.</summary>
    public bool SpeaksFor(Office office) => this == Of(office) || this == Editors || this == System;

    /// <summary>
    /// Null when the code can stand in the ledger, else actor-malformed: 1 to <see cref="MaxLength"/> letters, digits and - _ . : @, so that a line feed
    /// cannot blur what the chain of hashes says.
    /// </summary>
    public Refusal? Check() =>
        Code.Length is 0 or > MaxLength || !Code.All(c => char.IsAsciiLetterOrDigit(c) || "-_.:@".Contains(c, StringComparison.Ordinal))
            ? Refusal.Invalid("actor-malformed", $"An actor's code is 1 to {MaxLength} letters, digits and - _ . : @")
            : null;

    public static Actor Of(Office office) => new($"office:{office.Id}");
}
