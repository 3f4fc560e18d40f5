using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage.Import;

/// <summary>Finds places of the reference by code, by name and by the words that editors explained in places.csv.</summary>
internal sealed class PlaceReading(Reference reference, Companions companions)
{
    private readonly Dictionary<string, Place> _counties = Named(reference, "county");

    private readonly Dictionary<string, Place> _regions = Named(reference, "region");

    /// <summary>A county by code, slug or name, whatever its capitals and apostrophes.</summary>
    public Place? County(string words) =>
        reference.Places.TryGetValue(words, out var place) && place.Level == "county" ? place : _counties.GetValueOrDefault(Fold(words));

    public Place? Region(string name) => _regions.GetValueOrDefault(Fold(name));

    /// <summary>The smallest unit that holds all that the words name; null when they are not explained.</summary>
    public Place? Of(string words)
    {
        var places = companions.Places.GetValueOrDefault(words)?.Select(reference.Places.GetValueOrDefault).OfType<Place>().ToList();
        if (places is not [var first, ..])
        {
            return null;
        }

        var holding = first;
        while (!places.TrueForAll(p => p.IsIn(holding)) && holding.Parent is { } parent)
        {
            holding = reference.Places[parent];
        }

        return holding;
    }

    /// <summary>Where a concern is filed: the unit its words name when that lies in the county; else the county.</summary>
    public Place Within(Place county, string? words) => words is not null && Of(words) is { } place && place.IsIn(county) ? place : county;

    private static Dictionary<string, Place> Named(Reference reference, string level) =>
        reference
            .Places.Values.Where(p => p.Level == level)
            .SelectMany(p => new[] { KeyValuePair.Create(Fold(p.Name), p), KeyValuePair.Create(Fold(p.Slug), p) })
            .DistinctBy(x => x.Key)
            .ToDictionary();

    private static string Fold(string words) => string.Concat(words.Where(char.IsLetter)).ToLowerInvariant();
}
