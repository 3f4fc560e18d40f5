using System.Globalization;
using Jukwaa.Open.Places;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Jukwaa.Open.Look;

/// <summary>
/// How one request speaks: its language, taken from the address, and everything that depends on it — words, plurals, dates,
/// numbers and the addresses of other pages in the same language.
/// </summary>
public sealed class Say
{
    private readonly CultureInfo culture;

    public Say(IHttpContextAccessor access)
        : this(AskedFor(access.HttpContext)) { }

    private Say((string Language, string Address) asked)
    {
        (Language, Here) = asked;
        culture = CultureInfo.GetCultureInfo(Language + "-KE");
    }

    /// <summary>en or sw.</summary>
    public string Language { get; }

    /// <summary>Path and query of this page without its language prefix, as its one address has them.</summary>
    public string Here { get; }

    /// <summary>The language that this page is also written in.</summary>
    public string OtherLanguage => Language == "sw" ? "en" : "sw";

    /// <summary>A text, its places filled in order. Numbers and dates among the values should already be formatted.</summary>
    public string this[string key, params object?[] values] =>
        values.Length == 0 ? Texts.Get(Language, key) : string.Format(culture, Texts.Get(Language, key), values);

    /// <summary>A text that depends on a number: key.one for 1, else key.other; the number is its first value.</summary>
    public string Count(string key, int number, params object?[] values) =>
        this[key + (number == 1 ? ".one" : ".other"), [Number(number), .. values]];

    public string Number(int number) => number.ToString("N0", culture);

    /// <param name="share">0 to 1.</param>
    public string Percent(double share) => Math.Round(share * 100).ToString("0", culture) + " %";

    public string Of(Bilingual text) => text.In(Language);

    /// <summary>The name of a place. Regions have a Kiswahili name of their own; counties and what lies below keep one name.</summary>
    internal string Place(PlaceRef place) =>
        place.Level == "region" && Texts.Has(Language, "region." + place.Slug) ? this["region." + place.Slug] : place.Name;

    /// <summary>8 April 2025, or April 2025 where only the month is known.</summary>
    public string Date(DateOnly day, string precision = "day") => day.ToString(precision == "month" ? "MMMM yyyy" : "d MMMM yyyy", culture);

    /// <summary>Tuesday 8 April 2025: for a day on which somebody means to come.</summary>
    public string LongDate(DateOnly day) => day.ToString("dddd d MMMM yyyy", culture);

    /// <param name="number">0 is Monday.</param>
    public string Weekday(int number) => culture.DateTimeFormat.GetDayName((DayOfWeek)((number + 1) % 7));

    /// <summary>8 Apr 2025: where space is short.</summary>
    public string ShortDate(DateOnly day, string precision = "day") => day.ToString(precision == "month" ? "MMM yyyy" : "d MMM yyyy", culture);

    /// <summary>A moment in Kenya's time, which keeps UTC+3 all year.</summary>
    public string Moment(DateTimeOffset moment) => moment.ToOffset(TimeSpan.FromHours(3)).ToString("d MMMM yyyy, HH:mm", culture);

    /// <summary>The address of another page in this language.</summary>
    public string To(string address) => Addresses.In(Language, address);

    /// <summary>This page in a language.</summary>
    public string HereIn(string language) => Addresses.In(language, Here);

    private static (string Language, string Address) AskedFor(HttpContext? context)
    {
        // An error page is run again under its own address; what the visitor asked for decides the language.
        var again = context?.Features.Get<IStatusCodeReExecuteFeature>();
        var path = again?.OriginalPath ?? context?.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context?.Request.Path.Value ?? "/";
        var query = again?.OriginalQueryString ?? context?.Request.QueryString.Value;
        var swahili = new PathString(path).StartsWithSegments("/sw", StringComparison.OrdinalIgnoreCase, out var rest);
        // One slash and escaped: an address like //elsewhere must not become a link that leaves this site.
        // In lower case and without a slash at its end, because that is the one address of a page that answers to several.
        var bare = new PathString("/" + (swahili ? rest.Value : path)?.Trim('/', '\\').ToLowerInvariant());
        // A question mark with nothing behind it asks nothing; the memory of pages takes both for one, and so must the links.
        return (swahili ? "sw" : "en", bare.ToUriComponent() + (query == "?" ? "" : query));
    }
}
