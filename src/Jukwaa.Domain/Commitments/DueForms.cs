using System.Globalization;
using System.Text.RegularExpressions;
using Jukwaa.Domain.Kernel;
using Found = System.Text.RegularExpressions.Match;

namespace Jukwaa.Domain.Commitments;

/// <summary>The forms of words that <see cref="DueWords"/> reads, in both languages.</summary>
internal static partial class DueForms
{
    private const string Month =
        "january|february|march|april|may|june|july|august|september|october|november|december"
        + "|januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba";

    private const string ADate =
        $@"(?:(?<iso>\d{{4}}-\d{{2}}-\d{{2}})|(?:tarehe )?(?:(?<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?<month>{Month}) (?<year>20\d{{2}}))";

    private const string English = "an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    private const string Stem = "m?moja|m?mbili|[mw]?[ia]?wili|[mw]?[ia]?tatu|[mw]?[ia]?nne|[mw]?[ia]?tano|sita|saba|[mw]?[ia]?nane|tisa|kumi";

    private static readonly string[] _months = Month.Split('|');

    private static readonly string[] _english = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] _kiswahili = ["moja", "wili", "tatu", "nne", "tano", "sita", "saba", "nane", "tisa", "kumi"];

    /// <summary>Lower case, single spaces.</summary>
    public static string Fold(string words) => Spaces().Replace(words.Trim().ToLowerInvariant(), " ");

    /// <summary>A date or month at the beginning; what follows it ("in reports of the speech") does not change it.</summary>
    [GeneratedRegex(
        $@"^(?:(?<before>before|kabla ya) |(?:by|from|on|until|not later than|by the end of|ifikapo|kufikia|kuanzia|mwisho wa) )?{ADate}(?!\w)"
    )]
    public static partial Regex Date();

    /// <summary>A number of days, weeks, months or years, and the day it counts from when one is given; nothing else.</summary>
    [GeneratedRegex(
        $@"^(?:(?:within|in|ndani ya|katika|baada ya) )?(?:the next )?(?:(?<digits>\d{{1,3}}) (?<unit>day|week|month|year)s?|(?<word>{English}) (?<unit>day|week|month|year)s?"
            + $@"|(?<unit>siku|wiki|juma|majuma|mwezi|miezi|mwaka|miaka) (?:(?<digits>\d{{1,3}})|(?<ten>kumi na )?(?<word>{Stem})))(?: (?:of|from|after|tangu|kuanzia|baada ya) {ADate})?$"
    )]
    public static partial Regex Span();

    [GeneratedRegex(
        @"^(?:(?:by the end of|in|within|ndani ya|katika|mwisho wa) )?(?:(?:(?<next>next)|this|the current|the)? ?(?:financial year|fy)|mwaka (?:huu )?wa fedha(?: (?:(?<next>ujao)|huu))?)"
            + @"(?:(?: wa)? \(?(?<start>20\d{2})/(?:20)?\d{2}\)?)?$"
    )]
    public static partial Regex FinancialYear();

    /// <summary>This or next year or month, and when that was said where the words tell.</summary>
    [GeneratedRegex(
        @"^(?:(?:by the end of|by|in|within|ndani ya|katika|ifikapo|mwisho wa) )?(?:(?<ofyear>(?:(?<next>next)|this) year|mwaka (?:(?<next>ujao)|huu)|(?<next>mwakani))|(?:(?<next>next)|this) month|mwezi (?:(?<next>ujao)|huu))"
            + $@"(?: \((?:as said in|kama ilivyosemwa) {ADate}\))?$"
    )]
    public static partial Regex NamedPeriod();

    /// <summary>The day or month that was found; null for a day that no calendar has.</summary>
    public static Period? PeriodIn(Found found)
    {
        var text = found.Groups["iso"].Value;
        if (text.Length == 0)
        {
            var month = (Array.IndexOf(_months, found.Groups["month"].Value) % 12) + 1;
            var day = found.Groups["day"].Success ? $"-{found.Groups["day"].Value.PadLeft(2, '0')}" : "";
            text = string.Create(CultureInfo.InvariantCulture, $"{found.Groups["year"].Value}-{month:00}{day}");
        }

        return Period.TryParse(text, out var period) ? period : null;
    }

    /// <summary>How many; null for none ("0 days").</summary>
    public static int? NumberIn(Found found)
    {
        if (found.Groups["digits"].Success)
        {
            return int.Parse(found.Groups["digits"].ValueSpan, CultureInfo.InvariantCulture) is > 0 and var digits ? digits : null;
        }

        var word = found.Groups["word"].Value;
        return word is "a" or "an" ? 1
            : Array.IndexOf(_english, word) is >= 0 and var english ? english + 1
            : (found.Groups["ten"].Success ? 10 : 0) + OfKiswahili(word);
    }

    /// <summary>d, w, m or y.</summary>
    public static char UnitIn(Found found) =>
        found.Groups["unit"].Value switch
        {
            "day" or "siku" => 'd',
            "week" or "wiki" or "juma" or "majuma" => 'w',
            "month" or "mwezi" or "miezi" => 'm',
            _ => 'y',
        };

    private static int OfKiswahili(string word) =>
        word == "mbili" ? 2 : Array.FindIndex(_kiswahili, stem => word.EndsWith(stem, StringComparison.Ordinal)) + 1;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
