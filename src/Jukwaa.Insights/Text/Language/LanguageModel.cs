using System.Collections.Frozen;
using System.Globalization;
using Jukwaa.Insights.Text.Normal;

namespace Jukwaa.Insights.Text.Language;

/// <summary>
/// How much more often a word, and each three letters of a word, stand in Kiswahili than in English: natural logarithms of the ratio of smoothed
/// frequencies, above 0 for Kiswahili.
/// </summary>
internal sealed class LanguageModel
{
    private const double Smoothing = 0.5;

    private const int LeastCount = 2;

    private readonly FrozenDictionary<string, double> _words;

    private readonly FrozenDictionary<string, double> _letters;

    private LanguageModel(IEnumerable<KeyValuePair<string, double>> words, IEnumerable<KeyValuePair<string, double>> letters) =>
        (_words, _letters) = (words.ToFrozenDictionary(StringComparer.Ordinal), letters.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The one that comes with the assembly.</summary>
    public static LanguageModel Embedded { get; } = Read(WordList.Embedded("languages.txt"));

    /// <summary>Learns from texts of which each is in one language. Their order does not matter.</summary>
    public static LanguageModel Train(IReadOnlyList<string> kiswahili, IReadOnlyList<string> english)
    {
        var (sw, en) = (Counts(kiswahili), Counts(english));
        var letters = Odds(Letters(sw), Letters(en));
        return new(Odds(sw, en), letters);
    }

    /// <summary>0 for a word that stands in no list.</summary>
    public double OfWord(string word) => _words.GetValueOrDefault(word);

    /// <summary>True for a word that texts in either language have.</summary>
    public bool Knows(string word) => _words.ContainsKey(word);

    /// <summary>Mean of its three-letter stretches, blanks at both ends included.</summary>
    public double OfLetters(string word) => Stretches(word).Average(s => _letters.GetValueOrDefault(s));

    /// <summary>
    /// The model as text, the same for the same texts: words, a line of ---, stretches of letters with _ for a blank, each with ten times its score.
    /// </summary>
    public string Write() =>
        $"# Made by bench/run language from data/record and data/text: do not edit. Ten times the log odds of Kiswahili over English.\n{Lines(_words)}---\n{Lines(_letters)}";

    public static LanguageModel Read(IReadOnlyList<string> entries)
    {
        var words = entries.TakeWhile(e => e != "---").Select(Entry).ToList();
        return new(words, entries.Skip(words.Count + 1).Select(Entry));
    }

    private static KeyValuePair<string, double> Entry(string entry)
    {
        var at = entry.LastIndexOf('=');
        return new(entry[..at], int.Parse(entry.AsSpan(at + 1), CultureInfo.InvariantCulture) / 10.0);
    }

    private static string Lines(IEnumerable<KeyValuePair<string, double>> scores) =>
        string.Concat(
            scores
                .OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => $"{s.Key}={(int)Math.Round(s.Value * 10)}")
                .Chunk(20)
                .Select(line => string.Join(' ', line) + "\n")
        );

    private static Dictionary<string, double> Counts(IReadOnlyList<string> texts) =>
        texts
            .SelectMany(t => Writing.Words(t))
            .Where(w => w.All(char.IsLetter) || w.Contains('\'', StringComparison.Ordinal))
            .CountBy(w => w)
            .ToDictionary(w => w.Key, w => (double)w.Value);

    // Of words that are frequent only the logarithm counts, or "the" would make all its letters English.
    private static Dictionary<string, double> Letters(Dictionary<string, double> words)
    {
        Dictionary<string, double> letters = [];
        foreach (var (word, count) in words.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            foreach (var stretch in Stretches(word))
            {
                letters[stretch] = letters.GetValueOrDefault(stretch) + 1 + Math.Log(count);
            }
        }

        return letters;
    }

    private static IEnumerable<string> Stretches(string word)
    {
        var padded = $"_{word}_";
        return Enumerable.Range(0, Math.Max(1, padded.Length - 2)).Select(at => padded.Substring(at, Math.Min(3, padded.Length - at)));
    }

    private static IEnumerable<KeyValuePair<string, double>> Odds(Dictionary<string, double> sw, Dictionary<string, double> en)
    {
        var (swAll, enAll) = (sw.Values.Order().Sum(), en.Values.Order().Sum());
        return from key in sw.Keys.Union(en.Keys)
            let counts = (Sw: sw.GetValueOrDefault(key), En: en.GetValueOrDefault(key))
            where counts.Sw + counts.En >= LeastCount
            select new KeyValuePair<string, double>(
                key,
                Math.Log((counts.Sw + Smoothing) / (swAll + Smoothing)) - Math.Log((counts.En + Smoothing) / (enAll + Smoothing))
            );
    }
}
