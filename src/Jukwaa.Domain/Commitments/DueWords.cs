using System.Globalization;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Commitments;

/// <summary>
/// Reads a deadline as it was said, in English or Kiswahili, into its last day. Whatever is not one of the forms below has no date:
/// "when funded" and "very soon" stay words, and the commitment is shown as without a date.
/// <list type="bullet">
/// <item>"within three months", "100 days", "ndani ya miezi mitatu": counted from the last day on which it may have been said, in
/// favour of whoever promised; "of 11 April 2025" or "from 2 December 2025" counts from that day instead.</item>
/// <item>"by December 2025", "ifikapo Desemba 2025": the last day of the month. "from 1 July 2026": that day. "before" a date: the day before.</item>
/// <item>"this", "next" or a numbered financial year: its 30 June. Kenya's runs from 1 July to 30 June (Public Finance Management Act
/// 2012, section 2; the Constitution, article 260).</item>
/// <item>"this year", "next year": 31 December. "this month", "next month": the last day of it.</item>
/// <item>Several dates divided by ';' (reports that differ): the latest.</item>
/// </list>
/// </summary>
public static class DueWords
{
    /// <summary>The last day to deliver.</summary>
    /// <param name="words">The deadline as said; null or empty when none was.</param>
    /// <param name="said">When it was said; relative words have no date when this is unknown.</param>
    /// <returns>Null when no day can be worked out, or when the day would lie before the promise itself.</returns>
    public static DateOnly? Read(string? words, Period said)
    {
        var days = (words ?? "")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => ReadOne(DueForms.Fold(part), said));
        var latest = days.Max();
        return latest < said.From ? null : latest;
    }

    private static DateOnly? ReadOne(string words, Period said) =>
        ReadDate(words) ?? ReadSpan(words, said.To) ?? ReadFinancialYear(words, said.To) ?? ReadNamedPeriod(words, said.To);

    private static DateOnly? ReadDate(string words)
    {
        if (DueForms.Date().Match(words) is not { Success: true } found || DueForms.PeriodIn(found) is not { } period)
        {
            return null;
        }

        return found.Groups["before"].Success ? period.From?.AddDays(-1) : period.To;
    }

    private static DateOnly? ReadSpan(string words, DateOnly? said)
    {
        if (DueForms.Span().Match(words) is not { Success: true } found || DueForms.NumberIn(found) is not { } count)
        {
            return null;
        }

        var start = found.Groups["month"].Success || found.Groups["iso"].Success ? DueForms.PeriodIn(found)?.To : said;
        return start is null ? null : Later(start.Value, count, DueForms.UnitIn(found));
    }

    private static DateOnly? Later(DateOnly start, int count, char unit) =>
        unit switch
        {
            'd' => start.AddDays(count),
            'w' => start.AddDays(7 * count),
            'm' => start.AddMonths(count),
            _ => start.AddYears(count),
        };

    private static DateOnly? ReadFinancialYear(string words, DateOnly? said)
    {
        if (DueForms.FinancialYear().Match(words) is not { Success: true } found)
        {
            return null;
        }

        if (found.Groups["start"].Success)
        {
            return new(int.Parse(found.Groups["start"].ValueSpan, CultureInfo.InvariantCulture) + 1, 6, 30);
        }

        return said is { } day ? new DateOnly(day.Year + (day.Month >= 7 ? 1 : 0) + (found.Groups["next"].Success ? 1 : 0), 6, 30) : null;
    }

    private static DateOnly? ReadNamedPeriod(string words, DateOnly? said)
    {
        if (DueForms.NamedPeriod().Match(words) is not { Success: true } found)
        {
            return null;
        }

        var day = found.Groups["month"].Success ? DueForms.PeriodIn(found)?.To : said;
        var steps = found.Groups["next"].Success ? 1 : 0;
        return day is not { } from ? null
            : found.Groups["ofyear"].Success ? new DateOnly(from.Year + steps, 12, 31)
            : new DateOnly(from.Year, from.Month, 1).AddMonths(steps + 1).AddDays(-1);
    }
}
