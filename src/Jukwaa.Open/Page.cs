namespace Jukwaa.Open;

/// <summary>A bounded part of a list.</summary>
/// <param name="Items">The rows, in the order asked for.</param>
/// <param name="Total">How many rows the filter matches in all.</param>
/// <param name="Offset">How many were left out before the first one here.</param>
/// <param name="Limit">The most that could have been given.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Total, int Offset, int Limit)
{
    internal int? NextOffset => Offset + Items.Count < Total && Items.Count > 0 ? Offset + Items.Count : null;

    /// <summary>One-based number of this page.</summary>
    internal int Number => (Offset / Limit) + 1;

    internal int Pages => Math.Max(1, (Total + Limit - 1) / Limit);
}

/// <summary>Which part of a list is wanted; bounded, so that no address can ask for everything at once.</summary>
internal readonly record struct Paging
{
    internal const int Most = 200;
    internal const int Usual = 50;
    internal const int Farthest = 100_000;

    private Paging(int offset, int limit) => (Offset, Limit) = (offset, limit);

    public int Offset { get; }

    public int Limit { get; }

    internal static Paging From(int offset = 0, int limit = Usual) => new(Math.Clamp(offset, 0, Farthest), Math.Clamp(limit, 1, Most));

    /// <summary>Page <paramref name="number"/>, counted from 1.</summary>
    internal static Paging OfPage(int number, int limit = Usual) => From((Math.Clamp(number, 1, Farthest) - 1) * Math.Clamp(limit, 1, Most), limit);

    /// <summary>Page <paramref name="number"/> of what <paramref name="read"/> gives; the last page when there are fewer.</summary>
    internal static async Task<Page<T>> PageOrLast<T>(int number, int limit, Func<Paging, Task<Page<T>>> read)
    {
        var page = await read(OfPage(number, limit));
        return page.Number > page.Pages ? await read(OfPage(page.Pages, limit)) : page;
    }
}
