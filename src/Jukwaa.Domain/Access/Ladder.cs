using Jukwaa.Domain.Places;

namespace Jukwaa.Domain.Access;

/// <summary>
/// Who stands above whom. Within an institution a post answers to the next higher step of its ladder in the places around it; the national post answers to
/// that of the institution's parent.
/// </summary>
public sealed class Ladder(IEnumerable<Rung> rungs, IReadOnlyDictionary<string, Place> places, IReadOnlyDictionary<string, Institution> institutions)
{
    /// <summary>Longest chain of posts; data with a circle would have none.</summary>
    private const int Longest = 20;

    private const string Country = "KE";

    private readonly ILookup<string, string> _levels = rungs.ToLookup(r => r.Institution, r => r.Level, StringComparer.Ordinal);

    /// <summary>Whether the institution has a post in that place by its ladder.</summary>
    public bool Has(Office office) => places.TryGetValue(office.Place, out var place) && _levels[office.Institution].Contains(place.Level);

    /// <summary>The office to which this one answers; null at the top.</summary>
    public Office? Superior(Office office)
    {
        for (var place = Parent(office.Place); place is not null; place = Parent(place.Code))
        {
            if (place.Code == Country || IsStep(office.Institution, place))
            {
                return new(office.Institution, place.Code);
            }
        }

        return institutions.GetValueOrDefault(office.Institution)?.Parent is { } parent ? new(parent, Country) : null;
    }

    /// <summary>All offices above, the nearest first.</summary>
    public IReadOnlyList<Office> Above(Office office)
    {
        // A list, because an iterator asks for the thread it runs on, and rules ask the machine nothing.
        var all = new List<Office>();
        for (var above = Superior(office); above is not null && all.Count < Longest; above = Superior(above))
        {
            all.Add(above);
        }

        return all;
    }

    /// <summary>All offices above any of these, each once.</summary>
    public IReadOnlyList<Office> Above(IReadOnlyList<Office> offices) => [.. offices.SelectMany(Above).Distinct()];

    /// <summary>Whether <paramref name="office"/> is the accused one, or stands above or below it: none of these may see what accuses it.</summary>
    public bool IsInChain(Office office, Office accused) => office == accused || Above(accused).Contains(office) || Above(office).Contains(accused);

    private bool IsStep(string institution, Place place) =>
        _levels[institution].Contains(place.Level)
        || (place.Level == "county" && institutions.GetValueOrDefault(institution) is { HasCountyPosts: true });

    private Place? Parent(string code) => places.GetValueOrDefault(code)?.Parent is { } parent ? places.GetValueOrDefault(parent) : null;
}
