using System.Collections.Frozen;

namespace Jukwaa.Insights.Text;

/// <summary>Finds numbers of houses, plots and doors, and spots beside something that has a name.</summary>
/// <param name="places">Names of places as they are written: near a town is not an exact place.</param>
internal sealed class ExactPlaces(IReadOnlyList<Token> words, IReadOnlySet<string> places)
{
    private static readonly FrozenSet<string> _numbered = WordList.Called("numbered");

    // Nyumba 20 are twenty houses; nyumba namba 20 is one.
    private static readonly FrozenSet<string> _counted = WordList.Called("counted");

    private static readonly FrozenSet<string> _number = WordList.Called("number");

    private static readonly FrozenSet<string> _beside = WordList.Called("beside");

    private static readonly FrozenSet<string> _spots = WordList.Called("spots");

    public IEnumerable<Proposal> Find()
    {
        for (var at = 0; at < words.Count; at++)
        {
            var (after, reason) = Numbered(at) is var numbered && numbered > at ? (numbered, "numbered-door") : (Beside(at), "beside-a-spot");
            if (after > at)
            {
                yield return new(words[at].Start, words[after - 1].End - words[at].Start, ProposalKind.ExactPlace, reason);
                at = after - 1;
            }
        }
    }

    private int Numbered(int at)
    {
        var word = words[at].Plain;
        var on = at + 1;
        var said = Joined(on) && _number.Contains(words[on].Plain);
        on += said ? 1 : 0;
        var fits = _numbered.Contains(word) || (said && _counted.Contains(word));
        return fits && on < words.Count && IsNumber(words[on]) && words[on].Start - words[on - 1].End < 4 && !Counts(on) ? Whole(on) : -1;
    }

    // 123/456 and 12 B are one number.
    private int Whole(int at) =>
        at + 1 < words.Count && words[at + 1].Start - words[at].End == 1 && !words[at + 1].Joined && words[at + 1].Number ? at + 2 : at + 1;

    private bool Counts(int at) =>
        !words[at].Capital && Joined(at + 1) && words[at + 1].Plain is "people" or "persons" or "officers" or "watu" or "houses";

    private static bool IsNumber(Token word) => word.Length <= 8 && word.Text.Any(char.IsAsciiDigit);

    private int Beside(int at)
    {
        var on = Behind(at);
        if (on < 0)
        {
            return -1;
        }

        var (from, named) = (on, false);
        while (Joined(on) && on - from < 7 && (words[on].Capital || _spots.Contains(words[on].Plain)))
        {
            named |= words[on].Capital && !IsPlace(on) && !words[on].Shouted;
            on++;
        }

        return named ? on : -1;
    }

    private int Behind(int at)
    {
        for (var length = 4; length > 0; length--)
        {
            if (at + length <= words.Count && _beside.Contains(string.Join('|', words.Skip(at).Take(length).Select(w => w.Plain))))
            {
                return at + length;
            }
        }

        return -1;
    }

    private bool IsPlace(int at) =>
        places.Contains(words[at].Text)
        || (at + 1 < words.Count && places.Contains($"{words[at].Text} {words[at + 1].Text}"))
        || (at > 0 && places.Contains($"{words[at - 1].Text} {words[at].Text}"));

    private bool Joined(int at) => at < words.Count && words[at].Joined;
}
