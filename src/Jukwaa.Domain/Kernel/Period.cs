using System.Globalization;
using System.Text.Json.Serialization;

namespace Jukwaa.Domain.Kernel;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    Unknown,
    Month,
    Day,
}

/// <summary>A day, a month, or "not known": the record often has no more.</summary>
/// <param name="From">First day of the period; null when not known.</param>
/// <param name="Precision">Day or month; Unknown exactly when <paramref name="From"/> is null.</param>
public readonly record struct Period(DateOnly? From, DatePrecision Precision)
{
    public static Period Unknown => default;

    /// <summary>Last day of the period; null when not known. Deadlines count from here, in favour of whoever promised.</summary>
    [JsonIgnore]
    public DateOnly? To =>
        From is { } day && Precision == DatePrecision.Month ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : From;

    public static Period Day(DateOnly day) => new(day, DatePrecision.Day);

    /// <summary>ISO 8601 "2025-04-07" or "2025-04"; empty or null is Unknown.</summary>
    /// <returns>false when the text is none of these.</returns>
    public static bool TryParse(string? text, out Period period)
    {
        period = Unknown;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            period = Day(day);
            return true;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return false;
        }

        period = new(month, DatePrecision.Month);
        return true;
    }
}
