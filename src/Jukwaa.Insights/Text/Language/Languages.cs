using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Jukwaa.Insights.Text.Normal;

namespace Jukwaa.Insights.Text.Language;

/// <summary>
/// Tells English, Kiswahili and texts of both apart, word by word: the log odds of words and of their three-letter stretches, smoothed over the
/// neighbours. How often it is right is held by LanguageMeasureTests.
/// </summary>
public static partial class Languages
{
    /// <summary>A text is mixed where each language has more than this share of its words; words of Sheng count for both.</summary>
    public const double MixedFrom = 0.08;

    private const int FewestWords = 2;

    private const double Telling = 0.4;

    private const double OfNeighbour = 0.25;

    private const double MostOfWord = 4;

    private static readonly FrozenSet<string> _sheng = WordList.Embedded("sheng.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a text of any length; names and numbers do not count.</summary>
    public static LanguageReading Of(string text) => Of(text, LanguageModel.Embedded);

    internal static LanguageReading Of(string text, LanguageModel model)
    {
        var words = Writing.Aligned(text).Where(w => Counts(w.Token)).Select(w => w.Word).ToList();
        double[] scores = [.. words.Select(w => Score(w, model))];
        var (english, kiswahili, sheng) = (0, 0, 0);
        for (var at = 0; at < scores.Length; at++)
        {
            var smooth = scores[at] + (OfNeighbour * (Near(scores, at - 1) + Near(scores, at + 1)));
            var street = IsSheng(words[at], model);
            sheng += street ? 1 : 0;
            kiswahili += !street && smooth > Telling ? 1 : 0;
            english += !street && smooth < -Telling ? 1 : 0;
        }

        return Reading(english, kiswahili, sheng);
    }

    private static LanguageReading Reading(int english, int kiswahili, int sheng)
    {
        double all = english + kiswahili + sheng;
        if (all < FewestWords)
        {
            return new(Tongue.Unknown, all == 0 ? 0 : english / all, all == 0 ? 0 : kiswahili / all, all == 0 ? 0 : sheng / all);
        }

        var mixed = Math.Min(english + sheng, kiswahili + sheng) / all > MixedFrom;
        var tongue =
            mixed ? Tongue.Mixed
            : english > kiswahili ? Tongue.English
            : Tongue.Kiswahili;
        return new(tongue, english / all, kiswahili / all, sheng / all);
    }

    private static bool Counts(Token word) => !word.Number && (!word.Capital || word.Opens || word.Shouted);

    private static double Near(double[] scores, int at) => at >= 0 && at < scores.Length ? scores[at] : 0;

    private static double Score(string word, LanguageModel model) => Math.Clamp(model.OfWord(word) + model.OfLetters(word), -MostOfWord, MostOfWord);

    private static bool IsSheng(string word, LanguageModel model) =>
        _sheng.Contains(word)
        || (
            !model.Knows(word)
            && Verb().Match(word) is { Success: true } verb
            && model.OfWord(verb.Groups[1].Value) + model.OfLetters(verb.Groups[1].Value) < -1
        );

    // A prefix of a Kiswahili verb before an English stem: imeroll, waliadd, ananirob.
    [GeneratedRegex(
        "^(?:(?:h?a|wa|ni|tu|u|m|i|zi|ki|vi|li|ya|si|hatu|hawa)(?:na|me|li|ta|ka|ki|nge)|ku|wa|tu)(?:ni|ku|m|wa|tu|i|zi|ya|ji)?([a-z]{3,})$"
    )]
    private static partial Regex Verb();
}
