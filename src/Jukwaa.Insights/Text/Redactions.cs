using System.Text;

namespace Jukwaa.Insights.Text;

/// <summary>
/// Proposes what to hide in a text before others read it. Rules, not a model: the same text gives the same proposals. It misses names, and proposes
/// what is harmless; a person decides. What it finds on sentences it was not tuned on is held by RedactionMeasureTests.
/// </summary>
public static class Redactions
{
    /// <summary>Longest text, in UTF-16 units.</summary>
    public const int Longest = 20_000;

    private const int MostRounds = 5;

    /// <summary>Every code that a proposal may give as its reason.</summary>
    public static IReadOnlyList<string> Reasons { get; } =
    [
        "title",
        "naming-word",
        "two-names",
        "known-name",
        "capital-letter",
        "handle",
        "phone",
        "spelled-phone",
        "number-of-a-paper",
        "long-number",
        "tax-pin",
        "passport",
        "occurrence-book",
        "email",
        "number-plate",
        "numbered-door",
        "beside-a-spot",
        "coordinates",
        "plus-code",
    ];

    /// <summary>Proposals in the order of the text; no two overlap.</summary>
    /// <param name="text">English, Kiswahili, Sheng, or all of them in one sentence; at most <see cref="Longest"/>.</param>
    /// <param name="places">Names of known places as they are written ("Likoni", "Homa Bay"): alone they are neither a person nor an exact place.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text is too long.</exception>
    public static IReadOnlyList<Proposal> Propose(string text, IReadOnlySet<string> places)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, Longest, nameof(text));
        // What is hidden can uncover something: "Zawadi Near" beside one another were two words too many. So look again, a few times, at what would be left.
        IReadOnlyList<Proposal> seen = [];
        for (var round = 0; round < MostRounds; round++)
        {
            var more = Find(Masked(text, seen), places);
            if (more.Count == 0)
            {
                break;
            }

            seen = Spans.Apart([.. seen, .. more]);
        }

        return seen;
    }

    private static IReadOnlyList<Proposal> Find(string text, IReadOnlySet<string> places)
    {
        var words = Tokens.Of(text);
        return Spans.Apart([
            .. Patterns.Find(text),
            .. new Numbers(text, words).Find(),
            .. new ExactPlaces(words, places).Find(),
            .. new Persons(words, places).Find(),
        ]);
    }

    /// <summary>The text with brackets in place of what was seen, so that places in it stay where they are.</summary>
    private static string Masked(string text, IReadOnlyList<Proposal> seen)
    {
        var left = text.ToCharArray();
        foreach (var span in seen)
        {
            left.AsSpan(span.Start, span.Length).Fill('[');
            left[span.End - 1] = ']';
        }

        return new(left);
    }

    /// <summary>The same where no places are known: more of them are proposed.</summary>
    public static IReadOnlyList<Proposal> Propose(string text) => Propose(text, new HashSet<string>());

    /// <summary>Replaces each chosen stretch by a word in brackets, "[name]" or "[jina]".</summary>
    /// <param name="chosen">In any order; stretches that overlap become one, and what lies outside the text is left out.</param>
    /// <param name="language">"sw" for Kiswahili, else English.</param>
    public static string Apply(string text, IEnumerable<Proposal> chosen, string language)
    {
        StringBuilder result = new();
        var at = 0;
        foreach (var span in Spans.Apart([.. chosen.Where(c => c.Start >= 0 && c.Length > 0 && c.Start <= text.Length - c.Length)]))
        {
            result.Append(text, at, span.Start - at).Append('[').Append(Mark(span.Kind, language == "sw")).Append(']');
            at = span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static string Mark(ProposalKind kind, bool kiswahili) =>
        kind switch
        {
            ProposalKind.Person => kiswahili ? "jina" : "name",
            ProposalKind.Phone => kiswahili ? "simu" : "phone",
            ProposalKind.IdentityNumber => kiswahili ? "nambari" : "number",
            ProposalKind.Email => kiswahili ? "barua pepe" : "email",
            ProposalKind.Vehicle => kiswahili ? "gari" : "vehicle",
            _ => kiswahili ? "mahali kamili" : "exact place",
        };
}
