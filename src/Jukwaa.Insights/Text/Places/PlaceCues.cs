using System.Collections.Frozen;

namespace Jukwaa.Insights.Text.Places;

/// <summary>What around a name says that it is one of a place.</summary>
/// <param name="Locative">A word leads to it or follows it that does so for places.</param>
/// <param name="First">The message opens with it, as text messages to a number do.</param>
/// <param name="Levels">Kinds that are said beside it.</param>
internal sealed record PlaceCue(bool Locative, bool First, IReadOnlyList<string> Levels);

/// <summary>Reads such signs.</summary>
internal sealed class PlaceCues(IReadOnlyList<PlaceWord> words)
{
    private static readonly IReadOnlyDictionary<string, FrozenSet<string>> _lists = WordList.Sections("place-cues.txt");

    private static readonly FrozenSet<string> _ordinary = WordList.Embedded("not-places.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] _levels = ["county", "ward", "constituency", "town"];

    private readonly bool _plain = !words.Any(w => w.Capital && !w.Opens);

    public PlaceCue At(int at, int after)
    {
        var locative = Is("before", at - 1) || Is("before", at - 2) || Is("after", after);
        var levels = _levels.Where(l =>
            _lists[l].Contains(Word(after))
            || _lists[l].Contains(Word(at - 1))
            || (Word(at - 1) is "ya" or "wa" or "of" && _lists[l].Contains(Word(at - 2)))
        );
        var first = at == 0 && (words[after - 1].Ends || (words[0].Shouted && after < words.Count && !words[after].Shouted));
        return new(locative, first, [.. levels]);
    }

    /// <summary>True where these words are rather the name of a place than anything else.</summary>
    public bool Believes(int at, int count, PlaceCue cue, IReadOnlyList<Meaning> meanings)
    {
        var word = words[at];
        var written = word.Capital || _plain;
        if (count > 1)
        {
            return written || cue.Locative;
        }

        var unit = meanings.Any(m => PlaceKinds.IsUnit(m.Kind));
        if (_ordinary.Contains(word.Folded) || Names.Known.Contains(word.Folded))
        {
            return (cue.Locative && written && unit) || (cue.First && word.Shouted);
        }

        return cue.First || (cue.Locative ? written || unit : (word.Capital && !word.Opens) || (unit && written));
    }

    /// <summary>A word that nobody knows and that stands where a place would.</summary>
    public bool MayBeMisspelt(int at, int count, PlaceCue cue)
    {
        var word = words[at];
        return count == 1
            && word.Folded.Length is >= Gazetteer.OneEditFrom and <= Gazetteer.LongestMisspelt
            && ((word.Capital && cue.Locative) || cue.First || (_plain && _lists["before"].Contains(Word(at - 1))))
            && !_ordinary.Contains(word.Folded)
            && !Names.Known.Contains(word.Folded)
            && !Language.LanguageModel.Embedded.Knows(word.Folded);
    }

    private bool Is(string list, int at) => _lists[list].Contains(Word(at)) || _lists[list].Contains($"{Word(at - 1)}|{Word(at)}");

    private string Word(int at) => at >= 0 && at < words.Count ? words[at].Folded : "";
}
