namespace Jukwaa.Open.Forums;

/// <summary>A hall in numbers, beside the census of its county: who came as often as they live there, and who did not.</summary>
internal sealed record HallNumbers(IReadOnlyList<ForumCount> Counts, IReadOnlyList<CensusRow> Census)
{
    /// <summary>Fewest heads that are compared with the census: with fewer, each head would move a share by more than three in a hundred.</summary>
    internal const int Least = 30;

    private static readonly string[] _adults = ["18-34", "35-59", "60+"];

    internal static HallNumbers None { get; } = new([], []);

    /// <summary>Everybody counted; null = nobody counted, or fewer than five came.</summary>
    internal int? Heads => Of("all", "");

    internal bool IsCounted => Counts.Any(c => c.Kind == "all");

    internal ForumCount? Apart => Counts.FirstOrDefault(c => c.Kind == "apart");

    internal IEnumerable<ForumCount> Groups => Counts.Where(c => c.Kind == "group");

    /// <summary>Of five years and more in the census, of all ages in the hall: a child below five is not counted at a door.</summary>
    internal IReadOnlyList<Share> Disability
    {
        get
        {
            var (with, without) = (Of("disability", "yes"), Of("disability", "no"));
            var (all, disabled) = (People("5+"), People("disability"));
            return with is { } n && without is { } m && n + m >= Least && all > 0 ? [new("disability", n, n + m, (double)disabled / all)] : [];
        }
    }

    /// <summary>Women and men among everybody, of all ages on both sides.</summary>
    internal IReadOnlyList<Share> Sexes
    {
        get
        {
            var bands = Census.Where(c => c.Measure == "u18" || _adults.Contains(c.Measure)).ToList();
            return Compare([("f", Of("sex", "f"), bands.Sum(c => c.Female)), ("m", Of("sex", "m"), bands.Sum(c => c.Male))]);
        }
    }

    /// <summary>Bands of age among adults: a forum is held for those who can come alone.</summary>
    internal IReadOnlyList<Share> Ages => Compare([.. _adults.Select(a => (a, Of("age", a), People(a)))]);

    /// <summary>All that can be compared.</summary>
    internal IReadOnlyList<Share> Shares => [.. Sexes, .. Ages, .. Disability];

    internal IEnumerable<Share> Gaps => Shares.Where(s => s.IsGap);

    // Of a whole of which a part is not told, no share is told.
    private static IReadOnlyList<Share> Compare(IReadOnlyList<(string Key, int? Counted, int People)> parts)
    {
        var (heads, people) = (parts.Sum(p => p.Counted ?? 0), parts.Sum(p => (long)p.People));
        return heads < Least || people == 0 || parts.Any(p => p.Counted is null)
            ? []
            : [.. parts.Select(p => new Share(p.Key, p.Counted, heads, (double)p.People / people))];
    }

    private int People(string measure) => Census.FirstOrDefault(c => c.Measure == measure)?.All ?? 0;

    // What nobody was counted of is none, once anybody was counted in that respect.
    private int? Of(string kind, string key) =>
        Counts.FirstOrDefault(c => c.Kind == kind && c.Key == key) is { } there ? there.Count
        : Counts.Any(c => c.Kind == kind) ? 0
        : null;
}
