using Jukwaa.Domain.Forums;
using Jukwaa.Open;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>A part of a promise: who must act, by when, how much. Nothing in it = nobody asked yet.</summary>
/// <param name="Field">office, due or amount.</param>
/// <param name="NotSaid">It was expressly not said.</param>
internal sealed record HallPart(string Field, bool NotSaid, DateOnly? Day, Bilingual? Words)
{
    public bool IsMissing => !NotSaid && Day is null && Words is null;
}

/// <summary>A voice or a promise as the hall may read it, without what looks like the name or the number of a person.</summary>
/// <param name="Id">Of its entry.</param>
/// <param name="Groups">Of a voice: who said it.</param>
/// <param name="Speaker">Of a promise: who made it, as taken down.</param>
/// <param name="Language">Of the words.</param>
internal sealed record HallItem(
    string Id,
    bool IsPromise,
    IReadOnlyList<Bilingual> Groups,
    string? Speaker,
    string Words,
    string Language,
    IReadOnlyList<HallPart> Parts
)
{
    /// <summary>The parts that a promise must have, in the order in which they are asked.</summary>
    internal static IReadOnlyList<string> Asked { get; } = [EntryFields.Office, EntryFields.Due, EntryFields.Amount];

    /// <summary>How large it stands on a screen: the shorter, the larger.</summary>
    public string Size =>
        Words.Length <= 80 ? "large"
        : Words.Length <= 200 ? "middle"
        : "long";
}
