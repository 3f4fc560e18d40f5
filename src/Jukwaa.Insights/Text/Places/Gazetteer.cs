namespace Jukwaa.Insights.Text.Places;

/// <summary>
/// Finds names of places in messages and says which unit each may mean. Names by a tree of letters, exactly or with a letter wrong from five letters
/// on and two from nine on; ambiguous ones settled by what else the message names and by where its sender is. The order of the names does not matter.
/// </summary>
public sealed class Gazetteer
{
    /// <summary>From how many letters on one may be wrong.</summary>
    public const int OneEditFrom = 5;

    /// <summary>From how many letters on two may be wrong.</summary>
    public const int TwoEditsFrom = 9;

    internal const int MostWords = 4;

    internal const int LongestMisspelt = 30;

    // Of a text of many pages, the first so many words that may be misspelt are looked up.
    private const int MostMisspelt = 40;

    private const int ShortestPart = 3;

    private readonly NameTree _tree = new();

    private readonly Dictionary<string, List<Meaning>> _meanings = new(StringComparer.Ordinal);

    // Names that stand for one in as many words as it has; "as a" is not Asa.
    private readonly HashSet<(string Folded, int Words)> _written;

    private readonly Units _units;

    /// <summary>Learns names: 30,000 of them in a second.</summary>
    public Gazetteer(IReadOnlyCollection<PlaceName> names)
    {
        _units = new(names);
        _written = [.. names.Select(n => (PlaceWords.Fold(n.Name), PlaceWords.Of(n.Name).Count))];
        foreach (var meanings in names.GroupBy(n => PlaceWords.Fold(n.Name)).Where(n => n.Key.Length > 2).OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            _tree.Add(meanings.Key);
            _meanings[meanings.Key] =
            [
                .. meanings
                    .GroupBy(m => m.Key)
                    .Select(m => new Meaning(
                        m.Key,
                        m.Select(n => n.Kind).OrderByDescending(PlaceKinds.Weight).ThenBy(k => k, StringComparer.Ordinal).First()
                    ))
                    .OrderBy(m => m.Key, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>
    /// Codes of reasons: exact; misspelt, by one or two letters; locative, a word such as "huko" or "near" leads to it; keyword-first, the message
    /// opens with it; level-said, "county" or "wadi" stands beside it; named-with, the message names a place around, in or beside it; near-sender, it
    /// is where the sender is.
    /// </summary>
    public static IReadOnlyList<string> Reasons { get; } =
    ["exact", "misspelt", "locative", "keyword-first", "level-said", "named-with", "near-sender"];

    /// <summary>Mentions in the order of the text; no two overlap.</summary>
    /// <param name="prior">Key of the unit where the message probably comes from: the sender's ward, the county of the hall.</param>
    public IReadOnlyList<PlaceMention> Find(string text, string? prior = null)
    {
        var words = PlaceWords.Of(text);
        PlaceCues cues = new(words);
        List<Sighting> sightings = [];
        var left = MostMisspelt;
        for (var at = 0; at < words.Count; )
        {
            var sighting = See(words, at, cues, ref left);
            if (sighting is not null)
            {
                sightings.Add(sighting);
            }

            at = sighting?.After ?? at + 1;
        }

        return new Ranking(_units, prior).Of(words, sightings);
    }

    // The longest name that begins here.
    private Sighting? See(IReadOnlyList<PlaceWord> words, int at, PlaceCues cues, ref int left)
    {
        for (var count = Math.Min(MostWords, words.Count - at); count > 0; count--)
        {
            var folded = string.Concat(words.Skip(at).Take(count).Select(w => w.Folded));
            var cue = cues.At(at, at + count);
            var whole = count == 1 || _written.Contains((folded, count)) || words.Skip(at).Take(count).All(w => w.Folded.Length > ShortestPart);
            if (whole && _meanings.TryGetValue(folded, out var meanings) && cues.Believes(at, count, cue, meanings))
            {
                return new(at, at + count, 0, cue, meanings);
            }

            if (cues.MayBeMisspelt(at, count, cue) && left-- > 0 && Misspelt(folded) is { } near)
            {
                return new(at, at + count, near.Edits, cue, near.Meanings);
            }
        }

        return null;
    }

    private (int Edits, IReadOnlyList<Meaning> Meanings)? Misspelt(string folded)
    {
        var most =
            folded.Length >= TwoEditsFrom ? 2
            : folded.Length >= OneEditFrom ? 1
            : 0;
        var near = most == 0 ? [] : _tree.Near(folded, most);
        return near.Count == 0
            ? null
            : (near[0].Edits, [.. near.Where(n => n.Edits == near[0].Edits).SelectMany(n => _meanings[n.Name]).DistinctBy(m => m.Key)]);
    }
}

/// <summary>A unit that a name means, and as what.</summary>
internal sealed record Meaning(string Key, string Kind);

/// <summary>Words that name a place, before it is settled which.</summary>
internal sealed record Sighting(int At, int After, int Edits, PlaceCue Cue, IReadOnlyList<Meaning> Meanings);
