using Jukwaa.Open.Places;

namespace Jukwaa.Open.Search;

/// <summary>One page found, with the part of its text where the words stand.</summary>
internal sealed record Hit(string Kind, string Id, string Title, string Snippet, string? County, string Address);

/// <summary>What was found of one kind: how many in all, and the best.</summary>
internal sealed record HitGroup(string Kind, int Count, IReadOnlyList<Hit> Hits);

/// <summary>What was found: places first, then groups in the order of <see cref="SearchQuery.Kinds"/> with empty ones left out.</summary>
internal sealed record SearchResults(string Q, IReadOnlyList<Place> Places, IReadOnlyList<HitGroup> Groups)
{
    internal int Total => Groups.Sum(g => g.Count);

    internal bool Empty => Places.Count == 0 && Groups.Count == 0;

    internal static SearchResults Nothing(string q) => new(q, [], []);

    internal static SearchResults From(string q, IReadOnlyList<Place> places, IReadOnlyList<Match> found, IReadOnlyList<Word> words)
    {
        var texts = words.Select(w => w.Text).ToList();
        var groups = found
            .GroupBy(m => m.Kind)
            .OrderBy(g => Rank(g.Key))
            .Select(g => new HitGroup(g.Key, g.First().OfKind, [.. g.Select(m => HitOf(m, texts))]));
        return new(q, places, [.. groups]);
    }

    private static int Rank(string kind)
    {
        var at = SearchQuery.Kinds.ToList().IndexOf(kind);
        return at < 0 ? int.MaxValue : at;
    }

    private static Hit HitOf(Match m, List<string> words) => new(m.Kind, m.Id, m.Title, Snippet.Of(m.Body, words), m.County, AddressOf(m.Kind, m.Id));

    private static string AddressOf(string kind, string id) =>
        kind switch
        {
            "county" => Addresses.County(id),
            "institution" => Addresses.Institution(id),
            "theme" => Addresses.Concerns("theme=" + id),
            "forum" => Addresses.Forum(id),
            "issue" => Addresses.Issue(id),
            "commitment" => Addresses.Commitment(id),
            "concern" => Addresses.Concern(id),
            _ => Addresses.Report,
        };
}
