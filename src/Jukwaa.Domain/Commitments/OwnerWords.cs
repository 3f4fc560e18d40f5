using Jukwaa.Domain.Access;

namespace Jukwaa.Domain.Commitments;

/// <summary>Who must act, read from free words.</summary>
/// <param name="Office">The post that must act; null = nobody in particular is named.</param>
/// <param name="Supporting">Keys of institutions named beside it, in order.</param>
/// <param name="Words">The words that were read; null when there are none.</param>
/// <param name="Unknown">The part that no alias explains; then nothing was read, for a guess would put a duty on somebody.</param>
public sealed record Owner(Office? Office, OwnerBasis Basis, IReadOnlyList<string> Supporting, string? Words, string? Unknown = null);

/// <summary>Reads who must act from free words by the table of aliases, and never by guessing.</summary>
public static class OwnerWords
{
    /// <summary>
    /// The words of the source decide; without any, those the editors inferred. The whole phrase is looked up first, then its parts between ';' in
    /// order: the first body must act, the rest support. "none" in the table is nobody in particular: no office, the words kept.
    /// </summary>
    /// <param name="place">Code of the place where it is to be done: the county post of a body there, where it has one.</param>
    public static Owner Read(string? named, string? inferred, Reference reference, string place)
    {
        var basis = string.IsNullOrWhiteSpace(named) ? OwnerBasis.Inferred : OwnerBasis.Named;
        var words = (basis == OwnerBasis.Named ? named : inferred)?.Trim();
        if (string.IsNullOrEmpty(words))
        {
            return new(null, OwnerBasis.None, [], null);
        }

        var parts = reference.Aliases.ContainsKey(words)
            ? [words]
            : words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.FirstOrDefault(p => !reference.Aliases.ContainsKey(p)) is { } unknown)
        {
            return new(null, OwnerBasis.None, [], words, unknown);
        }

        var bodies = parts
            .Select(p => reference.Aliases[p])
            .SelectMany(a => a.Institutions.Where(i => i != "none").Select(i => (Key: i, a.Level)))
            .ToList();
        return bodies.Count == 0
            ? new(null, OwnerBasis.None, [], words)
            : new(
                reference.OfficeOf(bodies[0].Key, bodies[0].Level, place),
                basis,
                [.. bodies.Skip(1).Select(b => b.Key).Where(k => k != bodies[0].Key).Distinct()],
                words
            );
    }
}
