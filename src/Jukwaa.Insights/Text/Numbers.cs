using System.Buffers;
using System.Collections.Frozen;

namespace Jukwaa.Insights.Text;

/// <summary>Numbers that identify somebody because of the word beside them, and telephone numbers that are spelled out.</summary>
internal sealed class Numbers(string text, IReadOnlyList<Token> words)
{
    private static readonly SearchValues<char> _stops = SearchValues.Create("[]\n!?;");

    private const int Reach = 5;
    private const int ShortestSpelled = 7;

    private static readonly FrozenSet<string> _papers = WordList.Called("papers");

    private static readonly FrozenSet<string> _digits = WordList.Called("digits");

    private static readonly FrozenSet<string> _money = WordList.Called("money");

    public IEnumerable<Proposal> Find() => Papers().Concat(Spelled());

    private IEnumerable<Proposal> Papers()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Number && !IsMoney(at))
            {
                var digits = words[at].Text.Count(char.IsAsciiDigit);
                if (digits is >= 5 and <= 16 && NearPaper(at))
                {
                    yield return new(words[at].Start, words[at].Length, ProposalKind.IdentityNumber, "number-of-a-paper");
                }
                else if (digits is >= 9 and <= 20)
                {
                    yield return new(words[at].Start, words[at].Length, ProposalKind.IdentityNumber, "long-number");
                }
            }
        }
    }

    private IEnumerable<Proposal> Spelled()
    {
        for (var at = 0; at < words.Count; at++)
        {
            var after = at;
            while (after < words.Count && _digits.Contains(words[after].Plain) && (after == at || Near(after - 1)))
            {
                after++;
            }

            if (after - at >= ShortestSpelled)
            {
                yield return new(words[at].Start, words[after - 1].End - words[at].Start, ProposalKind.Phone, "spelled-phone");
            }

            at = Math.Max(at, after - 1);
        }
    }

    private bool IsMoney(int at) =>
        (at > 0 && _money.Contains(words[at - 1].Plain) && Near(at - 1))
        || (at + 1 < words.Count && _money.Contains(words[at + 1].Plain) && Near(at))
        || text.AsSpan(words[at].End).StartsWith("/=", StringComparison.Ordinal)
        || text.AsSpan(words[at].End).StartsWith("/-", StringComparison.Ordinal);

    // A bracket or the end of a line ends the reach (not a full stop: "ID No. 123"): what was replaced before tells nothing about the next number.
    private bool NearPaper(int at)
    {
        for (var back = at - 1; back >= 0 && at - back <= Reach && Near(back); back--)
        {
            if (_papers.Contains(words[back].Plain))
            {
                return true;
            }
        }

        for (var on = at + 1; on < words.Count && on - at <= 2 && Near(on - 1); on++)
        {
            if (_papers.Contains(words[on].Plain))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word at <paramref name="at"/> and the next stand in one breath.</summary>
    private bool Near(int at) => text.AsSpan(words[at].End, words[at + 1].Start - words[at].End) is { Length: < 5 } gap && !gap.ContainsAny(_stops);
}
