using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Boxes;

/// <summary>A box was made ready for forums of a county; from here on its signature is known.</summary>
public sealed record BoxRegistered(string Key, string Place, IReadOnlyList<string> Forums, IReadOnlyList<Guid> People) : Fact<Box>
{
    public override Box Apply(Box state) => state with { Key = Key, Place = Place, Forums = Forums, People = People };
}

/// <summary>The next items of a box were decided here. What was accepted stands in the histories that it is about; what was refused stands here.</summary>
/// <param name="Upto">Number of the last of them.</param>
/// <param name="Head">Hash of the chain after it.</param>
/// <param name="Mended">Commands that had been refused, were sent again and are accepted now.</param>
/// <param name="Counts">Null in what was noted before boxes counted.</param>
public sealed record BoxDelivered(
    long Upto,
    string Head,
    IReadOnlyList<RefusedItem> Refused,
    IReadOnlyList<Guid> Mended,
    IReadOnlyList<LastWord> LastWords,
    IReadOnlyList<BoxCount>? Counts = null
) : Fact<Box>
{
    public override Box Apply(Box state) =>
        state with
        {
            Upto = Upto,
            Head = Head,
            Refused = [.. state.Refused.Where(r => !Mended.Contains(r.Command) && !Refused.Any(n => n.Command == r.Command)), .. Refused],
            LastWords = [.. state.LastWords.Where(s => !LastWords.Any(n => n.Forum == s.Forum)), .. LastWords],
            Counts = [.. state.Counts.Where(s => Counts?.Any(n => n.Replaces(s)) != true), .. Counts ?? []],
        };
}

/// <summary>Nothing more is awaited from it: it was lost, stolen or never used.</summary>
public sealed record BoxGivenUp(WordsRef Reason) : Fact<Box>
{
    public override Box Apply(Box state) => state with { GivenUp = true };
}
