using System.Globalization;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <summary>The date with which later reports in the record begin: "2 August 2025: ...", "October 2025 newspaper review ...".</summary>
internal static class SpokenDate
{
    /// <summary>The day or month; Unknown when the words begin with neither.</summary>
    public static Period In(string words)
    {
        var first = words.Split([' ', ':'], 4, StringSplitOptions.RemoveEmptyEntries);
        return Parse(first, 3, "d MMMM yyyy") is { } day ? Period.Day(day)
            : Parse(first, 2, "MMMM yyyy") is { } month ? new(month, DatePrecision.Month)
            : Period.Unknown;
    }

    private static DateOnly? Parse(string[] words, int count, string format) =>
        DateOnly.TryParseExact(string.Join(' ', words.Take(count)), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
