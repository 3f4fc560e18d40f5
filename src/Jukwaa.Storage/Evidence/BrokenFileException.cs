using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>Leaves the reading of a file at the first thing that is wrong; <see cref="Cleaning"/> turns it into a refusal.</summary>
internal sealed class BrokenFileException(Refusal refusal) : Exception(refusal.Message)
{
    public BrokenFileException()
        : this(Cleaning.Broken) { }

    public Refusal Refusal { get; } = refusal;
}
