using Jukwaa.Open.Api;

namespace Jukwaa.Open.Places;

/// <summary>Which places. Null means any.</summary>
internal sealed record PlaceFilter(
    [property: Asked("q", "A name as people type it, typing errors allowed: likoni, tana rver, mtaa wa Kibera.")] string? Q = null,
    [property: Asked("within", "Code or slug of a place. With q, what lies below it is preferred; without q, only that is listed.")]
        string? Within = null,
    [property: Asked("level", "country, region, county, constituency, ward or subcounty. Not together with q.")] string? Level = null
) : IFilter
{
    internal static readonly IReadOnlyList<string> Levels = ["country", "region", "county", "constituency", "ward", "subcounty"];

    public Keys Keys => new(Place: Within) { PlaceAs = "within" };

    public void Check(Check check)
    {
        check.Text("q", Q).OneOf("level", Level, Levels);
        if (!string.IsNullOrEmpty(Q) && !string.IsNullOrEmpty(Level))
        {
            check.Add("level", "'level' cannot be used together with 'q'. Leave one of them out.", []);
        }
    }

    internal Clauses Clauses() => new Clauses().Within(Within, "p.code").When("level", Level, "p.level = @level");
}

internal static class PlaceReads
{
    private const string From = "from open.place p left join open.place k on k.code = p.county";
    private const string Order = "array_position(array['country','region','county','constituency','ward','subcounty'], p.level), p.code";
    private const int MostHits = 50;

    private static readonly string Hits = $"""
        {Place.Columns}, f.matched, f.kind as matched_kind, f.score
        from open.find_place(@q, (select code from open.place w where w.code = @within
            or (w.slug = @within and w.level in ('county', 'region', 'country')) order by w.level = 'county' desc limit 1), @most)
            with ordinality as f(code, name, level, path, matched, kind, score, n)
          join open.place p on p.code = f.code left join open.place k on k.code = p.county order by f.n
        """;

    /// <summary>Places by name when a name is given (at most 50, best first), or the units of a level or subtree.</summary>
    internal static async Task<Page<Place>> List(OpenRecord record, PlaceFilter filter, Paging paging, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(filter.Q))
        {
            return await record.List<Place>(Place.Select, From, filter.Clauses(), Order, paging, cancel);
        }

        var hits = await Named(record, filter.Q, filter.Within, MostHits, cancel);
        return new([.. hits.Skip(paging.Offset).Take(paging.Limit)], hits.Count, paging.Offset, paging.Limit);
    }

    /// <summary>Places by a name as people type it, best first.</summary>
    internal static Task<IReadOnlyList<Place>> Named(OpenRecord record, string q, string? within, int most, CancellationToken cancel) =>
        record.Rows<Place>(
            Hits,
            new
            {
                q = q.Length <= 200 ? q : q[..200],
                within = string.IsNullOrEmpty(within) ? null : within,
                most,
            },
            cancel
        );
}
