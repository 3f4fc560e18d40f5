using Jukwaa.Insights.Text.Lexicon;
using Jukwaa.Insights.Text.Normal;

namespace Jukwaa.Insights.Text.Flags;

/// <summary>
/// Raises flags by lists of words in English, Kiswahili and Sheng. Sensitive ones lean to too many: a flag that is wrong costs a reader a minute, one
/// that is missing may cost more. A word that is denied right before it ("no police beat us", "hakuna bunduki") does not count. How many are found is
/// held by FlagMeasureTests.
/// </summary>
public static class MessageFlags
{
    private const int Denied = 2;

    private const int MuchDanger = 2;

    private const int Window = 30;

    private static readonly (FlagKind Kind, string Who, string Did)[] _accused =
    [
        (FlagKind.Police, "police.who", "police.did"),
        (FlagKind.Chief, "chief.who", "chief.did"),
        (FlagKind.Child, "child.who", "child.harm"),
    ];

    /// <summary>Each flag at most once, in the order of <see cref="FlagKind"/>.</summary>
    /// <param name="places">Names of known places, which are no persons; as <see cref="Redactions"/> takes them.</param>
    public static IReadOnlyList<Flag> Find(string text, IReadOnlySet<string>? places = null)
    {
        var tokens = Tokens.Of(text);
        var hits = Hits(tokens);
        List<(FlagKind Kind, IEnumerable<Evidence> Evidence)> found =
        [
            (FlagKind.Urgent, Spans(tokens, Urgent(hits))),
            .. _accused.Select(a => (a.Kind, Spans(tokens, Together(hits, a.Who, a.Did)))),
            (FlagKind.GenderViolence, Spans(tokens, Of(hits, "gbv"))),
            (FlagKind.Terror, Spans(tokens, Of(hits, "terror"))),
            (FlagKind.NamedPerson, Persons(text, places)),
        ];
        return [.. found.Select(f => new Flag(f.Kind, [.. f.Evidence])).Where(f => f.Evidence.Count > 0).OrderBy(f => f.Kind)];
    }

    private static IEnumerable<Evidence> Persons(string text, IReadOnlySet<string>? places) =>
        text.Length > Redactions.Longest
            ? []
            : Redactions
                .Propose(text, places ?? new HashSet<string>())
                .Where(p => p.Kind == ProposalKind.Person)
                .Select(p => new Evidence(p.Start, p.Length));

    private static IEnumerable<Evidence> Spans(IReadOnlyList<Token> tokens, IEnumerable<Hit> hits) =>
        hits.Select(h => (h.At, h.After))
            .Distinct()
            .Order()
            .Select(h => new Evidence(tokens[h.At].Start, tokens[h.After - 1].End - tokens[h.At].Start));

    private static List<Hit> Hits(IReadOnlyList<Token> tokens)
    {
        List<string> words = [.. tokens.Select(t => Writing.Word(Writing.Small(t.Text)))];
        var all = Enumerable
            .Range(0, words.Count)
            .SelectMany(at => WordMeanings.Warnings.At(words, at).Select(m => new Hit(at, at + m.Value, m.Key)))
            .ToList();
        var denials = all.Where(h => h.Meaning == "negation").Select(h => h.At).ToHashSet();
        return [.. all.Where(h => !Enumerable.Range(1, Denied).Any(back => denials.Contains(h.At - back) && Joined(tokens, h.At - back, h.At)))];
    }

    // No full stop or comma between the denial and what it denies.
    private static bool Joined(IReadOnlyList<Token> tokens, int from, int to) => Enumerable.Range(from + 1, to - from).All(at => tokens[at].Joined);

    // Danger and either now or a call for help; both of these alone; or much danger and nothing that says it is over.
    private static IEnumerable<Hit> Urgent(IReadOnlyList<Hit> hits)
    {
        var (now, help, danger) = (Of(hits, "urgent.now"), Of(hits, "urgent.help"), Of(hits, "urgent.danger"));
        var kinds = (now.Count > 0 ? 1 : 0) + (help.Count > 0 ? 1 : 0) + (danger.Count > 0 ? 1 : 0);
        return kinds >= 2 || (danger.Count >= MuchDanger && Of(hits, "past").Count == 0) ? [.. now, .. help, .. danger] : [];
    }

    private static IEnumerable<Hit> Together(IReadOnlyList<Hit> hits, string who, string did) =>
        from one in Of(hits, who)
        from other in Of(hits, did)
        where Math.Abs(one.At - other.At) <= Window && one.At != other.At
        from hit in new[] { one, other }
        select hit;

    private static List<Hit> Of(IReadOnlyList<Hit> hits, string meaning) => [.. hits.Where(h => h.Meaning == meaning)];

    private sealed record Hit(int At, int After, string Meaning);
}
