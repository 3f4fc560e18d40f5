using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>What became of a change.</summary>
/// <param name="Seq">Last fact of the change; for a change without facts, the last fact of the ledger when it was decided.</param>
/// <param name="Facts">Facts recorded; 0 when nothing changed or it was refused.</param>
/// <param name="Refusal">Why not; null when done.</param>
/// <param name="RefusedAt">Index of the refused command in a change of many; null otherwise.</param>
public sealed record Outcome(long Seq, int Facts, Refusal? Refusal = null, int? RefusedAt = null);
