using System.Globalization;
using System.Text;
using Jukwaa.Domain.Places;

namespace Jukwaa.Web.Channels.Intake;

/// <summary>
/// The place that a message begins with, as people learned to write ("MOMBASA wezi wa pikipiki"): a county, constituency, ward or sub-county by its own name, and a
/// finer one of it behind it ("KISUMU KONDELE …"). What two places are called alike is taken for the higher one, and for none where they are of one level.
/// </summary>
internal sealed class LeadingPlace
{
    private static readonly string[] _levels = ["county", "constituency", "subcounty", "ward"];

    private static readonly HashSet<string> _fillers = new(StringComparer.Ordinal)
    {
        "county",
        "kaunti",
        "ya",
        "ward",
        "wadi",
        "sub",
        "ndogo",
        "constituency",
    };

    private readonly ILookup<string, Place> _byName;
    private readonly int _longest;

    /// <param name="places">All places; those that are no more are left out.</param>
    public LeadingPlace(IEnumerable<Place> places)
    {
        var named = places.Where(p => p.ValidTo is null && _levels.Contains(p.Level)).Select(p => (Name: Folded(p.Name), Place: p)).ToList();
        _byName = named.ToLookup(n => n.Name, n => n.Place, StringComparer.Ordinal);
        _longest = named.Select(n => n.Name.Split(' ').Length).DefaultIfEmpty(1).Max();
    }

    /// <summary>The finest place that the text begins with; null when it begins with none.</summary>
    public Place? In(string text)
    {
        var words = Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Place? found = null;
        for (var at = 0; at < words.Length; )
        {
            var (place, taken) = At(words, at, found);
            if (place is null)
            {
                if (!_fillers.Contains(words[at]))
                {
                    break;
                }

                taken = 1;
            }

            (found, at) = (place ?? found, at + taken);
        }

        return found;
    }

    /// <summary>The place that the text is the name of, and nothing else.</summary>
    public Place? Only(string text)
    {
        var words = Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !_fillers.Contains(w)).ToArray();
        return words.Length is > 0 and <= 6 && In(string.Join(' ', words)) is { } place && Covers(words, place) ? place : null;
    }

    private static bool Covers(string[] words, Place place) =>
        string.Join(' ', words).EndsWith(Folded(place.Name), StringComparison.Ordinal) || Folded(place.Name) == string.Join(' ', words);

    private (Place? Place, int Taken) At(string[] words, int at, Place? within)
    {
        for (var length = Math.Min(_longest, words.Length - at); length > 0; length--)
        {
            var named = _byName[string.Join(' ', words[at..(at + length)])].Where(p => within is null || (p.IsIn(within) && p != within)).ToList();
            if (Highest(named) is { } place)
            {
                return (place, length);
            }
        }

        return (null, 0);
    }

    private static Place? Highest(List<Place> named) =>
        named.GroupBy(p => Array.IndexOf(_levels, p.Level)).OrderBy(g => g.Key).FirstOrDefault() is { } level && level.Count() == 1
            ? level.First()
            : null;

    /// <summary>Lower case without accents; whatever is neither letter nor digit is a space, apostrophes aside ("Murang'a").</summary>
    internal static string Folded(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’' or '‘' or '`'))
            .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Join(' ', new string([.. plain]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
