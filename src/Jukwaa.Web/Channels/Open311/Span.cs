using System.Globalization;
using Jukwaa.Domain.Places;

namespace Jukwaa.Web.Channels.Open311;

/// <summary>From when to when requests are asked for.</summary>
/// <param name="Wrong">Key of what is wrong; null = nothing.</param>
internal readonly record struct Span(DateTimeOffset First, DateTimeOffset Last, string? Wrong)
{
    /// <summary>Days that one question may span, and does where it does not say.</summary>
    internal const int MostDays = 90;

    /// <summary>Forms of the W3C note on dates and times; a day or month alone is one in Kenya.</summary>
    private static readonly string[] _days = ["yyyy-MM-dd", "yyyy-MM", "yyyy"],
        _moments = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>The span that two texts say; one of them alone reaches 90 days from there.</summary>
    internal static Span Of(string? from, string? to, DateTimeOffset now)
    {
        var (first, last) = (Read(from), Read(to));
        if ((from is not null && first is null) || (to is not null && last is null))
        {
            return new(default, default, "open311.date");
        }

        var most = TimeSpan.FromDays(MostDays);
        var end = last ?? (first is { } begun ? begun + most : now);
        var begin = first ?? end - most;
        return begin > end || end - begin > most
            ? new(default, default, begin > end ? "open311.date.order" : "open311.date.span")
            : new(begin, end, null);
    }

    /// <summary>A moment as Kenya's clocks show it.</summary>
    internal static string Written(DateTime moment) =>
        KenyaTime.Of(DateTime.SpecifyKind(moment, DateTimeKind.Utc)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The last second of a day in Kenya.</summary>
    internal static string EndOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T23:59:59+03:00";

    private static DateTimeOffset? Read(string? text)
    {
        if (DateTime.TryParseExact(text, _days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.Year is > 1 and < 9_999 ? KenyaTime.Midnight(DateOnly.FromDateTime(day)) : null;
        }

        // In an address a plus sign that was not escaped arrives as a space.
        var moment = text?.Replace(' ', '+').Replace("Z", "+00:00", StringComparison.OrdinalIgnoreCase);
        return
            DateTimeOffset.TryParseExact(moment, _moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            && at.Year is > 1 and < 9_999
            ? at
            : null;
    }
}
