using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;
using Jukwaa.Insights.Text.Language;
using Jukwaa.Insights.Text.Places;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Intake;

/// <summary>
/// What is made of a voice before anybody has read it: in which language it is, where it is about, and whether few may read it (see <see cref="CarefulThemes"/>). A person
/// decides afterwards.
/// </summary>
internal sealed class Understanding
{
    /// <summary>Share of what speaks for a place below which it is asked for, not taken.</summary>
    private const double SureFrom = 0.6;

    private readonly Reference _reference;
    private readonly LeadingPlace _leading;
    private readonly Gazetteer _gazetteer;

    private readonly CarefulThemes _careful;

    public Understanding(Reference reference, LeadingPlace leading, IEnumerable<KnownName> names, CarefulThemes careful)
    {
        (_reference, _leading, _careful) = (reference, leading, careful);
        _gazetteer = new([.. names.Select(n => new PlaceName(n.Name, n.Unit, n.Kind, n.Parent))]);
    }

    /// <summary>en or sw; of a text in both, the one that has more of it; null where too few words tell.</summary>
    public static string? LanguageOf(string text) =>
        Languages.Of(text) switch
        {
            { Tongue: Tongue.Unknown } => null,
            var read => read.Kiswahili + read.Sheng >= read.English ? "sw" : "en",
        };

    /// <summary>The finest place that the text surely names, in the county that it begins with where it begins with one; null where it names none.</summary>
    public Place? PlaceIn(string text)
    {
        var leading = _leading.In(text);
        return _gazetteer
                .Find(text, leading?.Code)
                .Select(Meant)
                .OfType<Place>()
                .Where(p => leading is null || p.IsIn(leading))
                .OrderByDescending(p => p.Path.Length)
                .ThenBy(p => p.Code, StringComparer.Ordinal)
                .FirstOrDefault()
            ?? leading;
    }

    // A name of a constituency and of a ward in it is surely the constituency.
    private Place? Meant(PlaceMention mention)
    {
        var places = mention
            .Candidates.Select(c => (c.Score, Place: _reference.Places.GetValueOrDefault(c.Key)))
            .Where(c => c.Place is not null)
            .ToList();
        return places
            .Where(p => places.Where(o => o.Place!.IsIn(p.Place!)).Sum(o => o.Score) >= SureFrom)
            .Select(p => p.Place!)
            .OrderByDescending(p => p.Path.Length)
            .ThenBy(p => p.Code, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>The theme under which it waits to be read.</summary>
    public string ThemeOf(string text) => _careful.In(text) ?? Taking.Unsorted;

    /// <summary>The theme under which it waits when whoever raised it chose one: see <see cref="CarefulThemes"/>.</summary>
    public string ThemeOf(string text, string chosen) => _careful.Of(text, chosen);
}
